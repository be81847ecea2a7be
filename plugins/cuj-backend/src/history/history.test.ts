/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import {
  CujClient,
  SloCorrection,
  SloStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { startSimulator } from '@cuj-slo/datadog-simulator';
import request from 'supertest';
import { CollectingLogger } from '../__testUtils__/CollectingLogger';
import { FakeSloSource, aSlo, batchOf } from '../__testUtils__/FakeSloSource';
import { databases } from '../__testUtils__/databases';
import { startCujBackend } from '../__testUtils__/startCujBackend';
import { stopClock } from '../__testUtils__/timeTravel';

jest.setTimeout(90_000);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const ofEngine = ['service:orchestration-engine', 'env:prod'];
const slos = [
  aSlo('open', {
    name: 'Engine uptime',
    tags: ofEngine,
    primaryTimeframe: '7d',
    thresholds: [
      { timeframe: '7d', targetPercent: 99 },
      { timeframe: '30d', targetPercent: 99.5 },
    ],
  }),
  aSlo('of-journey', {
    name: 'Workflow success',
    tags: [...ofEngine, 'journey:workflow-run'],
  }),
];

function aCorrection(overrides: Partial<SloCorrection>): SloCorrection {
  return {
    id: 'c',
    sloId: 'open',
    category: 'Deployment',
    startsAt: new Date(Date.now() - 2 * DAY).toISOString(),
    endsAt: new Date(Date.now() - DAY).toISOString(),
    ...overrides,
  };
}

/** Users see nothing but Components; scheduled tasks see all. */
const onlyComponents = () =>
  mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(() => ({ result: 'ALLOW' as const })),
    authorizeConditional: async (requests, options) =>
      requests.map(({ permission }) => {
        const { principal } = (
          options as { credentials: { principal: { type: string } } }
        ).credentials;
        return principal.type === 'service' ||
          permission.name !== 'catalog.entity.read'
          ? { result: 'ALLOW' as const }
          : {
              result: 'CONDITIONAL' as const,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: {
                rule: 'IS_ENTITY_KIND',
                resourceType: 'catalog-entity',
                params: { kinds: ['Component'] },
              },
            };
      }),
  });

