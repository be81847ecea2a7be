/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { Slo } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  Organisation,
  SimulatedSlo,
  Simulator,
  startSimulator,
} from '@cuj-slo/datadog-simulator';
import { Knex } from 'knex';
import { FakeSloSource, aSlo, batchOf } from './__testUtils__/FakeSloSource';
import { databases, initDatabase } from './__testUtils__/databases';
import { Reader } from './__testUtils__/replica/Reader';
import { Replica } from './__testUtils__/replica/Replica';
import { Waves } from './__testUtils__/replica/Waves';
import { syncTaskId } from './scheduleTasks';
import { DatabaseSyncStore } from './store/DatabaseSyncStore';
import { sloKind } from './sync/SyncKind';
import { SyncRunner } from './sync/SyncRunner';

jest.setTimeout(300_000);

const RUNS = 20;
/** Of a task, and so the least for which a dead replica holds it. */
const TASK_TIMEOUT_SECONDS = 15;
const SLOS_TASK = syncTaskId('slos', 'main');
/** It asks for all SLOs in production, whatever service they are of. */
const JOURNEY = { kind: 'journey', name: 'everything' };
const DIED = 'The process ended in the middle of the run';

const catalogFile = resolvePackagePath(
  '@cuj-slo/backstage-plugin-cuj-backend',
  'src/__fixtures__/catalog.yaml',
);

type Run = {
  id: string;
  source: string;
  kind: string;
  state: string;
  reason: string | null;
  started_at: string;
  ended_at: string | null;
  calls: number;
};

describe.each(databases.eachSupportedId())('a run on %s', databaseId => {
  it('stores nothing once another replica has taken over', async () => {
    const db = await initDatabase(databaseId);
    const store = DatabaseSyncStore.create({ db });
    const runner = SyncRunner.create({
      store,
      logger: mockServices.logger.mock(),
    });
    const source = new FakeSloSource();
    const options = {
      signal: new AbortController().signal,
      readForMs: 60_000,
    };
    source.slos = [batchOf(aSlo('stored'))];
    await runner.run(source, sloKind, options);

    // The first replica has read all, and hangs; the scheduler gives it up.
    const slow = new FakeSloSource();
    let goOn = () => {};
    const held = new Promise<void>(resolve => {
      goOn = resolve;
    });
    slow.readSlos = async function* readSlos() {
      await held;
      yield batchOf(aSlo('old'));
    };
    const takenOver = runner.run(slow, sloKind, options);
    await until('it reads', () =>
      db('sync_run').where({ state: 'running' }).first(),
    );
    source.slos = [batchOf(aSlo('stored'), aSlo('new'))];
    await runner.run(source, sloKind, options);
    goOn();

    await expect(takenOver).rejects.toThrow('The run was ended meanwhile');
    expect(await db('slo').orderBy('slo_id').pluck('slo_id')).toEqual([
      'new',
      'stored',
    ]);
    expect(
      await db('sync_run').orderBy('started_at').select('state', 'reason'),
    ).toEqual([
      { state: 'complete', reason: null },
      { state: 'partial', reason: DIED },
      { state: 'complete', reason: null },
    ]);
  });
});

