/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloTimeframeStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { DatabaseMatchingStore } from '../store/DatabaseMatchingStore';
import { DatabaseSyncStore } from '../store/DatabaseSyncStore';
import { FakeSloSource, aSlo, batchOf } from '../__testUtils__/FakeSloSource';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import { databases } from '../__testUtils__/databases';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('sync into %s', databaseId => {
  let sync: SyncHarness;
  let source: FakeSloSource;
  let db: Knex;
  let store: DatabaseSyncStore;

  beforeEach(async () => {
    sync = await SyncHarness.create(databaseId);
    ({ source, db, store } = sync);
  });

  const later = (minutes: number) => sync.later(minutes);
  const syncSlos = () => sync.syncSlos();
  const syncStatuses = () => sync.syncStatuses();
  const lastRun = () => sync.lastRun();
  const find = () => sync.find();

  it('stores every item with what it says, and writes nothing where nothing changed', async () => {
    source.slos = [
      batchOf(aSlo('a'), aSlo('b', { tags: ['ünï:cödé'], description: `'"` })),
      batchOf(aSlo('c', { type: 'unknown', reportedType: 'composite' })),
    ];
    const month: SloTimeframeStatus = {
      timeframe: '30d',
      state: 'ok',
      targetPercent: 99,
      sliPercent: 99.123456,
      sliDecimals: 2,
      budgetRemainingPercent: 0,
      budgetRemaining: { value: 0, unit: 'second' },
      indexedAt: '2026-11-22T11:59:00.000Z',
    };
    const week: SloTimeframeStatus = {
      timeframe: '7d',
      state: 'no_data',
      error: 'No data',
    };
    source.statuses = [batchOf({ sloId: 'a', timeframes: [month, week] })];
    await syncSlos();
    await syncStatuses();

    const found = await find();
    expect(found.a).toMatchObject({
      source: 'main',
      slo: aSlo('a'),
      fetchedAt: '2026-11-22T12:00:00.000Z',
      statuses: expect.arrayContaining([
        { status: month, fetchedAt: '2026-11-22T12:00:00.000Z' },
        { status: week, fetchedAt: '2026-11-22T12:00:00.000Z' },
      ]),
    });
    expect(found.b.slo).toEqual(
      aSlo('b', { tags: ['ünï:cödé'], description: `'"` }),
    );
    expect(found.c.slo).toEqual(
      aSlo('c', { type: 'unknown', reportedType: 'composite' }),
    );
    expect(await lastRun()).toMatchObject({
      state: 'complete',
      pages: 2,
      items: 3,
      calls: 2,
      changes: { added: 3, updated: 0, missing: 0, removed: 0 },
      skipped: [],
    });

    later(60);
    const writes: string[] = [];
    db.on('query', ({ sql }) => {
      if (
        /^(insert|update|delete)/i.test(sql) &&
        /["`](slo|slo_status)["`]/.test(sql)
      ) {
        writes.push(sql);
      }
    });
    await syncSlos();
    await syncStatuses();
    expect(writes).toEqual([]);
    expect((await lastRun()).changes).toEqual({
      added: 0,
      updated: 0,
      missing: 0,
      removed: 0,
    });
    // And yet all of it is as fresh as the run.
    expect((await find()).a).toMatchObject({
      fetchedAt: '2026-11-22T13:00:00.000Z',
      statuses: [
        { fetchedAt: '2026-11-22T13:00:00.000Z' },
        { fetchedAt: '2026-11-22T13:00:00.000Z' },
      ],
    });
  });

  it('changes what changed, and only that', async () => {
    source.slos = [batchOf(aSlo('a'), aSlo('b'))];
    await syncSlos();
    const changedAt = later(60);
    source.slos = [batchOf(aSlo('a', { name: 'new name' }), aSlo('b'))];
    await syncSlos();

    expect((await lastRun()).changes).toMatchObject({ added: 0, updated: 1 });
    const rows = await db('slo')
      .orderBy('slo_id')
      .select('slo_id', 'name', 'generation', 'first_seen_at', 'changed_at');
    expect(rows).toEqual([
      {
        slo_id: 'a',
        name: 'new name',
        generation: 2,
        first_seen_at: '2026-11-22T12:00:00.000Z',
        changed_at: changedAt,
      },
      expect.objectContaining({ slo_id: 'b', generation: 1 }),
    ]);
  });

  it('keeps everything where a reading breaks off, each SLO with its own age', async () => {
    source.slos = [batchOf(aSlo('a'), aSlo('b'), aSlo('c'))];
    await syncSlos();
    const second = later(60);
    source.slos = [
      batchOf(aSlo('a', { name: 'new name' }), aSlo('b')),
      new Error('GET /api/v1/slo answered 500'),
    ];
    await syncSlos();

    expect(await lastRun()).toMatchObject({
      state: 'partial',
      reason: 'GET /api/v1/slo answered 500',
      items: 2,
      changes: { added: 0, updated: 1, missing: 0, removed: 0 },
    });
    let found = await find();
    expect(found.a).toMatchObject({
      slo: { name: 'new name' },
      fetchedAt: second,
    });
    expect(found.b.fetchedAt).toBe(second);
    expect(found.c.fetchedAt).toBe('2026-11-22T12:00:00.000Z');
    expect(found.c.missingSince).toBeUndefined();

    // Nothing at all was read.
    later(60);
    source.slos = [new Error('A login page stands in between')];
    await syncSlos();
    await syncSlos();
    expect(Object.keys(await find()).sort()).toEqual(['a', 'b', 'c']);

    const good = later(60);
    source.slos = [batchOf(aSlo('a'), aSlo('b'), aSlo('c'))];
    await syncSlos();
    found = await find();
    expect([found.a.fetchedAt, found.b.fetchedAt, found.c.fetchedAt]).toEqual([
      good,
      good,
      good,
    ]);
  });

  it('keeps an SLO that can no longer be read, and says since when and why', async () => {
    source.slos = [batchOf(aSlo('a'), aSlo('b'))];
    await syncSlos();
    const broken = {
      items: [aSlo('a')],
      skipped: [{ itemId: 'b', reason: 'thresholds is missing' }],
    };
    for (let run = 0; run < 3; run += 1) {
      later(60);
      source.slos = [broken];
      await syncSlos();
    }

    expect(await lastRun()).toMatchObject({
      state: 'partial',
      reason: '1 of 2 items could not be read',
      skipped: [{ itemId: 'b', reason: 'thresholds is missing' }],
    });
    const found = await find();
    expect(found.a.fetchedAt).toBe('2026-11-22T15:00:00.000Z');
    expect(found.b).toMatchObject({
      slo: aSlo('b'),
      fetchedAt: '2026-11-22T12:00:00.000Z',
      skippedBecause: 'thresholds is missing',
    });

    later(60);
    source.slos = [batchOf(aSlo('a'), aSlo('b'))];
    await syncSlos();
    expect((await find()).b.skippedBecause).toBeUndefined();
  });

  it('removes an SLO only after two complete runs without it', async () => {
    source.slos = [batchOf(aSlo('a'), aSlo('b'))];
    await syncSlos();

    const missingSince = later(60);
    source.slos = [batchOf(aSlo('a'))];
    await syncSlos();
    expect((await lastRun()).changes).toMatchObject({ missing: 1, removed: 0 });
    expect((await find()).b.missingSince).toBe(missingSince);

    // These say nothing about what is not in them.
    later(60);
    source.slos = [batchOf(aSlo('a')), new Error('cut off')];
    await syncSlos();
    source.slos = [
      { items: [aSlo('a')], skipped: [{ reason: 'id is missing' }] },
    ];
    await syncSlos();
    expect((await find()).b.missingSince).toBe(missingSince);

    later(60);
    source.slos = [batchOf(aSlo('a'))];
    await syncSlos();
    expect((await lastRun()).changes).toMatchObject({ missing: 0, removed: 1 });
    expect(Object.keys(await find())).toEqual(['a']);
    expect((await store.getKind({ source: 'main', kind: 'slos' })).items).toBe(
      1,
    );

    later(60);
    source.slos = [batchOf(aSlo('a'), aSlo('b'))];
    await syncSlos();
    expect((await lastRun()).changes).toMatchObject({ added: 1 });
    expect((await find()).b.missingSince).toBeUndefined();
  });

  it('forgets a timeframe that an SLO no longer has, and takes the later of two answers', async () => {
    const status = (timeframe: string, sliPercent: number) => ({
      timeframe,
      state: 'ok' as const,
      sliPercent,
    });
    source.slos = [batchOf(aSlo('a'))];
    source.statuses = [
      batchOf({ sloId: 'a', timeframes: [status('7d', 1), status('30d', 2)] }),
      batchOf({ sloId: 'a', timeframes: [status('7d', 3), status('30d', 4)] }),
    ];
    await syncSlos();
    await syncStatuses();
    const values = async () =>
      (await find()).a.statuses
        .map(({ status: { timeframe, sliPercent } }) => [timeframe, sliPercent])
        .sort();
    expect(await values()).toEqual([
      ['30d', 4],
      ['7d', 3],
    ]);

    source.statuses = [batchOf({ sloId: 'a', timeframes: [status('7d', 5)] })];
    await syncStatuses();
    expect(await values()).toEqual([['7d', 5]]);
  });

  it('keeps the last known status of an SLO that is there and no longer reported', async () => {
    source.slos = [batchOf(aSlo('a'))];
    source.statuses = [
      batchOf({ sloId: 'a', timeframes: [{ timeframe: '7d', state: 'ok' }] }),
    ];
    await syncSlos();
    await syncStatuses();
    source.statuses = [batchOf()];
    later(15);
    await syncStatuses();
    const removedAt = later(15);
    await syncStatuses();
    expect((await find()).a.statuses).toEqual([
      {
        status: { timeframe: '7d', state: 'ok' },
        fetchedAt: '2026-11-22T12:00:00.000Z',
        removedAt,
      },
    ]);
  });

  it('forgets where SLOs of a source belong that is no longer read', async () => {
    source.slos = [batchOf(aSlo('a'))];
    await syncSlos();
    const others = DatabaseMatchingStore.create({ db, sources: ['renamed'] });
    for await (const slos of others.streamSlos()) {
      expect(slos).toEqual([]);
    }
    expect(Object.keys(await find())).toEqual(['a']);
  });

  it('sees by the statuses that definitions have changed', async () => {
    const modified = '2026-11-01T00:00:00.000Z';
    const status = (sloId: string, definitionModifiedAt = modified) => ({
      sloId,
      definitionModifiedAt,
      timeframes: [{ timeframe: '7d', state: 'ok' as const, sliPercent: 1 }],
    });
    const isNew = () => store.hasNewDefinitions({ source: 'main' });
    source.slos = [
      batchOf(
        aSlo('a', { modifiedAt: modified }),
        aSlo('b', { modifiedAt: modified }),
      ),
    ];
    source.statuses = [batchOf(status('a'), status('b'))];
    await syncStatuses();
    expect(await isNew()).toBe(true);
    await syncSlos();
    expect(await isNew()).toBe(false);

    for (const statuses of [
      [status('a'), status('b'), status('new')],
      [status('a'), status('b', '2026-11-22T00:00:00.000Z')],
      [status('a')],
    ]) {
      source.statuses = [batchOf(...statuses)];
      await syncStatuses();
      expect(await isNew()).toBe(true);
      source.statuses = [batchOf(status('a'), status('b'))];
      await syncStatuses();
      await syncStatuses();
      expect(await isNew()).toBe(false);
    }
  });

  it('stores a thousand SLOs with their statuses', async () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `slo-${index}`);
    source.slos = [batchOf(...ids.map(id => aSlo(id)))];
    source.statuses = [
      batchOf(
        ...ids.map(sloId => ({
          sloId,
          timeframes: ['7d', '30d', '90d'].map(timeframe => ({
            timeframe,
            state: 'ok' as const,
            sliPercent: 99.9,
          })),
        })),
      ),
    ];
    await syncSlos();
    await syncStatuses();
    const found = Object.values(await find());
    expect(found).toHaveLength(1000);
    expect(found.every(({ statuses }) => statuses.length === 3)).toBe(true);
  });
});
