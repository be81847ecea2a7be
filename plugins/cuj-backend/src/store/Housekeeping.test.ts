/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { FakeSloSource, aSlo, batchOf } from '../__testUtils__/FakeSloSource';
import { databases, initDatabase } from '../__testUtils__/databases';
import { SyncRunner } from '../sync/SyncRunner';
import { sloKind, statusKind } from '../sync/SyncKind';
import { DatabaseSyncStore } from './DatabaseSyncStore';
import { Housekeeping } from './Housekeeping';

jest.setTimeout(60_000);

const DAY = 86_400_000;

describe.each(databases.eachSupportedId())('housekeeping on %s', databaseId => {
  let db: Knex;
  let source: FakeSloSource;
  let now: Date;
  let runner: SyncRunner;
  let housekeeping: Housekeeping;

  const options = {
    signal: new AbortController().signal,
    readForMs: 60_000,
  };
  const later = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  const count = async (table: string) =>
    Number((await db(table).count({ rows: '*' }).first())?.rows);

  beforeEach(async () => {
    db = await initDatabase(databaseId);
    source = new FakeSloSource();
    now = new Date('2026-11-22T12:00:00.000Z');
    runner = SyncRunner.create({
      store: DatabaseSyncStore.create({ db }),
      logger: mockServices.logger.mock(),
      now: () => now,
    });
    housekeeping = Housekeeping.create({
      db,
      retention: {
        alertsMs: 90 * DAY,
        dailyMs: 400 * DAY,
        removedMs: 30 * DAY,
      },
      now: () => now,
    });
  });

  it('keeps one value a day of each SLO and timeframe, written once, for as long as it is told', async () => {
    source.slos = [batchOf(aSlo('a'))];
    const status = (sliPercent: number) =>
      batchOf({
        sloId: 'a',
        timeframes: ['7d', '30d'].map(timeframe => ({
          timeframe,
          state: 'ok' as const,
          targetPercent: 99,
          sliPercent,
          budgetRemainingPercent: 0,
        })),
      });
    for (let day = 0; day < 3; day += 1) {
      for (let hour = 0; hour < 3; hour += 1) {
        source.statuses = [status(99 + day + hour / 100)];
        await runner.run(source, statusKind, options);
        await housekeeping.run();
        later(3_600_000);
      }
      later(DAY - 3 * 3_600_000);
    }
    // Nothing was read that day.
    await housekeeping.run();
    expect(
      await db('slo_daily')
        .where({ timeframe: '7d' })
        .orderBy('day')
        .select('day', 'sli_percent', 'budget_remaining_percent'),
    ).toEqual([
      { day: '2026-11-22', sli_percent: 99, budget_remaining_percent: 0 },
      { day: '2026-11-23', sli_percent: 100, budget_remaining_percent: 0 },
      { day: '2026-11-24', sli_percent: 101, budget_remaining_percent: 0 },
    ]);
    expect(await count('slo_daily')).toBe(6);

    later(399 * DAY);
    await housekeeping.run();
    expect(await count('slo_daily')).toBe(2);
  });

  it('pairs alerts over several runs, and forgets old ones but not their like that last', async () => {
    const at = (ms: number) => new Date(now.getTime() + ms).toISOString();
    const transition = (
      id: string,
      monitorId: string,
      ms: number,
      type: 'alert' | 'recovery',
    ) => ({ id, monitorId, group: '', at: at(ms), type });
    const first = transition('a', '1', -600_000, 'alert');
    const lasting = transition('x', '2', -500_000, 'alert');
    source.alerts = [batchOf(first, lasting)];
    await runner.runAlerts(source, options);
    const episodes = () =>
      db('alert_episode')
        .orderBy('episode_id')
        .select('episode_id', 'started_at', 'ended_at');
    expect(await episodes()).toEqual([
      { episode_id: '1:a', started_at: first.at, ended_at: null },
      { episode_id: '2:x', started_at: lasting.at, ended_at: null },
    ]);

    later(900_000);
    const recovery = transition('b', '1', -60_000, 'recovery');
    source.alerts = [batchOf(first, recovery)];
    await runner.runAlerts(source, options);
    expect((await episodes())[0]).toEqual({
      episode_id: '1:a',
      started_at: first.at,
      ended_at: recovery.at,
    });
    // The window reaches back to before the end of the last one.
    expect(source.alertWindows[1].to).toEqual(now);
    expect(source.alertWindows[1].from.getTime()).toBeLessThan(
      source.alertWindows[0].to.getTime(),
    );

    later(91 * DAY);
    await housekeeping.run();
    expect(await episodes()).toEqual([
      { episode_id: '2:x', started_at: lasting.at, ended_at: null },
    ]);
    expect(await count('alert_transition')).toBe(1);

    const end = transition('y', '2', -1000, 'recovery');
    source.alerts = [batchOf(end)];
    await runner.runAlerts(source, options);
    expect(await episodes()).toEqual([
      { episode_id: '2:x', started_at: lasting.at, ended_at: end.at },
    ]);
  });

  it('reads alerts again from where nothing was left out', async () => {
    source.alerts = [new Error('cut off')];
    await runner.runAlerts(source, options);
    later(3_600_000);
    source.alerts = [batchOf()];
    await runner.runAlerts(source, options);
    const [broken, whole] = source.alertWindows;
    expect(whole.from.getTime() - broken.from.getTime()).toBe(3_600_000);
    expect(whole.to.getTime() - whole.from.getTime()).toBe(DAY);
  });

  it('forgets trends and changes of scorecards as it does the days of SLOs', async () => {
    const counts = { pass: 1, fail: 0, unknown: 0, waived: 0 };
    const days = ['2025-10-17', '2025-10-18', '2025-10-19'];
    for (const day of days) {
      await db('scorecard_daily').insert({
        ...{ day, scope: 'all', scope_ref: '', entities: 1 },
        ...counts,
      });
      await db('scorecard_change').insert({
        ...{ entity_ref: 'component:default/a', requirement_id: 'owner' },
        ...{ previous: 'fail', verdict: 'pass', code: 'x', version: 1 },
        at: `${day}T13:00:00.000Z`,
      });
    }
    await housekeeping.run();
    expect(await db('scorecard_daily').orderBy('day').pluck('day')).toEqual(
      days.slice(1),
    );
    expect(await db('scorecard_change').orderBy('at').pluck('at')).toEqual(
      days.slice(1).map(day => `${day}T13:00:00.000Z`),
    );
  });

  it('forgets removed items after a while', async () => {
    source.slos = [batchOf(aSlo('a'), aSlo('b'))];
    await runner.run(source, sloKind, options);
    source.slos = [batchOf(aSlo('a'))];
    await runner.run(source, sloKind, options);
    await runner.run(source, sloKind, options);
    await housekeeping.run();
    expect(await count('slo')).toBe(2);
    later(31 * DAY);
    await housekeeping.run();
    expect(await db('slo').select('slo_id')).toEqual([{ slo_id: 'a' }]);
  });
});
