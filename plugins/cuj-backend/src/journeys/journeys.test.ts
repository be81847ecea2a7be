/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { batchOf } from '../__testUtils__/FakeSloSource';
import {
  JourneySource,
  aMonitor,
  anAlert,
} from '../__testUtils__/JourneySource';
import { databases } from '../__testUtils__/databases';
import { stopClock } from '../__testUtils__/timeTravel';
import { startJourneys } from './__testUtils__/startJourneys';

jest.setTimeout(90_000);

const order = ['breached', 'no_data', 'unknown', 'stale', 'warning', 'ok'];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const run = 'journey:default/workflow-run';
const edit = 'journey:default/workflow-edit';

describe.each(databases.eachSupportedId())('journeys on %s', databaseId => {
  afterEach(() => jest.useRealTimers());

  it('are made of alerts where these tell when it was bad: what overlaps counts once', async () => {
    const now = Date.now();
    const source = new JourneySource();
    const anHourDown = { sliPercent: 99.861111, sliDecimals: 6 };
    source.tell([
      {
        ...{ id: 'a', journey: 'workflow-run', monitors: ['1'] },
        service: 'frontend-monolith',
        status: anHourDown,
      },
      {
        ...{ id: 'b', journey: 'workflow-run', monitors: ['2'] },
        service: 'orchestration-engine',
        status: anHourDown,
      },
    ]);
    source.monitors = [aMonitor('1'), aMonitor('2')];
    source.alerts = [
      batchOf(
        ...anAlert('1', { fromMs: now - 3 * HOUR, toMs: now - 2 * HOUR }),
        ...anAlert('2', { fromMs: now - 2.5 * HOUR, toMs: now - 1.5 * HOUR }),
      ),
    ];
    source.incidents = [
      {
        id: 'i',
        publicId: '48',
        title: 'Runs stay queued',
        severity: 'SEV-2',
        state: 'active',
        services: ['orchestration-engine'],
        teams: [],
        hasCustomerImpact: true,
        detectedAt: new Date(now - 2 * HOUR).toISOString(),
      },
    ];
    source.synthetics = [
      {
        ...{ id: 's', name: 'Happy path', type: 'browser', status: 'live' },
        ...{ tags: ['journey:workflow-run'], locations: [], monitorId: '1' },
      },
    ];
    const backend = await startJourneys(databaseId, source);
    const { runTasks, sync, statusOf, detail } = backend;
    await runTasks();
    for (const kind of ['monitors', 'incidents', 'synthetics'] as const) {
      await sync(kind);
    }
    // Nothing was read of alerts yet: only the two percentages are known.
    expect(await statusOf(run)).toMatchObject({
      availability: {
        percent: expect.closeTo(99.722222, 4),
        atMostPercent: expect.closeTo(99.861111, 4),
      },
      coverage: { basis: 'percentages' },
    });

    await sync('alerts');
    const status = await statusOf(run);
    expect(status).toMatchObject({
      ...{ state: 'warning', timeframe: '30d' },
      why: [{ part: 'burn-rate', state: 'warning', steps: [] }],
      target: { percent: 99, origin: 'lowest-step' },
      availability: {
        known: true,
        percent: expect.closeTo(99.791667, 5),
        atMostPercent: expect.closeTo(99.791667, 5),
      },
      errorBudget: {
        known: true,
        remainingPercent: expect.closeTo(79.1667, 3),
        allowedSeconds: 25_920,
        leftSeconds: 20_520,
      },
      // At what is bad over the last day, of the alert that fires fastest.
      exhaustion: { state: 'exhausts', seconds: expect.closeTo(328_320, -3) },
      coverage: { percent: 100, badSeconds: 5400, basis: 'alerts' },
      weakLink: { exclusivePercent: expect.closeTo(33.333, 2) },
    });
    expect(
      status.burnRates.map(({ alert, state }) => [alert.longWindow, state]),
    ).toEqual([
      ['1h', 'quiet'],
      ['6h', 'quiet'],
      ['24h', 'firing'],
      ['72h', 'firing'],
    ]);
    expect(status.steps).toMatchObject([
      {
        ...{ name: 'submit', slos: 1, serviceExists: true, state: 'ok' },
        ownerRef: 'group:default/team-orchestration',
        badTime: { seconds: 3600, percent: expect.closeTo(66.667, 2) },
      },
      { name: 'schedule', badTime: { seconds: 3600 } },
      {
        ...{ name: 'report', slos: 0, serviceExists: false, state: 'unknown' },
        serviceRef: 'component:default/gone-service',
      },
    ]);
    expect(status.steps[2]).not.toHaveProperty('badTime');

    // The cards of its services say the same, though each SLO by itself is OK.
    const cards = await backend.getOverview(
      'component:default/orchestration-engine',
    );
    const { state, why, timeframe, target, availability } = status;
    expect(cards.journeys[0].standing).toEqual({
      ...{ state, why, timeframe, target, availability },
      errorBudget: status.errorBudget,
      coverage: status.coverage,
    });
    expect(cards.journeys[0].slos.map(({ timeframes }) => timeframes)).toEqual([
      [expect.objectContaining({ state: 'ok' })],
      [expect.objectContaining({ state: 'ok' })],
    ]);

    const page = await detail(run);
    expect(page.status.availability).toEqual(status.availability);
    expect(
      page.slos.map(({ slo, steps, basis }) => [slo.id, steps, basis]),
    ).toEqual([
      ['a', ['submit'], 'alerts'],
      ['b', ['schedule'], 'alerts'],
    ]);
    expect(page.burnDown.breaches).toEqual([
      {
        from: new Date(now - 3 * HOUR).toISOString(),
        to: new Date(now - 1.5 * HOUR).toISOString(),
        steps: ['submit', 'schedule'],
      },
    ]);
    const { points, isSpread } = page.burnDown;
    expect(isSpread).toBe(false);
    expect(points[0]).toMatchObject({ remainingPercent: 100 });
    expect(points.at(-1)!.remainingPercent).toBeCloseTo(79.1667, 2);
    expect(points.length).toBeLessThanOrEqual(200);
    expect(
      page.events.map(({ kind, title, steps }) => [kind, title, steps]),
    ).toEqual([
      ['incident', 'Runs stay queued', ['schedule']],
      ['episode', 'Monitor 2', ['schedule']],
      ['episode', 'Monitor 1', ['submit']],
    ]);
    expect(page.synthetics).toMatchObject([{ id: 's', monitorState: 'ok' }]);
    expect(page.monitors.map(({ url }) => url)).toContain(
      'https://source.example.com/monitor/1',
    );
    expect(page.people).toEqual([
      {
        entityRef: 'group:default/team-orchestration',
        title: 'team-orchestration',
        steps: ['submit', 'schedule'],
        isJourneyOwner: true,
      },
    ]);
    // Over 7 days nothing was reported, and percentages of 30 days say nothing of them.
    expect((await detail(run, '?window=7d')).status).toMatchObject({
      timeframe: '7d',
      state: 'no_data',
      availability: { known: false, because: 'no-data' },
    });
  });

  it('keep apart what is spent, silent, missing, too old and gone, and change no row without need', async () => {
    const clock = stopClock();
    const source = new JourneySource();
    const percent = (
      sliPercent: number | undefined,
      state = 'ok' as const,
    ) => ({
      ...{ state, sliDecimals: 3 },
      ...(sliPercent !== undefined && { sliPercent }),
    });
    const tell = (ofRun: object) =>
      source.tell([
        {
          ...{ id: 'e1', journey: 'workflow-edit' },
          service: 'frontend-monolith',
          status: percent(100),
        },
        {
          ...{ id: 'e2', journey: 'workflow-edit' },
          service: 'workflow-service',
          status: percent(99),
        },
        {
          ...{ id: 'r1', journey: 'workflow-run' },
          service: 'frontend-monolith',
          status: ofRun,
        },
      ]);
    tell({ state: 'no_data' });
    const { db, scheduler, rollUp, runTasks, sync, ...api } =
      await startJourneys(databaseId, source);
    const { list, statusOf, detail } = api;
    expect(await list()).toMatchObject({ items: [], totalItems: 0 });

    await rollUp();
    expect(await statusOf(run)).toMatchObject({
      state: 'no_data',
      why: [
        { part: 'no-slos', state: 'no_data' },
        {
          ...{ part: 'unmeasured-steps', state: 'unknown' },
          steps: ['schedule', 'submit'],
        },
      ],
      availability: { known: false, because: 'no-slos' },
      errorBudget: { known: false, because: 'no-slos' },
      burnRates: [],
    });
    expect(await db('journey_daily')).toEqual([]);

    await runTasks();
    expect(await statusOf(edit)).toMatchObject({
      // A budget of 0 is one.
      ...{ state: 'ok', why: [] },
      errorBudget: { known: true, remainingPercent: 0, leftSeconds: 0 },
      exhaustion: { state: 'exhausts', seconds: 0 },
      availability: { known: true, percent: 99, atMostPercent: 99 },
    });
    expect(await statusOf(run)).toMatchObject({
      state: 'no_data',
      errorBudget: { known: false, because: 'no-data' },
      unmeasuredSteps: ['schedule'],
    });
    const { items, facets } = await list();
    expect(items.map(({ state }) => state)).toEqual(
      [...items.map(({ state }) => state)].sort(
        (a, b) => order.indexOf(a) - order.indexOf(b),
      ),
    );
    expect(facets.states).toContainEqual({ value: 'ok', count: 1 });
    expect(await detail(edit)).toMatchObject({
      burnDown: { isSpread: true, spentAt: expect.any(String) },
      trend: [{ state: 'ok', budgetRemainingPercent: 0 }],
    });

    const rows = () =>
      Promise.all(
        ['journey_status', 'journey_daily'].map(table =>
          db(table).orderBy('entity_ref'),
        ),
      );
    const before = await rows();
    clock.letPass(10 * MINUTE);
    await sync('statuses');
    await rollUp();
    expect(await rows()).toEqual(before);
    const newest = await statusOf(edit);
    expect(Date.now() - Date.parse(newest.asOf!)).toBeLessThan(5 * MINUTE);

    // The task runs, the sync does not.
    clock.letPass(40 * MINUTE);
    await rollUp();
    expect(await statusOf(edit)).toMatchObject({
      state: 'stale',
      why: [{ part: 'slos', state: 'stale', steps: ['edit', 'store'] }],
      availability: { percent: 99 },
      asOf: newest.asOf,
    });
    expect((await api.getOverview(edit)).journeys[0].standing).toMatchObject({
      ...{ state: 'stale', lastState: 'ok' },
    });
    // Neither does.
    await sync('statuses');
    expect(await statusOf(edit)).toMatchObject({ state: 'ok' });
    clock.letPass(20 * MINUTE);
    expect(await statusOf(edit)).toMatchObject({
      state: 'stale',
      why: [{ part: 'age', state: 'stale', steps: [] }],
    });

    await db('journey_status').insert({
      ...before[0][0],
      entity_ref: 'journey:default/gone',
    });
    tell(percent(98));
    await sync('statuses');
    expect(await statusOf(run)).toMatchObject({
      state: 'breached',
      errorBudget: { remainingPercent: -100 },
    });
    expect(await db('journey_status').pluck('entity_ref')).not.toContain(
      'journey:default/gone',
    );
    expect(await db('journey_daily')).not.toEqual([]);
    clock.letPass(401 * 24 * HOUR);
    await scheduler.triggerTask('housekeeping');
    expect(await db('journey_daily')).toEqual([]);
  });
});
