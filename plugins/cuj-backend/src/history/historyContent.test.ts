/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { CujClient, SloStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { startSimulator } from '@cuj-slo/datadog-simulator';
import request from 'supertest';
import { batchOf } from '../__testUtils__/FakeSloSource';
import { databases } from '../__testUtils__/databases';
import { startCujBackend } from '../__testUtils__/startCujBackend';
import { stopClock } from '../__testUtils__/timeTravel';
import {
  aCorrection,
  onlyComponents,
  slos,
  startHistories,
  startSyncedHistories,
} from './__testUtils__/startHistories';

jest.setTimeout(90_000);

const DAY = 24 * 3_600_000;

describe.each(databases.eachSupportedId())(
  'what histories and trends tell on %s',
  databaseId => {
    afterEach(() => {
      jest.useRealTimers();
    });

    it('names the corrections that overlap the window, and says how many it can not tell of', async () => {
      const { history, source, sync, db } = await startSyncedHistories(
        databaseId,
      );
      const recurring = aCorrection({
        id: 'recurring',
        startsAt: new Date(Date.now() - 300 * DAY).toISOString(),
        endsAt: undefined,
        durationSeconds: 3600,
        recurrenceRule: 'FREQ=WEEKLY',
      });
      const deployment = aCorrection({ id: 'deployment' });
      const [tag] = slos[0].tags;
      const byTags = aCorrection({
        ...{ id: 'tags', sloId: undefined },
        ...{ sloQuery: tag, sloTags: [tag] },
      });
      source.corrections = [
        batchOf(
          recurring,
          deployment,
          aCorrection({ id: 'of-another', sloId: 'of-journey' }),
          aCorrection({ id: 'query', sloId: undefined, sloQuery: 'team:*' }),
          byTags,
          aCorrection({
            ...{ id: 'others', sloId: undefined },
            ...{ sloQuery: 'service:gone', sloTags: ['service:gone'] },
          }),
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
      expect(await db('slo_correction')).toHaveLength(9);
      const { body } = await history('?timeframe=7d');
      expect(body).toMatchObject({
        fromCache: true,
        correctionsAsOf: expect.any(String),
        correctionsByQuery: 1,
      });
      expect(body.corrections).toEqual(
        JSON.parse(JSON.stringify([recurring, deployment, byTags])),
      );
    });

    it('tells the days that are known, and asks no source', async () => {
      const { trend, source, sync, db, scheduler } = await startSyncedHistories(
        databaseId,
      );
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
        {
          ...row,
          day: day(89),
          sli_percent: 0,
          budget_remaining_percent: null,
        },
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
      const { get, source } = await startSyncedHistories(databaseId, {
        permissions: onlyComponents(),
      });
      for (const route of ['history', 'trend']) {
        expect((await get(`/sources/main/slos/open/${route}`)).status).toBe(
          200,
        );
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
      const { history, trend, source } = await startSyncedHistories(databaseId);
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

      const forbidden = await startHistories(databaseId, {
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
      const refused = await Promise.all([
        forbidden.history(),
        forbidden.trend(),
      ]);
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
  },
);
