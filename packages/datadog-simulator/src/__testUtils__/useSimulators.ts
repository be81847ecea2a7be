/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Simulator, SimulatorOptions, startSimulator } from '..';

/** A moment, so that nothing depends on when the test runs. */
export const startAt = new Date('2026-03-04T05:00:30Z');

/** An item or a whole answer; tests look only at what they are about. */
export type Json = Awaited<ReturnType<Response['json']>>;

/** Gives a function that starts simulators, which end with the test. */
export function useSimulators() {
  const running: Simulator[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map(one => one.close()));
  });

  return async (options: SimulatorOptions = {}) => {
    const simulator = await startSimulator({ startAt, ...options });
    running.push(simulator);
    const headers = {
      'dd-api-key': simulator.keys.apiKey,
      'dd-application-key': simulator.keys.appKey,
      'content-type': 'application/json',
    };
    const send = (method: string, path: string, body?: unknown) =>
      fetch(`${simulator.url}${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
    const get = (path: string) => send('GET', path);
    const post = (path: string, body: unknown) => send('POST', path, body);
    return {
      simulator,
      get,
      post,
      getJson: async (path: string): Promise<Json> => (await get(path)).json(),
      postJson: async (path: string, body: unknown): Promise<Json> =>
        (await post(path, body)).json(),
      control: (method: string, path: string, body?: unknown) =>
        send(method, `/_control${path}`, body),
    };
  };
}
