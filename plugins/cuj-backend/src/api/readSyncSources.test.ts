/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConfigReader } from '@backstage/config';
import { aSlo, batchOf } from '../__testUtils__/FakeSloSource';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import { databases } from '../__testUtils__/databases';
import { readSyncSettings } from '../config/readSyncSettings';
import { readSyncSources } from './readSyncSources';

jest.setTimeout(60_000);

const { schedules } = readSyncSettings(
  new ConfigReader({
    cuj: {
      sync: {
        slos: {
          schedule: { frequency: { hours: 1 }, timeout: { minutes: 20 } },
        },
      },
    },
  }),
);

describe.each(databases.eachSupportedId())(
  'readSyncSources on %s',
  databaseId => {
    let sync: SyncHarness;
    beforeEach(async () => {
      sync = await SyncHarness.create(databaseId);
    });

    const read = async (kind: string) => {
      const [source] = await readSyncSources({
        sources: [sync.source],
        syncStore: sync.store,
        schedules,
        mayRun: true,
        now: sync.now,
      });
      return source.kinds.find(one => one.kind === kind)!;
    };
    const start = (kind: string) =>
      sync.store.startRun({ source: 'main', kind, now: sync.now });

    it('tells the last run that has ended beside one that is under way, and all that were skipped', async () => {
      expect(await read('slos')).toEqual({
        ...{ kind: 'slos', items: 0, staleAfterSeconds: 7200 },
      });
      const skipped = Array.from({ length: 1340 }, (_, id) => ({
        itemId: `broken-${id}`,
        reason: 'type is missing',
      }));
      sync.source.slos = [{ ...batchOf(aSlo('a')), skipped }];
      await sync.syncSlos();
      const ended = await read('slos');
      expect(ended.lastRun).toMatchObject({
        ...{ state: 'partial', items: 1, skippedCount: 1340 },
        skipped: skipped.slice(0, 200),
      });
      expect(ended.lastEndedRun).toEqual(ended.lastRun);

      sync.later(1);
      await start('slos');
      const underWay = await read('slos');
      expect(underWay.lastRun).toMatchObject({
        ...{ state: 'running', skipped: [], skippedCount: 0 },
      });
      expect(underWay.lastEndedRun).toEqual(ended.lastRun);
    });

    it('takes a run for interrupted once its task has no time left, on whichever replica', async () => {
      sync.source.slos = [batchOf(aSlo('a'))];
      await sync.syncSlos();
      sync.later(60);
      await start('slos');
      await start('statuses');

      // Ten minutes are the default of what a run may take, 20 were configured.
      sync.later(11);
      expect((await read('slos')).lastRun?.state).toBe('running');
      expect((await read('statuses')).lastRun?.state).toBe('running');
      sync.later(1);
      expect((await read('slos')).lastRun?.state).toBe('running');
      expect((await read('statuses')).lastRun).toMatchObject({
        state: 'interrupted',
        reason: 'The run has not ended within the 10 minutes that it may take',
      });
      sync.later(10);
      const { lastRun, lastEndedRun } = await read('slos');
      expect(lastRun).toMatchObject({ state: 'interrupted' });
      expect(lastRun).not.toHaveProperty('endedAt');
      expect(lastEndedRun).toMatchObject({ state: 'complete' });

      // The next run takes its place.
      await sync.syncSlos();
      expect((await read('slos')).lastRun).toMatchObject({ state: 'complete' });
    });
  },
);
