/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Json, startAt, useSimulators } from './__testUtils__/useSimulators';

const HOUR = 3600;
const epoch = Math.floor(startAt.getTime() / 1000 / HOUR) * HOUR;
const ENGINE = 9000100;

describe('simulated monitors', () => {
  const start = useSimulators();

  it('come with everything that a linter looks at', async () => {
    const { getJson } = await start();
    const monitors: Json[] = await getJson('/api/v1/monitor?page=0');
    const engine = monitors.find(({ id }) => id === ENGINE);
    expect(engine).toMatchObject({
      overall_state: 'OK',
      draft_status: 'published',
      multi: false,
      options: {
        thresholds: { critical: 1, warning: 0.5, critical_recovery: 0.4 },
        renotify_interval: 60,
        require_full_window: false,
      },
      restricted_roles: null,
      matching_downtimes: [],
    });
    expect(engine).not.toHaveProperty('state');
    expect(engine).not.toHaveProperty('assets');
    expect(new Set(monitors.map(({ type }) => type))).toEqual(
      new Set(['query alert', 'composite', 'slo alert', 'synthetics alert']),
    );
    expect(
      (await getJson(`/api/v1/monitor/${ENGINE}?with_assets=true`)).assets,
    ).toEqual([
      {
        category: 'runbook',
        name: 'Runbook',
        url: 'https://runbooks.example.com/orchestration-engine',
      },
    ]);
  });

  it('alert on SLOs that exist, and on synthetic tests', async () => {
    const { simulator, getJson } = await start({ slos: 40, monitors: 80 });
    const monitors: Json[] = await getJson('/api/v1/monitor');
    const queries = monitors
      .filter(({ type }) => type === 'slo alert')
      .map(({ query }) => query as string);
    expect(
      queries.filter(one => one.startsWith('burn_rate')).length,
    ).toBeGreaterThan(4);
    expect(queries.filter(one => one.startsWith('error_budget'))).toHaveLength(
      2,
    );
    for (const query of queries) {
      const id = /"([0-9a-f]{32})"/.exec(query)![1];
      expect(simulator.organisation.slo(id)).toBeDefined();
    }
    const ids = monitors
      .filter(({ type }) => type === 'synthetics alert')
      .map(({ options }) => options.synthetics_check_id);
    expect(ids).toContain('wfr-un0-002');
    expect(new Set(ids).size).toBeGreaterThan(3);
  });

  it('are in alert while the SLOs that rest on them are down', async () => {
    const { simulator, getJson } = await start({ frozen: true });
    const at = async (secondsFromEpoch: number) => {
      simulator.clock.skip(epoch + secondsFromEpoch - simulator.clock.now());
      const { overall_state: state, overall_state_modified: since } =
        await getJson(`/api/v1/monitor/${ENGINE}`);
      return [state, Date.parse(since) / 1000 - epoch];
    };
    const outage = -43 * HOUR;
    const previousEnd = -62 * HOUR + 14 * 60;
    expect(await at(outage - 1)).toEqual(['OK', previousEnd]);
    expect(await at(outage)).toEqual(['Alert', outage]);
    expect(await at(outage + 124 * 60)).toEqual(['Alert', outage]);
    expect(await at(outage + 125 * 60)).toEqual(['OK', outage + 125 * 60]);

    // It flaps for ever, so that there is always something to see.
    const flapping = await getJson('/api/v1/monitor/9000401');
    expect(Date.parse(flapping.overall_state_modified) / 1000 - epoch).toBe(
      outage +
        125 * 60 -
        ((outage + 125 * 60 + 90 * 24 * HOUR) % (11 * HOUR)) +
        180,
    );
  });

  it('tell states of groups and downtimes only to those who ask', async () => {
    const { simulator, getJson } = await start({ frozen: true });
    simulator.clock.skip(epoch - 3 * 24 * HOUR + HOUR - simulator.clock.now());
    const groupsOf = async (states: string) => {
      const monitors: Json[] = await getJson(
        `/api/v1/monitor?group_states=${encodeURIComponent(states)}`,
      );
      return monitors.find(({ multi }) => multi).state.groups;
    };
    expect(await groupsOf('all')).toMatchObject({
      'region:eu': { status: 'Alert', last_nodata_ts: null },
      'region:us': { status: 'Warn' },
      'region:ap': {
        status: 'OK',
        last_nodata_ts: epoch - 4 * 24 * HOUR,
      },
    });
    expect(Object.keys(await groupsOf('alert,warn'))).toEqual([
      'region:eu',
      'region:us',
    ]);
    const muted: Json[] = await getJson('/api/v1/monitor?with_downtimes=true');
    expect(
      muted.filter(one => one.matching_downtimes.length > 0),
    ).toMatchObject([
      {
        id: 9000401,
        matching_downtimes: [{ active: true, end: null, groups: ['total'] }],
      },
    ]);
  });

  it('are read after the last id that was seen', async () => {
    const { simulator, getJson, get } = await start({ monitors: 250 });
    const ids: number[] = [];
    for (;;) {
      const page: Json[] = await getJson(
        `/api/v1/monitor?id_offset=${ids[ids.length - 1] ?? 0}`,
      );
      if (page.length === 0) {
        break;
      }
      ids.push(...page.map(({ id }) => id));
    }
    expect(ids).toEqual(simulator.organisation.monitors.map(({ id }) => id));
    expect(simulator.calls.counts().byRoute['monitor-list']).toBe(4);
    expect(
      await getJson('/api/v1/monitor?tags=service:optimizer-service'),
    ).toHaveLength(3);
    expect((await get('/api/v1/monitor/1')).status).toBe(404);
  });
});
