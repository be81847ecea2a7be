/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { getEventListeners } from 'node:events';
import { readWithin } from './readWithin';

describe('readWithin', () => {
  const untilAborted = (signal: AbortSignal) =>
    new Promise<never>((_, reject) => {
      signal.throwIfAborted();
      signal.addEventListener('abort', () => reject(signal.reason));
    });

  it('leaves nothing behind in a signal that outlives the reading', async () => {
    const { signal } = new AbortController();
    const listeners = () => getEventListeners(signal, 'abort').length;
    const during = await readWithin({ signal, readForMs: 60_000 }, async () =>
      listeners(),
    );
    const fail = async () => {
      throw new Error('Down');
    };
    await expect(
      readWithin({ signal, readForMs: 60_000 }, fail),
    ).rejects.toThrow('Down');
    expect([during, listeners()]).toEqual([1, 0]);
  });

  it('ends with the signal, even one that was aborted before, and when its time is up', async () => {
    const ending = new AbortController();
    const read = (readForMs: number) =>
      readWithin({ signal: ending.signal, readForMs }, untilAborted);
    await expect(read(10)).rejects.toThrow(
      'The reading was not finished within 0 minutes',
    );
    const reading = read(60_000);
    ending.abort(new Error('The backend stops'));
    await expect(reading).rejects.toThrow('The backend stops');
    await expect(read(60_000)).rejects.toThrow('The backend stops');
  });
});
