/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Simulator, startSimulator } from '@cuj-slo/datadog-simulator';
import { DatadogSloSource } from './DatadogSloSource';

describe('DatadogSloSource against the simulator', () => {
  let simulator: Simulator;

  beforeEach(async () => {
    simulator = await startSimulator({ slos: 1200 });
  });
  afterEach(async () => {
    await simulator.close();
  });

  const create = () =>
    DatadogSloSource.create({
      organization: {
        name: 'main',
        apiBaseUrl: simulator.url,
        appUrl: 'https://us5.datadoghq.com',
        ...simulator.keys,
      },
      requests: {
        attempts: 2,
        timeoutMs: 2_000,
        firstPauseMs: 1,
        longestWaitMs: 10_000,
      },
      telemetry: { structuredLogFields: ['@logger.name'] },
    });
  const collect = async <T>(batches: AsyncIterable<{ items: T[] }>) => {
    const items: T[] = [];
    for await (const batch of batches) {
      items.push(...batch.items);
    }
    return items;
  };
  const { signal } = new AbortController();

  it('reads every definition and every status in as few calls as there are pages', async () => {
    const slos = await collect(create().readSlos({ signal }));
    const statuses = await collect(create().readStatuses({ signal }));

    const ids = simulator.organisation.slos.map(slo => slo.id);
    expect(slos.map(slo => slo.id)).toEqual(ids);
    expect(statuses.map(status => status.sloId)).toEqual(ids);
    expect(simulator.calls.counts().byRoute).toEqual({
      'slo-list': Math.ceil(ids.length / 1000),
      'slo-search': Math.ceil(ids.length / 100),
    });
  });

  it('reads every monitor with the SLO alerts among them, and names nobody', async () => {
    const monitors = await collect(create().readMonitors({ signal }));
    expect(monitors.map(({ id }) => id)).toEqual(
      simulator.organisation.monitors
        .map(({ id }) => id)
        .sort((a, b) => a - b)
        .map(String),
    );
    const sloIds = simulator.organisation.slos.map(({ id }) => id);
    const alerts = monitors.filter(({ type }) => type === 'slo alert');
    for (const { sloAlert } of alerts) {
      expect(sloIds).toContain(sloAlert?.sloId);
    }
    expect(JSON.stringify(monitors)).not.toMatch(/[a-z]@[a-z]/i);
  });

  it('uses its own keys and address, whatever the environment says', async () => {
    const before = { ...process.env };
    Object.assign(process.env, {
      DD_API_KEY: 'wrong',
      DD_APP_KEY: 'wrong',
      DD_SITE: 'datadoghq.eu',
    });
    try {
      expect(
        (await collect(create().readSlos({ signal }))).length,
      ).toBeGreaterThan(0);
    } finally {
      process.env = before;
    }
  });

  it('prints nothing where Datadog does not answer as it should', async () => {
    const print = jest.spyOn(console, 'error').mockImplementation();
    const warn = jest.spyOn(console, 'warn').mockImplementation();
    simulator.faults.add({ route: '*', type: 'reset' });
    await expect(collect(create().readSlos({ signal }))).rejects.toThrow(
      /GET \/api\/v1\/slo failed: the connection broke/,
    );
    expect([...print.mock.calls, ...warn.mock.calls]).toEqual([]);
  });

  it('leads to the SLO on sites with and without an app host', () => {
    expect(create().getSloUrl('a b', '30d')).toBe(
      'https://us5.datadoghq.com/slo?slo_id=a+b&timeframe=30d&tab=status_and_history',
    );
  });
});
