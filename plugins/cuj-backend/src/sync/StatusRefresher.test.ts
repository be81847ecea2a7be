/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import {
  ReportedSloState,
  SloStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  SloSourceChange,
  SourceReadOptions,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { FakeSloSource, aSlo, batchOf } from '../__testUtils__/FakeSloSource';
import { ManualClock } from '../__testUtils__/ManualClock';
import { SyncHarness } from '../__testUtils__/SyncHarness';
import { databases } from '../__testUtils__/databases';
import { DatabaseStatusStore } from '../store/DatabaseStatusStore';
import { ChangingSource, StatusRefresher } from './StatusRefresher';
import { sloKind, statusKind } from './SyncKind';

jest.setTimeout(60_000);

/** A source that tells of changes, and of which single statuses can be read. */
class ChangingFakeSource extends FakeSloSource implements ChangingSource {
  readonly asked: string[] = [];
  /**
   * A state alone is told as of when it is asked for, as Datadog does, whatever has
   * come in by then.
   */
  readonly answers = new Map<string, SloStatus | ReportedSloState | Error>();
  /** What a listing waits for before it answers. */
  beforeStatuses: () => Promise<void> = async () => {};
  readonly #clock: ManualClock;
  #listener: ((change: SloSourceChange) => void) | undefined;

  constructor(clock: ManualClock) {
    super();
    this.#clock = clock;
  }

  onChange(listener: (change: SloSourceChange) => void) {
    this.#listener = listener;
    return () => {
      this.#listener = undefined;
    };
  }

  tell(when: string, change: Partial<SloSourceChange> = {}) {
    this.#listener?.({ monitorIds: [], sloIds: [], at: when, ...change });
  }

  async readStatus(
    sloId: string,
    _options: SourceReadOptions,
  ): Promise<SloStatus | undefined> {
    this.asked.push(sloId);
    const answer = this.answers.get(sloId);
    if (answer instanceof Error) {
      throw answer;
    }
    return typeof answer === 'string'
      ? aStatus(sloId, minutesAt(this.#clock), answer)
      : answer;
  }

  override async *readStatuses(
    options: Parameters<FakeSloSource['readStatuses']>[0],
  ) {
    await this.beforeStatuses();
    yield* super.readStatuses(options);
  }
}

/** At so many minutes past twelve. */
function at(minutes: number): string {
  return new Date(
    Date.parse('2026-11-22T12:00:00.000Z') + minutes * 60_000,
  ).toISOString();
}

function minutesAt(clock: ManualClock): number {
  return (clock.now() - Date.parse(at(0))) / 60_000;
}

function aStatus(
  sloId: string,
  minutes: number,
  state: ReportedSloState,
  timeframes = ['30d'],
): SloStatus {
  return {
    sloId,
    timeframes: timeframes.map(timeframe => ({
      timeframe,
      state,
      targetPercent: 99,
      sliPercent: state === 'ok' ? 99.9 : 98,
      indexedAt: at(minutes),
    })),
  };
}

/** Until something has come true, which takes as long as the database takes. */
async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) {
    await new Promise(resolve => {
      setTimeout(resolve, 5);
    });
  }
}

describe.each(databases.eachSupportedId())(
  'refreshing statuses on %s',
  databaseId => {
    let sync: SyncHarness;
    let source: ChangingFakeSource;
    let store: DatabaseStatusStore;
    let clock: ManualClock;
    let refresher: StatusRefresher;
    const logger = mockServices.logger.mock();

    const syncSlos = () => sync.runner.run(source, sloKind, sync.options);
    const syncStatuses = () =>
      sync.runner.run(source, statusKind, sync.options);

    beforeEach(async () => {
      jest.clearAllMocks();
      sync = await SyncHarness.create(databaseId);
      clock = new ManualClock();
      source = new ChangingFakeSource(clock);
      store = DatabaseStatusStore.create({ db: sync.db });
      refresher = StatusRefresher.create({ source, store, logger, clock });

      source.slos = [
        batchOf(
          aSlo('a', { type: 'monitor', monitorIds: ['1', '2', '2'] }),
          aSlo('b', { type: 'monitor', monitorIds: ['2'] }),
          aSlo('c', { description: '"monitorIds":["1"]' }),
        ),
      ];
      source.statuses = [
        batchOf(
          aStatus('a', -9, 'ok', ['7d', '30d']),
          aStatus('b', -9, 'ok'),
          aStatus('c', -9, 'ok'),
        ),
      ];
      await syncSlos();
      await syncStatuses();
    });
    afterEach(() => refresher.stop());

    const rowOf = (sloId: string, timeframe = '30d') =>
      sync
        .db('slo_status')
        .where({ source: 'main', slo_id: sloId, timeframe })
        .first(
          'state',
          'indexed_at',
          'fetched_at',
          'missing_runs',
          'removed_at',
          'generation',
        );
    const isAsOf = async (sloId: string, minutes: number) =>
      (await rowOf(sloId)).indexed_at === at(minutes);
    /** The source has been asked so often, and the answers are dealt with. */
    const isTriedAgainLater = (asked: number) => () =>
      source.asked.length === asked && clock.pending === 1;

    it('finds what a change concerns, by monitors, by the alerts of SLOs and by name', async () => {
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

    it('is not undone by a run whose answers are older, and is by one whose are newer', async () => {
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

    it('leaves everything as it is where an SLO is gone or cannot be read', async () => {
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
      refresher.stop();
      source.tell(at(0), { sloIds: ['b'] });
      clock.pass(1000);
      expect(source.asked).toEqual([]);
      expect(clock.pending).toBe(0);
    });

    it('writes a status as a run would', async () => {
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
