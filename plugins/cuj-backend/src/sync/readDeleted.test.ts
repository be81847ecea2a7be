/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import {
  SourceBatch,
  SourceReadOptions,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { Knex } from 'knex';
import { FakeSloSource, aSlo, batchOf } from '../__testUtils__/FakeSloSource';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import { databases } from '../__testUtils__/databases';
import { sloKind, statusKind } from './SyncKind';
import { SyncRunner } from './SyncRunner';

jest.setTimeout(60_000);

/** A source that remembers what was deleted. */
class RememberingSource extends FakeSloSource {
  deleted: Array<SourceBatch<string> | Error> = [];
  asked = 0;

  async *readDeletedSloIds({ onCall }: SourceReadOptions) {
    this.asked += 1;
    for (const step of this.deleted) {
      onCall?.({ rateLimited: false, retry: false });
      if (step instanceof Error) {
        throw step;
      }
      yield step;
    }
  }
}

describe.each(databases.eachSupportedId())('deleted SLOs on %s', databaseId => {
  let remembering: RememberingSource;
  let sync: SyncHarness;
  let runner: SyncRunner;
  let db: Knex;
  const logger = mockServices.logger.mock();

  const syncSlos = () => runner.run(remembering, sloKind, sync.options);
  const syncStatuses = () => runner.run(remembering, statusKind, sync.options);
  const statusOf = (sloId: string) => ({
    sloId,
    timeframes: [
      { timeframe: '7d', state: 'ok' as const, sliPercent: 99.9 },
      { timeframe: '30d', state: 'ok' as const, sliPercent: 99.8 },
    ],
  });
  const booksOf = async (table: string, sloId: string) =>
    db(table)
      .where({ slo_id: sloId })
      .select('fetched_at', 'missing_since', 'missing_runs', 'removed_at');

  const beforehand = '2026-11-22T12:00:00.000Z';
  let now: string;
  beforeEach(async () => {
    jest.clearAllMocks();
    sync = await SyncHarness.create(databaseId);
    ({ db } = sync);
    runner = SyncRunner.create({
      store: sync.store,
      logger,
      now: () => sync.now,
    });
    remembering = new RememberingSource();
    remembering.slos = [batchOf(...['a', 'b', 'c'].map(id => aSlo(id)))];
    remembering.statuses = [batchOf(...['a', 'b', 'c'].map(statusOf))];
    await syncSlos();
    await syncStatuses();
    now = sync.later(60);
  });

  it('are removed at once with their statuses; what is listed is alive, and what is only missing waits', async () => {
    remembering.slos = [batchOf(aSlo('a'))];
    remembering.deleted = [
      batchOf('a', 'unknown'),
      { items: ['b'], skipped: [{ reason: 'it is broken' }] },
    ];
    await syncSlos();

    expect(await sync.lastRun()).toMatchObject({
      state: 'complete',
      calls: 3,
      skipped: [],
      changes: { added: 0, updated: 0, missing: 1, removed: 1 },
    });
    const removed = {
      ...{ fetched_at: beforehand, missing_since: now, removed_at: now },
    };
    expect(await booksOf('slo', 'b')).toMatchObject([removed]);
    expect(await booksOf('slo_status', 'b')).toMatchObject([removed, removed]);
    expect(await booksOf('slo', 'c')).toMatchObject([
      { missing_since: now, missing_runs: 1, removed_at: null },
    ]);
    for (const table of ['slo', 'slo_status']) {
      for (const row of await booksOf(table, 'a')) {
        expect(row).toMatchObject({ missing_since: null, removed_at: null });
      }
    }
    expect(Object.keys(await sync.find()).sort()).toEqual(['a', 'c']);
    // No status is left that would ask for another listing.
    expect(await sync.store.hasNewDefinitions({ source: 'main' })).toBe(false);

    // It comes back when the source lists it again.
    sync.later(60);
    remembering.slos = [batchOf(...['a', 'b', 'c'].map(id => aSlo(id)))];
    await syncSlos();
    await syncStatuses();
    expect((await sync.find()).b.statuses).toHaveLength(2);
  });

  it('are not asked for where none is missing, or where the listing has gaps', async () => {
    remembering.deleted = [batchOf('b', 'c')];
    await syncSlos();
    for (const step of [
      new Error('it broke off'),
      { items: [], skipped: [{ reason: 'it is broken' }] },
    ]) {
      remembering.slos = [batchOf(aSlo('a')), step];
      await syncSlos();
      expect(await sync.lastRun()).toMatchObject({
        state: 'partial',
        changes: { missing: 0, removed: 0 },
      });
    }
    expect(remembering.asked).toBe(0);
    expect(Object.keys(await sync.find()).sort()).toEqual(['a', 'b', 'c']);
  });

  it('are removed by two runs where the source cannot tell, which the log says', async () => {
    remembering.slos = [batchOf(aSlo('a'))];
    remembering.deleted = [batchOf('b'), new Error('GET /x answered\n404')];
    await syncSlos();
    expect(await sync.lastRun()).toMatchObject({
      state: 'complete',
      changes: { missing: 2, removed: 0 },
    });
    expect(await sync.lastRun()).not.toHaveProperty('reason');
    expect(logger.info).toHaveBeenLastCalledWith(
      'Synced slos from main, but could not read which items were deleted: GET /x answered 404',
      expect.objectContaining({ missing: 2, removed: 0 }),
    );
    for (const row of await booksOf('slo_status', 'b')) {
      expect(row).toMatchObject({ missing_since: null, removed_at: null });
    }

    sync.later(60);
    await syncSlos();
    expect((await sync.lastRun()).changes).toMatchObject({ removed: 2 });
  });

  it('stay removed whatever run of statuses was under way', async () => {
    remembering.slos = [batchOf(aSlo('a'))];
    remembering.deleted = [batchOf('b', 'c')];
    const { statuses } = remembering;
    jest
      .spyOn(remembering, 'readStatuses')
      .mockImplementation(async function* read() {
        yield batchOf(statusOf('a'));
        await syncSlos();
        yield* statuses.slice(1) as [];
      });
    await syncStatuses();
    expect(await sync.lastRun('statuses')).toMatchObject({
      state: 'complete',
      changes: { added: 0, updated: 0, missing: 0, removed: 0 },
    });
    for (const sloId of ['b', 'c']) {
      const [week, month] = await booksOf('slo_status', sloId);
      expect(week).toMatchObject({ removed_at: now, missing_runs: 0 });
      expect(month).toEqual(week);
    }
  });
});
