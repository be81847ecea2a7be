/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { DatabaseSyncStore } from '../store/DatabaseSyncStore';
import { FakeSloSource, aSlo, batchOf } from '../__testUtils__/FakeSloSource';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import { databases } from '../__testUtils__/databases';
import { sloKind } from './SyncKind';
import { SyncRunner } from './SyncRunner';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('SyncRunner on %s', databaseId => {
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
  const lastRun = () => sync.lastRun();
  const find = () => sync.find();

  it('ends the run of a process that died, and one that is told to stop', async () => {
    const { runId } = await store.startRun({
      source: 'main',
      kind: 'slos',
      now: sync.now,
    });
    later(60);
    source.slos = [batchOf(aSlo('a'))];
    await syncSlos();
    expect(
      await db('sync_run').where({ id: runId }).first('state', 'reason'),
    ).toEqual({
      state: 'partial',
      reason: 'The process ended in the middle of the run',
    });

    later(60);
    await store.startRun({ source: 'main', kind: 'slos', now: sync.now });
    expect(await store.getKind({ source: 'main', kind: 'slos' })).toMatchObject(
      {
        lastRun: { state: 'running' },
        lastEndedRun: { state: 'complete' },
      },
    );

    later(60);
    const controller = new AbortController();
    controller.abort(new Error('The backend shuts down'));
    source.slos = [batchOf(aSlo('b'))];
    await sync.runner.run(source, sloKind, {
      ...sync.options,
      signal: controller.signal,
    });
    expect(await lastRun()).toMatchObject({
      state: 'partial',
      reason: 'The backend shuts down',
    });
    expect(Object.keys(await find())).toEqual(['a']);
  });

  it('stores what was read where the reading takes too long, and whatever the reason holds', async () => {
    source.slos = [batchOf(aSlo('a'), aSlo('b'))];
    await syncSlos();
    const second = later(60);
    source.slos = [batchOf(aSlo('a', { name: 'new name' })), 'hang'];
    await sync.runner.run(source, sloKind, { ...sync.options, readForMs: 30 });
    expect(await lastRun()).toMatchObject({
      state: 'partial',
      reason: expect.stringMatching(/^The reading was not finished within/),
      items: 1,
    });
    const found = await find();
    expect(found.a).toMatchObject({
      slo: { name: 'new name' },
      fetchedAt: second,
    });
    expect(found.b.fetchedAt).toBe('2026-11-22T12:00:00.000Z');

    later(60);
    source.slos = [new Error('GET /api/v1/slo answered 500: a\u0000b\nc')];
    await syncSlos();
    expect((await lastRun()).reason).toBe(
      'GET /api/v1/slo answered 500: a b c',
    );
  });

  it('ends a run whose reading the database refuses, and says so', async () => {
    source.slos = [batchOf(aSlo('a'))];
    const refuse = jest
      .spyOn(store, 'finishRun')
      .mockRejectedValueOnce(new TypeError('it is too long'));
    await expect(syncSlos()).rejects.toThrow('it is too long');
    refuse.mockRestore();
    expect(await lastRun()).toMatchObject({
      state: 'partial',
      reason: 'What was read could not be stored (TypeError)',
    });
  });

  it.each([
    ['getStoredHashes', 'What is stored could not be read (TypeError)'],
    ['finishRun', 'What was read could not be stored (TypeError)'],
  ] as const)(
    'ends a run whose %s failed as soon as the database can be written again',
    async (method, reason) => {
      source.slos = [batchOf(aSlo('a'))];
      const lifecycle = mockServices.lifecycle.mock();
      const runner = SyncRunner.create({
        store,
        logger: mockServices.logger.mock(),
        lifecycle,
        now: () => sync.now,
        retryEveryMs: 1,
      });
      const gone = new TypeError('it is gone');
      jest.spyOn(store, method).mockRejectedValueOnce(gone);
      const abandonRun = store.abandonRun.bind(store);
      const ended = new Promise<void>(resolve => {
        jest
          .spyOn(store, 'abandonRun')
          .mockRejectedValueOnce(gone)
          .mockRejectedValueOnce(gone)
          .mockImplementation(async run => {
            await abandonRun(run);
            resolve();
          });
      });
      await expect(runner.run(source, sloKind, sync.options)).rejects.toBe(
        gone,
      );
      await ended;
      expect(await lastRun()).toMatchObject({
        ...{ state: 'partial', reason, endedAt: sync.now.toISOString() },
      });
      expect(lifecycle.addShutdownHook).toHaveBeenCalledTimes(1);
    },
  );

  it('remembers a hundred runs and no more', async () => {
    source.slos = [
      { items: [], skipped: [{ itemId: 'a', reason: 'it is broken' }] },
    ];
    for (let run = 0; run < 103; run += 1) {
      later(1);
      await syncSlos();
    }
    const count = async (table: string) =>
      Number((await db(table).count({ rows: '*' }).first())?.rows);
    expect(await count('sync_run')).toBe(100);
    expect(await count('sync_skipped_item')).toBe(100);
  });
});
