/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { aSlo, batchOf } from '../__testUtils__/FakeSloSource';
import { databases } from '../__testUtils__/databases';
import { aStatus, at, until } from './__testUtils__/ChangingFakeSource';
import { RefreshScene } from './__testUtils__/RefreshScene';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'refreshing statuses on %s',
  databaseId => {
    let scene: RefreshScene;
    beforeEach(async () => {
      scene = await RefreshScene.create(databaseId);
    });
    afterEach(() => scene.refresher.stop());

    it('finds what a change concerns, by monitors, by the alerts of SLOs and by name', async () => {
      const { sync, source, store, syncSlos } = scene;
      await sync.db('monitor').insert(
        [
          ['7', 'c'],
          ['8', 'unheard-of'],
        ].map(([monitor_id, slo_id]) => ({
          source: 'main',
          monitor_id,
          slo_id,
          name: 'burn rate',
          state: 'ok',
          content: '{}',
          hash: '',
          generation: 1,
          first_seen_at: at(0),
          changed_at: at(0),
        })),
      );
      const find = async (monitorIds: string[], sloIds: string[] = []) =>
        (await store.findSloIds({ source: 'main', monitorIds, sloIds })).sort();
      expect(await find(['1'])).toEqual(['a']);
      expect(await find(['2'])).toEqual(['a', 'b']);
      expect(await find(['1', '7', '8', '9'])).toEqual(['a', 'c']);
      expect(await find(['%'], ['b', 'b', 'unheard-of'])).toEqual(['b']);
      expect(
        await store.findSloIds({
          source: 'other',
          monitorIds: ['1'],
          sloIds: ['a'],
        }),
      ).toEqual([]);

      // As the definitions change.
      source.slos = [
        batchOf(
          aSlo('a'),
          aSlo('c', { type: 'monitor', monitorIds: ['1'] }),
          aSlo('d', { type: 'monitor', monitorIds: ['1'] }),
        ),
      ];
      await syncSlos();
      await syncSlos();
      expect(await find(['1', '2'], ['b'])).toEqual(['c', 'd']);
    });

    it('stores a status without any run, with the time of its own, and nothing else', async () => {
      const { sync, source, rowOf, isAsOf } = scene;
      const before = {
        b: await rowOf('b'),
        state: await sync.db('sync_state').orderBy('kind').select(),
        runs: await sync.db('sync_run').orderBy('id').select(),
      };
      source.answers.set('a', aStatus('a', 0, 'breached'));
      source.tell(at(0), { monitorIds: ['1', 'unheard-of'] });
      await until(() => isAsOf('a', 0));

      expect(source.asked).toEqual(['a']);
      expect(await rowOf('a')).toEqual({
        state: 'breached',
        indexed_at: at(0),
        fetched_at: at(0),
        missing_runs: 0,
        removed_at: null,
        generation: 1,
      });
      const { a } = await sync.find();
      expect(
        a.statuses.map(({ status }) => [status.timeframe, status.state]).sort(),
      ).toEqual([
        ['30d', 'breached'],
        ['7d', 'ok'],
      ]);
      expect({
        b: await rowOf('b'),
        state: await sync.db('sync_state').orderBy('kind').select(),
        runs: await sync.db('sync_run').orderBy('id').select(),
      }).toEqual(before);
    });

    it('does not store an older answer, and asks again until there is a newer one', async () => {
      const { source, clock, rowOf, isAsOf, isTriedAgainLater } = scene;
      source.answers.set('b', aStatus('b', -20, 'breached'));
      source.tell(at(0), { sloIds: ['b'] });
      await until(isTriedAgainLater(1));
      expect(await rowOf('b')).toMatchObject({
        state: 'ok',
        indexed_at: at(-9),
      });

      // Newer than what is known, but not as new as the change.
      source.answers.set('b', aStatus('b', -1, 'warning'));
      clock.pass(10);
      await until(isTriedAgainLater(2));
      expect(await rowOf('b')).toMatchObject({
        state: 'warning',
        indexed_at: at(-1),
      });

      source.answers.set('b', aStatus('b', 0, 'breached'));
      clock.pass(30);
      await until(() => isAsOf('b', 0));
      expect(source.asked).toEqual(['b', 'b', 'b']);
    });

    it('asks once more after a minute, since what is said to be of now may lack the change', async () => {
      const { source, clock, rowOf, isAsOf, isTriedAgainLater } = scene;
      source.answers.set('b', 'ok');
      source.tell(at(0), { sloIds: ['b'] });
      await until(isTriedAgainLater(1));
      expect(await rowOf('b')).toMatchObject({
        state: 'ok',
        indexed_at: at(0),
      });

      source.answers.set('b', 'breached');
      clock.pass(59);
      expect(source.asked).toEqual(['b']);
      clock.pass(1);
      await until(() => isAsOf('b', 1));
      expect(await rowOf('b')).toMatchObject({ state: 'breached' });
      await until(() => clock.pending === 0);
      expect(source.asked).toEqual(['b', 'b']);
    });

    it('waits for no time to come, for an SLO of its own or of another change', async () => {
      const { source, clock, isAsOf } = scene;
      source.answers.set('b', 'ok');
      source.answers.set('c', 'ok');
      source.tell(at(0), { sloIds: ['b'] });
      // These two are looked up together.
      source.tell(at(1.9), { sloIds: ['b'] });
      source.tell(at(0), { sloIds: ['c'] });
      await until(
        async () => source.asked.includes('c') && (await isAsOf('c', 0)),
      );
      clock.pass(30);
      await until(() => source.asked.length >= 3 && clock.pending === 1);
      expect(source.asked.sort()).toEqual(['b', 'b', 'c']);
    });

    it('warns once a minute of what is too much, with the number', async () => {
      const { source, store, clock, refresher, logger, syncSlos } = scene;
      const ids = Array.from({ length: 205 }, (_, index) => `many ${index}`);
      source.slos = [batchOf(...ids.map(id => aSlo(id)))];
      await syncSlos();
      source.readStatus = (_, { signal }) =>
        new Promise((__, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      const lookUp = jest.spyOn(store, 'findSloIds');
      for (let times = 1; times <= 3; times += 1) {
        source.tell(at(0), { sloIds: ids });
        await until(() => lookUp.mock.calls.length === times);
        await Promise.all(lookUp.mock.results.map(({ value }) => value));
      }
      const warning = [
        'The statuses of 5 SLOs of main are left to the next run: too many changed at a time',
      ];
      expect(logger.warn.mock.calls).toEqual([warning]);
      clock.pass(60);
      expect(logger.warn.mock.calls).toEqual([warning, warning]);
      clock.pass(600);
      expect(logger.warn.mock.calls).toHaveLength(2);
      refresher.stop();
      expect(clock.pending).toBe(0);
    });

    it('leaves everything as it is where an SLO is gone or cannot be read', async () => {
      const { source, clock, logger, rowOf, isTriedAgainLater } = scene;
      const before = [await rowOf('a'), await rowOf('b')];
      source.answers.set('b', new Error('GET /api/v1/slo answered\n500'));
      source.tell(at(0), { monitorIds: ['2'] });
      await until(isTriedAgainLater(2));
      for (const seconds of [10, 30]) {
        clock.pass(seconds);
        await until(isTriedAgainLater(source.asked.length));
      }
      clock.pass(90);
      await until(() => logger.warn.mock.calls.length > 0);
      expect(logger.warn.mock.calls).toEqual([
        [
          'The status of SLO b is left to the next run (main): GET /api/v1/slo answered 500',
        ],
      ]);
      expect(source.asked.sort()).toEqual(['a', 'b', 'b', 'b', 'b']);
      expect([await rowOf('a'), await rowOf('b')]).toEqual(before);
    });

    it('does not bring an SLO back that was removed while it was read', async () => {
      const { sync, source, logger, rowOf } = scene;
      source.readStatus = async () => {
        await sync
          .db('slo')
          .where({ slo_id: 'b' })
          .update({ removed_at: at(0) });
        await sync
          .db('slo_status')
          .where({ slo_id: 'b' })
          .update({ removed_at: at(0) });
        return aStatus('b', 0, 'ok');
      };
      source.tell(at(0), { sloIds: ['b'] });
      await until(() => logger.debug.mock.calls.length > 0);
      expect(await rowOf('b')).toMatchObject({
        indexed_at: at(-9),
        removed_at: at(0),
      });
    });

    it('listens no longer once it is stopped', async () => {
      const { source, clock, refresher } = scene;
      refresher.stop();
      source.tell(at(0), { sloIds: ['b'] });
      clock.pass(1000);
      expect(source.asked).toEqual([]);
      expect(clock.pending).toBe(0);
    });
  },
);