// Processes share nothing with SQLite; and `describe.each` takes no empty list.
for (const [databaseId] of databases.eachSupportedId()) {
  if (databaseId.startsWith('POSTGRES_')) {
    describe(`two replicas on ${databaseId}`, () => {
      let db: Knex;
      let simulator: Simulator;
      const replicas: Replica[] = [];

      beforeAll(async () => {
        db = await databases.init(databaseId);
        simulator = await startSimulator({ slos: 150, monitors: 60 });
      });
      afterAll(async () => {
        await Promise.all(replicas.map(replica => replica.kill()));
        await simulator?.close();
      });

      const runsOf = (filter: Partial<Run> = {}) =>
        db<Run>('cuj.sync_run').where(filter).orderBy('started_at');
      const runningReplica = async () => {
        for (const replica of replicas) {
          if (await replica.isRunning(SLOS_TASK)) {
            return replica;
          }
        }
        return undefined;
      };

      it('make one run of a kind at a time, and one goes on where the other is killed in the middle', async () => {
        const { organisation, faults, calls } = simulator;
        const waves = new Waves(organisation);
        const config = configOf(db, simulator.url);
        // One after the other: the first makes the tables.
        for (const name of ['a', 'b']) {
          replicas.push(await Replica.start({ name, config }));
        }
        await until('the first SLOs are shown', async () => {
          const { journeys } = await replicas[0].getOverview(JOURNEY);
          return journeys[0].slos.length > 0;
        });
        // Long enough for the other replica to begin one too, did nothing hinder it.
        faults.add({ route: '*', type: 'delay', milliseconds: 300 });
        const reader = new Reader({ db, replicas, waves, entity: JOURNEY });
        reader.start();

        for (const kind of ['slos', 'statuses'] as const) {
          await until(`${RUNS} runs read ${kind}`, async () => {
            const runs = await runsOf({ kind, state: 'complete' });
            return runs.length >= RUNS;
          });
        }
        // Which replica a run falls to is chance, and may be the same one each time.
        const shares = replicas.map(
          one =>
            `${one.runsOf('slos')} + ${one.runsOf('statuses')} by ${one.name}`,
        );

        // Two replicas ask no more than one does: only runs that are in the books, and
        // the one that is under way, which may have to read everything twice.
        const asked = calls.counts().byRoute['slo-search'];
        const booked = (await runsOf({ kind: 'statuses' })).map(
          run => run.calls,
        );
        expect(asked - sumOf(booked)).toBeLessThanOrEqual(
          3 * Math.max(...booked),
        );

        // From now on a run takes long, so that there is a middle.
        const slowFrom = new Date().toISOString();
        faults.add({
          route: 'slo-list',
          type: 'delay',
          milliseconds: 20_000,
        });
        const killedRun = await until('a slow run has begun', () =>
          runsOf({ kind: 'slos', state: 'running' })
            .where('started_at', '>', slowFrom)
            .first(),
        );
        const victim = await until('a replica makes it', runningReplica);
        const survivor = replicas.find(one => one !== victim)!;
        reader.leave(victim);
        await victim.kill();
        const killedAt = Date.now();
        const runsAtDeath = await runsOf({ state: 'running' });
        expect(runsAtDeath).toContainEqual(
          expect.objectContaining({ id: killedRun.id, ended_at: null }),
        );
        faults.clear();

        const runsBefore = survivor.runsOf('slos');
        await until(
          'the survivor has read twice',
          () => survivor.runsOf('slos') >= runsBefore + 2,
        );
        const [nextRun] = await runsOf({ kind: 'slos' }).where(
          'started_at',
          '>',
          killedRun.started_at,
        );
        await reader.stop();

        expect(nextRun.state).toBe('complete');
        expect(await runsOf({ id: killedRun.id })).toEqual([
          expect.objectContaining({
            state: 'partial',
            reason: DIED,
            ended_at: nextRun.started_at,
          }),
        ]);

        // One at a time: no run begins before the last one of its kind has ended,
        // or takes a living one for dead.
        const runs = await runsOf();
        expect(overlapsOf(runs)).toEqual([]);
        const died = runs.filter(({ reason }) => reason === DIED);
        expect(runsAtDeath.map(({ id }) => id)).toEqual(
          expect.arrayContaining(died.map(({ id }) => id)),
        );
        // Nobody saw half a run.
        expect(
          reader.sights.filter(
            sight => sight.waves.length !== 1 || sight.transactions !== 1,
          ),
        ).toEqual([]);
        expectNoDrop(reader.sights.map(sight => sight.waves[0]));
        expectNoDrop(reader.sights.map(sight => sight.slos));
        expectNoDrop(reader.shown);

        // What is stored is what there is, once two runs have missed what is not.
        organisation.deleteSlo(organisation.slos[0].id);
        waves.next();
        const changedAt = new Date().toISOString();
        for (const kind of ['slos', 'statuses'] as const) {
          await until(`the survivor has read the ${kind} anew`, async () => {
            const later = await runsOf({ kind, state: 'complete' }).where(
              'started_at',
              '>',
              changedAt,
            );
            return later.length >= 2;
          });
        }
        expect(await readStored(db)).toEqual(storedFormOf(organisation));

        const pause = Date.parse(nextRun.started_at) - killedAt;
        process.stdout.write(
          `${databaseId}: ${shares.join(', ')} (definitions + statuses); ` +
            `${runs.length} runs of all kinds in all; ${waves.number} waves; ` +
            `${reader.sights.length} looks at the tables, ` +
            `${reader.shown.length} at the API; the next run ` +
            `${Math.round(pause / 1000)} s after the kill of ${victim.name}\n`,
        );
      });
    });
  }
}

