/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { batchOf } from '../__testUtils__/FakeSloSource';
import { databases } from '../__testUtils__/databases';
import { statusKind } from './SyncKind';
import { aStatus, at, until } from './__testUtils__/ChangingFakeSource';
import { RefreshScene } from './__testUtils__/RefreshScene';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'refreshing statuses beside runs on %s',
  databaseId => {
    let scene: RefreshScene;
    beforeEach(async () => {
      scene = await RefreshScene.create(databaseId);
    });
    afterEach(() => scene.refresher.stop());

    it('is not undone by a run whose answers are older, and is by one whose are newer', async () => {
      const { sync, source, syncStatuses, rowOf, isAsOf } = scene;
      source.answers.set('b', aStatus('b', 0, 'breached'));
      source.tell(at(0), { sloIds: ['b'] });
      await until(() => isAsOf('b', 0));
      const refreshed = await rowOf('b');

      sync.later(5);
      source.statuses = [
        batchOf(
          aStatus('a', -4, 'warning', ['7d', '30d']),
          aStatus('b', -4, 'ok'),
          aStatus('c', -4, 'ok'),
        ),
      ];
      await syncStatuses();
      expect(await rowOf('b')).toEqual(refreshed);
      expect(await rowOf('a')).toMatchObject({
        state: 'warning',
        indexed_at: at(-4),
        fetched_at: null,
      });

      sync.later(5);
      source.statuses = [
        batchOf(
          aStatus('a', 6, 'ok', ['7d', '30d']),
          aStatus('b', 6, 'ok'),
          aStatus('c', 6, 'ok'),
        ),
      ];
      await syncStatuses();
      expect(await rowOf('b')).toMatchObject({
        state: 'ok',
        indexed_at: at(6),
        fetched_at: null,
      });
      expect(await sync.lastRun('statuses')).toMatchObject({
        state: 'complete',
        changes: { missing: 0, removed: 0 },
      });
    });

    it.each([
      ['what was known before', -9],
      ['what is new, but not as new', -1],
    ])(
      'goes together with a run under way that answers with %s',
      async (_what, minutes) => {
        const { sync, source, syncStatuses, rowOf, isAsOf } = scene;
        source.statuses = [
          batchOf(
            aStatus('a', minutes, 'ok', ['7d', '30d']),
            aStatus('b', minutes, 'ok'),
            aStatus('c', minutes, 'ok'),
          ),
        ];
        source.answers.set('b', aStatus('b', 0, 'breached'));
        source.beforeStatuses = async () => {
          source.tell(at(0), { sloIds: ['b'] });
          await until(() => isAsOf('b', 0));
        };
        sync.later(5);
        await syncStatuses();
        expect(await sync.lastRun('statuses')).toMatchObject({
          state: 'complete',
          changes: { added: 0, missing: 0, removed: 0 },
        });
        expect(await rowOf('b')).toMatchObject({
          state: 'breached',
          indexed_at: at(0),
        });

        // Nor by the next one, which finds the row as it is now.
        source.beforeStatuses = async () => {};
        sync.later(5);
        await syncStatuses();
        expect(await rowOf('b')).toMatchObject({
          state: 'breached',
          indexed_at: at(0),
          missing_runs: 0,
        });
      },
    );

    it('yields where a time from the future would keep a row for ever', async () => {
      const { sync, source, syncStatuses, rowOf, isAsOf } = scene;
      source.answers.set('b', aStatus('b', 1e6, 'ok'));
      source.tell(at(0), { sloIds: ['b'] });
      await until(() => isAsOf('b', 1e6));
      sync.later(5);
      source.statuses = [batchOf(aStatus('b', 4, 'breached'))];
      await syncStatuses();
      expect(await rowOf('b')).toMatchObject({
        state: 'breached',
        indexed_at: at(4),
      });
    });

    it('writes a status as a run would', async () => {
      const { sync, source, syncStatuses, isAsOf } = scene;
      const status = aStatus('b', 5, 'warning');
      source.answers.set('b', status);
      source.tell(at(0), { sloIds: ['b'] });
      await until(() => isAsOf('b', 5));
      const columns = statusKind.toRows(status)[0];
      expect(
        await sync.db('slo_status').where({ slo_id: 'b' }).first(),
      ).toMatchObject({ content: columns.content, ...columns.columns() });
      // So that the run has nothing to write.
      source.statuses = [batchOf(status)];
      await syncStatuses();
      expect((await sync.lastRun('statuses')).changes.updated).toBe(0);
    });
  },
);