describe.each(databases.eachSupportedId())('histories on %s', databaseId => {
  async function start(
    options: Partial<Parameters<typeof startCujBackend>[0]> = {},
  ) {
    const source = new FakeSloSource();
    source.slos = [batchOf(...slos)];
    const plain = new FakeSloSource('plain');
    plain.slos = [batchOf(...slos)];
    Object.assign(plain, { readSloHistory: undefined });
    const backend = await startCujBackend({
      databaseId,
      sources: [source, plain],
      ...options,
    });
    const get = (path: string) =>
      request(backend.server).get(`/api/cuj${path}`);
    return {
      ...backend,
      source,
      plain,
      get,
      history: (query = '', slo = 'main/slos/open') =>
        get(`/sources/${slo}/history${query}`),
      trend: (query = '', slo = 'main/slos/open') =>
        get(`/sources/${slo}/trend${query}`),
    };
  }

  async function startSynced(...args: Parameters<typeof start>) {
    const backend = await start(...args);
    await backend.runTasks();
    await backend.scheduler.triggerTask('sync-slos-plain');
    await backend.match();
    return backend;
  }

  afterEach(() => {
    jest.useRealTimers();
  });

  it('asks the source once for all who ask within five minutes', async () => {
    const { history, source, get } = await startSynced();
    const { letPass } = stopClock();
    const asOf = new Date().toISOString();
    const [first, second] = await Promise.all([history(), history()]);
    expect(source.demands).toHaveLength(1);
    const { window } = first.body;
    expect(first.body).toEqual({
      source: 'main',
      sloId: 'open',
      name: 'Engine uptime',
      window: { ...window, timeframe: '30d' },
      targetPercent: 99.5,
      targetTimeframe: '30d',
      asOf,
      fromCache: false,
      stale: false,
      history: expect.objectContaining({
        ...{ from: window.from, to: window.to },
        ...{ sliPercent: 99.5, isCorrected: true, isPreliminary: false },
        points: [
          { at: '2026-11-20T00:00:00.000Z', sliPercent: 99.5 },
          { at: '2026-11-21T00:00:00.000Z' },
        ],
      }),
      corrections: [],
      correctionsByQuery: 0,
    });
    expect(Date.parse(window.to) - Date.parse(window.from)).toBe(30 * DAY);
    expect(second.body).toMatchObject({ asOf, window });

    letPass(5 * MINUTE - 1);
    const third = await history('?timeframe=30d');
    expect(third.body).toEqual({ ...first.body, fromCache: true });
    expect(third.headers['cache-control']).toBe('private, no-cache');
    expect(source.demands).toHaveLength(1);

    letPass(1);
    expect((await history()).body).toMatchObject({ fromCache: false });
    // Each of these is another question.
    await history('?timeframe=7d');
    await history('?corrected=false');
    await get('/sources/main/slos/of-journey/history');
    const to = new Date(Date.now() - DAY);
    const from = new Date(Date.now() - 2 * DAY);
    const days = `?from=${from.toISOString()}&to=${to.toISOString()}`;
    // Another length, so the target is that of what the source shows first.
    expect((await history(days)).body).toMatchObject({
      targetTimeframe: '7d',
      history: { from: expect.stringMatching(/:[0-5][05]:00\.000Z$/) },
    });
    expect((await history(days)).body).toMatchObject({ fromCache: true });
    expect(source.demands.slice(1)).toEqual([
      expect.stringMatching(/^history of open .* for 99.5$/),
      expect.stringMatching(/^history of open .* for 99$/),
      expect.stringMatching(/^history of open .* for 99.5 uncorrected$/),
      expect.stringMatching(/^history of of-journey .* for 99$/),
      expect.stringMatching(/^history of open .* for 99$/),
    ]);
  });

  it('tells the last answer while the source is down, and none where there is none', async () => {
    const logger = new CollectingLogger();
    const { history, source } = await startSynced({ logger });
    const { letPass } = stopClock();
    const { body: first } = await history();
    source.outage = new Error('The source answered 500');
    letPass(23 * 60 * MINUTE);
    const { status, body } = await history();
    expect(status).toBe(200);
    expect(body).toEqual({
      ...first,
      fromCache: true,
      stale: true,
      error: 'The source answered 500',
    });

    const none = await history('?timeframe=7d');
    expect(none.status).toBe(503);
    expect(none.body.error).toMatchObject({
      name: 'ServiceUnavailableError',
      message: "The history can't be read from 'main': The source answered 500",
    });
    // What is older than a day says nothing of now.
    letPass(60 * MINUTE);
    expect((await history()).status).toBe(503);

    source.outage = undefined;
    letPass(MINUTE);
    expect((await history()).body).toMatchObject({
      stale: false,
      fromCache: false,
    });
  });

  it('reads a few windows at a time, keeps none of them for long, and refuses a flood', async () => {
    const { history, source, server } = await startSynced();
    const { letPass } = stopClock();
    const windowOf = (minutes: number) => {
      const to = new Date(Date.now() - minutes * MINUTE);
      const from = new Date(to.getTime() - DAY);
      return `?from=${from.toISOString()}&to=${to.toISOString()}`;
    };
    // One that is known; and that it is does not last.
    const known = windowOf(5);
    expect((await history(known)).status).toBe(200);
    source.outage = new Error('Down');
    letPass(5 * MINUTE);
    expect((await history(known)).status).toBe(503);

    source.outage = 'hang';
    source.demands.length = 0;
    const path = '/api/cuj/sources/main/slos/open/history';
    const calls = Array.from({ length: 30 }, (_, index) =>
      request(server).get(`${path}${windowOf(60 + 5 * index)}`),
    );
    const statuses: number[] = [];
    const messages = new Set<string>();
    const ended: Promise<unknown>[] = [];
    // What is over the limit is answered at once, what is not waits for the source.
    await new Promise<void>(resolve => {
      for (const call of calls) {
        ended.push(
          call.then(
            ({ status, body }) => {
              statuses.push(status);
              messages.add(body.error.message);
              if (statuses.length === 6) {
                resolve();
              }
            },
            error => error,
          ),
        );
      }
    });
    expect(statuses).toEqual(Array(6).fill(503));
    expect([...messages]).toEqual([
      "The history can't be read from 'main': Too many others are being read from it at the moment; ask again in half a minute",
    ]);
    expect(source.demands).toHaveLength(4);
    calls.forEach(call => call.abort());
    await Promise.all(ended);
  });

  it('says that there is no such SLO once the source has none', async () => {
    const { history, source } = await startSynced();
    const { letPass } = stopClock();
    expect((await history()).status).toBe(200);
    letPass(5 * MINUTE);
    source.outage = new NotFoundError('There is no SLO of this id');
    const gone = await history();
    const absent = await history('', 'main/slos/absent');
    expect([gone.status, absent.status]).toEqual([404, 404]);
    expect(gone.body.error.message).toBe(
      absent.body.error.message.replace('absent', 'open'),
    );
  });

  it('holds the last answer against the target that it was asked for', async () => {
    const { history, source, runTasks } = await startSynced();
    await history();
    source.slos = [
      batchOf({
        ...slos[0],
        thresholds: [{ timeframe: '30d', targetPercent: 99.9 }],
      }),
    ];
    await runTasks();
    source.outage = new Error('Down');
    expect((await history()).body).toMatchObject({
      targetPercent: 99.5,
      stale: true,
    });
    expect(source.demands).toHaveLength(2);
    source.outage = undefined;
    expect(source.demands[1]).toMatch(/for 99.9$/);
  });

  it('ends the request to the source when its reader leaves', async () => {
    const { source, server, trend } = await startSynced();
    source.outage = 'hang';
    const asked = new Promise<AbortSignal>(resolve => {
      const { readSloHistory } = source;
      source.readSloHistory = async (sloId, window, options) => {
        resolve(options.signal);
        return readSloHistory.call(source, sloId, window, options);
      };
    });
    const call = request(server).get('/api/cuj/sources/main/slos/open/history');
    const done = call.catch(error => error);
    const signal = await asked;
    const aborted = new Promise(resolve => {
      signal.addEventListener('abort', resolve);
    });
    call.abort();
    await aborted;
    await done;
    expect(signal.aborted).toBe(true);
    expect((await trend()).status).toBe(200);
  });

  it('names the corrections that overlap the window, and says how many it can not tell of', async () => {
    const { history, source, sync, db } = await startSynced();
    const recurring = aCorrection({
      id: 'recurring',
      startsAt: new Date(Date.now() - 300 * DAY).toISOString(),
      endsAt: undefined,
      durationSeconds: 3600,
      recurrenceRule: 'FREQ=WEEKLY',
    });
    const deployment = aCorrection({ id: 'deployment' });
    source.corrections = [
      batchOf(
        recurring,
        deployment,
        aCorrection({ id: 'of-another', sloId: 'of-journey' }),
        aCorrection({ id: 'query', sloId: undefined, sloQuery: 'team:a' }),
        aCorrection({
          id: 'long-ago',
          startsAt: new Date(Date.now() - 20 * DAY).toISOString(),
          endsAt: new Date(Date.now() - 19 * DAY).toISOString(),
        }),
        aCorrection({
          id: 'query-long-ago',
          ...{ sloId: undefined, sloQuery: 'team:a' },
          startsAt: new Date(Date.now() - 20 * DAY).toISOString(),
          endsAt: new Date(Date.now() - 19 * DAY).toISOString(),
        }),
        aCorrection({
          id: 'to-come',
          startsAt: new Date(Date.now() + DAY).toISOString(),
          endsAt: undefined,
        }),
      ),
    ];
    expect((await history('?timeframe=7d')).body).not.toHaveProperty(
      'correctionsAsOf',
    );
    await sync('corrections');
    expect(await db('slo_correction')).toHaveLength(7);
    const { body } = await history('?timeframe=7d');
    expect(body).toMatchObject({
      fromCache: true,
      correctionsAsOf: expect.any(String),
      correctionsByQuery: 1,
    });
    expect(body.corrections).toEqual(
      JSON.parse(JSON.stringify([recurring, deployment])),
    );
  });

  it('tells the days that are known, and asks no source', async () => {
    const { trend, source, sync, db, scheduler } = await startSynced();
    // So that it is not midnight in between.
    stopClock();
    const status = (timeframe: string, state: 'ok' | 'no_data') => ({
      timeframe,
      state,
      targetPercent: 99,
      ...(state === 'ok' && { sliPercent: 99.5, budgetRemainingPercent: 0 }),
    });
    source.statuses = [
      batchOf<SloStatus>({
        sloId: 'open',
        timeframes: [status('7d', 'ok'), status('30d', 'no_data')],
      }),
    ];
    await sync('statuses');
    await scheduler.triggerTask('housekeeping');
    const day = (ago: number) =>
      new Date(Date.now() - ago * DAY).toISOString().slice(0, 10);
    const [row] = await db('slo_daily').where({ timeframe: '7d' });
    await db('slo_daily').insert([
      { ...row, day: day(89), sli_percent: 0, budget_remaining_percent: null },
      { ...row, day: day(90) },
      { ...row, day: day(3), source: 'plain' },
    ]);

    const { body } = await trend();
    expect(body).toEqual({
      ...{ source: 'main', sloId: 'open', name: 'Engine uptime' },
      timeframe: '7d',
      from: day(89),
      to: day(0),
      days: [
        {
          day: day(89),
          state: 'ok',
          targetPercent: 99,
          sliPercent: 0,
          budgetRemainingPercent: -9900,
          budgetOrigin: 'computed',
        },
        {
          day: day(0),
          state: 'ok',
          targetPercent: 99,
          sliPercent: 99.5,
          // The source said 0, which its own SLI belies.
          budgetRemainingPercent: 50,
          budgetOrigin: 'computed',
        },
      ],
    });
    expect((await trend('?timeframe=30d')).body.days).toEqual([
      {
        day: day(0),
        state: 'no_data',
        targetPercent: 99,
        sliPercent: null,
        budgetRemainingPercent: null,
        missingBecause: 'no-data',
      },
    ]);
    expect((await trend('?timeframe=90d')).body.days).toEqual([]);
    expect(source.demands).toEqual([]);
  });

  it('says the same of an SLO that is hidden and of one that does not exist', async () => {
    const { get, source } = await startSynced({
      permissions: onlyComponents(),
    });
    for (const route of ['history', 'trend']) {
      expect((await get(`/sources/main/slos/open/${route}`)).status).toBe(200);
      const answers = [];
      for (const slo of ['main/slos/of-journey', 'main/slos/absent']) {
        const { status, body } = await get(`/sources/${slo}/${route}`);
        answers.push([
          status,
          body.error.message.replace(/of-journey|absent/, '…'),
        ]);
      }
      expect(answers[0]).toEqual([404, expect.any(String)]);
      expect(answers[1]).toEqual(answers[0]);
      expect((await get(`/sources/nowhere/slos/open/${route}`)).status).toBe(
        404,
      );
    }
    expect(source.demands).toEqual([
      expect.stringMatching(/^history of open /),
    ]);
  });

  it('answers 401, 403, 501 and 400 where that is so, and asks no source', async () => {
    const { history, trend, source } = await startSynced();
    const nobody = mockCredentials.none.header();
    const now = new Date().toISOString();
    const yesterday = new Date(Date.now() - DAY).toISOString();
    const answers = await Promise.all([
      history().set('authorization', nobody),
      trend().set('authorization', nobody),
      history('', 'plain/slos/open'),
      trend('', 'plain/slos/open'),
      history('?timeframe=91d'),
      history('?timeframe=1h'),
      history('?timeframe=7d&timeframe=30d'),
      history(`?from=${now}&to=${yesterday}`),
      history(`?from=${yesterday}`),
      history('?corrected=perhaps'),
      history('?nonsense=1'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([
      ...[401, 401, 501, 200],
      ...[400, 400, 400, 400, 400, 400, 400],
    ]);

    const forbidden = await start({
      permissions: mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: permission.name.startsWith('cuj.')
              ? ('DENY' as const)
              : ('ALLOW' as const),
          })),
        authorizeConditional: async requests =>
          requests.map(() => ({ result: 'ALLOW' as const })),
      }),
    });
    const refused = await Promise.all([forbidden.history(), forbidden.trend()]);
    expect(refused.map(({ status }) => status)).toEqual([403, 403]);
    expect(source.demands).toEqual([]);
  });

  it('is what the client asks for, of Datadog as well', async () => {
    const simulator = await startSimulator();
    const backend = await startCujBackend({
      databaseId,
      datadogUrl: simulator.url,
    });
    await backend.runTasks();
    const slo = simulator.organisation.slos.find(({ name }) =>
      name.startsWith('cuj_slo_orchestration-engine_workflow-run_prod'),
    )!;
    simulator.calls.reset();

    const paths: string[] = [];
    const client = new CujClient({
      discoveryApi: { getBaseUrl: async () => '/api/cuj' },
      fetchApi: {
        fetch: async path => {
          paths.push(String(path));
          const { body } = await request(backend.server)
            .get(String(path))
            .expect(200);
          return Response.json(body);
        },
      },
    });
    const key = { source: 'main', sloId: slo.id };
    const answer = await client.getSloHistory(key, { timeframe: '30d' });
    expect(answer.history.sliPercent).toBeCloseTo(99.21, 1);
    expect(answer.history.budgetRemainingPercent).toBeCloseTo(-57.4, 0);
    expect(answer.history.transitions.length).toBeGreaterThan(2);
    const [from, to] = [answer.window.from, answer.window.to];
    await client.getSloHistory(key, { from, to, corrected: false });
    expect(await client.getSloTrend(key)).toMatchObject({ days: [] });
    expect(paths[1]).toContain('&corrected=false');
    expect(simulator.calls.counts().byRoute).toEqual({ 'slo-history': 2 });
    await simulator.close();
  });
});
