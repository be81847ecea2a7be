/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Simulator, startSimulator } from '@cuj-slo/datadog-simulator';
import { DatadogSloSource } from './DatadogSloSource';

const HOUR = 3600;
const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

describe('readOnCallCoverage against the simulator', () => {
  let simulator: Simulator;
  const { signal } = new AbortController();
  /** Seconds since 1970. */
  const now = Math.floor(Date.now() / 1000);
  const until = new Date((now + 7 * 24 * HOUR) * 1000);

  beforeEach(async () => {
    simulator = await startSimulator();
  });
  afterEach(async () => {
    await simulator.close();
  });

  const teamOf = (handle: string) =>
    simulator.organisation.teams.find(team => team.handle === handle)!;
  const read = (handle: string) =>
    DatadogSloSource.create({
      organization: {
        name: 'main',
        apiBaseUrl: simulator.url,
        appUrl: 'https://app.datadoghq.com',
        ...simulator.keys,
      },
      requests: {
        attempts: 1,
        timeoutMs: 2_000,
        firstPauseMs: 1,
        longestWaitMs: 10_000,
      },
    }).readOnCallCoverage(handle, until, { signal });

  it('reads the coming days in a call for each shift, and names nobody', async () => {
    const coverage = await read('workflow');
    expect(coverage).toEqual({
      team: 'workflow',
      responders: 1,
      ahead: { readUntil: until.toISOString() },
    });
    expect(simulator.calls.counts().byRoute).toEqual({
      'team-list': 1,
      'on-call-team': 1,
      'on-call-schedule-list': 1,
      // A week's end lies within.
      'on-call-schedule-responders': 2,
    });
    // Somebody besides the schedule is no doubt where the schedule has no gap.
    expect(await read('orchestration')).toEqual({
      team: 'orchestration',
      responders: 2,
      ahead: { readUntil: until.toISOString() },
    });
    expect(await read('workflow-u')).toBeUndefined();
  });

  it('tells the first gap of a schedule', async () => {
    const gap = { start: now + 30 * HOUR, end: now + 40 * HOUR };
    teamOf('workflow').away = [
      gap,
      { start: now + 60 * HOUR, end: now + 61 * HOUR },
    ];
    expect((await read('workflow'))?.ahead).toEqual({
      readUntil: iso(gap.end),
      gap: { from: iso(gap.start), to: iso(gap.end) },
    });
    expect(await read('optimizer')).toMatchObject({
      responders: 0,
      ahead: { gap: { from: expect.any(String) } },
    });
  });

  it('takes a gap for a doubt where people are called whom no schedule names', async () => {
    const gap = { start: now + 30 * HOUR, end: now + 40 * HOUR };
    teamOf('orchestration').away = [gap];
    expect(await read('orchestration')).toEqual({
      team: 'orchestration',
      responders: 2,
      ahead: {
        readUntil: iso(gap.start),
        problem: expect.stringContaining('whom no schedule of the team names'),
      },
    });
  });

  it.each<[string, Parameters<typeof simulator.faults.add>[0], RegExp]>([
    [
      'a missing scope',
      { route: 'on-call-schedule-list', type: 'status', status: 403 },
      /lacks the scope on_call_read/,
    ],
    [
      'an outage',
      { route: 'on-call-schedule-responders', type: 'status', status: 500 },
      /answered 500/,
    ],
    [
      'an outage on the way',
      {
        route: 'on-call-schedule-responders',
        type: 'status',
        status: 404,
        after: 1,
      },
      /answered 404/,
    ],
    [
      'a list without schedules',
      { route: 'on-call-schedule-list', type: 'empty' },
      /lists no schedule/,
    ],
  ])(
    'still tells who is on call now after %s, and nothing of later',
    async (_, fault, problem) => {
      simulator.faults.add(fault);
      const coverage = await read('workflow');
      expect(coverage).toEqual({
        team: 'workflow',
        responders: 1,
        ahead: {
          readUntil: expect.any(String),
          problem: expect.stringMatching(problem),
        },
      });
      const { readUntil } = coverage!.ahead!;
      expect(Date.parse(readUntil)).toBeLessThan(until.getTime());
    },
  );
});