function configOf(db: Knex, datadogUrl: string): JsonObject {
  const { connection } = db.client.config;
  const schedule = {
    frequency: { seconds: 1 },
    timeout: { seconds: TASK_TIMEOUT_SECONDS },
  };
  return {
    backend: {
      database: {
        client: 'pg',
        pluginDivisionMode: 'schema',
        // Knex hides the password from copies.
        connection: { ...connection, password: connection.password },
      },
    },
    catalog: {
      rules: [{ allow: ['Component', 'Group', 'Journey', 'Location'] }],
      locations: [{ type: 'file', target: catalogFile }],
    },
    cuj: {
      sync: { slos: { schedule }, statuses: { schedule } },
      matching: { schedule },
    },
    datadog: {
      organizations: {
        main: {
          site: 'datadoghq.eu',
          apiKey: 'simulator-api-key',
          appKey: 'simulator-app-key',
          apiBaseUrl: datadogUrl,
        },
      },
    },
  };
}

/** Pairs of runs of one source and kind of which the first was not over. */
function overlapsOf(runs: Run[]): Run[][] {
  return runs.flatMap((run, index) => {
    const next = runs
      .slice(index + 1)
      .find(one => one.source === run.source && one.kind === run.kind);
    const isOver =
      !next || (run.ended_at !== null && run.ended_at <= next.started_at);
    return isOver ? [] : [[run, next]];
  });
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

/** What the tables hold of an organisation, values that change by themselves aside. */
async function readStored(db: Knex) {
  const present = (table: string) => db(table).whereNull('removed_at');
  const contents: string[] = await present('cuj.slo').pluck('content');
  const statuses: Array<{ slo_id: string; timeframe: string }> = await present(
    'cuj.slo_status',
  ).select('slo_id', 'timeframe');
  return {
    slos: sameOfBoth(contents.map((content): Slo => JSON.parse(content))),
    statuses: statuses.map(row => `${row.slo_id} ${row.timeframe}`).sort(),
  };
}

/** The same of what there is. */
function storedFormOf({ slos }: Organisation) {
  return {
    slos: sameOfBoth(slos),
    statuses: slos
      .flatMap(({ id, thresholds }) =>
        thresholds.map(({ timeframe }) => `${id} ${timeframe}`),
      )
      .sort(),
  };
}

function sameOfBoth(slos: readonly (Slo | SimulatedSlo)[]) {
  return slos
    .map(({ id, name, description, tags, type }) => ({
      id,
      name,
      description,
      tags,
      type,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function expectNoDrop(numbers: number[]): void {
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
}

/** Waits for something, however long it takes on a slow machine. */
async function until<T>(
  what: string,
  check: () => T | Promise<T>,
): Promise<NonNullable<T>> {
  const deadline = Date.now() + 150_000;
  while (Date.now() < deadline) {
    const result = await check();
    if (result) {
      return result;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`It took too long until ${what}`);
}
