/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JsonObject } from '@backstage/types';
import { Simulator, startSimulator } from '@cuj-slo/datadog-simulator';
import request from 'supertest';
import { databases } from '../__testUtils__/databases';
import { startCujBackend } from '../__testUtils__/startCujBackend';

jest.setTimeout(90_000);

const SECRET = 'a-secret-that-nobody-knows';

describe.each(databases.eachSupportedId())(
  "Datadog's webhook on %s",
  databaseId => {
    let simulator: Simulator;

    beforeEach(async () => {
      simulator = await startSimulator();
    });
    afterEach(async () => {
      await simulator.close();
    });

    const start = async (organization: JsonObject = {}) => {
      const backend = await startCujBackend({
        databaseId,
        datadogUrl: simulator.url,
        config: {
          datadog: {
            organizations: {
              main: {
                site: 'datadoghq.eu',
                apiKey: 'simulator-api-key',
                appKey: 'simulator-app-key',
                apiBaseUrl: simulator.url,
                ...organization,
              },
            },
          },
        },
      });
      const post = (payload: object) =>
        request(backend.server)
          .post('/api/cuj/webhooks/datadog/main')
          .set('x-cuj-webhook-secret', SECRET)
          .send({ date: String(Date.now()), ...payload });
      const statusOf = (sloId: string) =>
        backend
          .db('slo_status')
          .where({ slo_id: sloId, timeframe: '30d' })
          .first('state', 'fetched_at', 'indexed_at');
      /** Until a status was read by itself. */
      const refreshed = async (sloId: string) => {
        while ((await statusOf(sloId)).fetched_at === null) {
          await new Promise(resolve => {
            setTimeout(resolve, 20);
          });
        }
      };
      return { ...backend, post, statusOf, refreshed };
    };

    const findSlo = (service: string, type: string) =>
      simulator.organisation.slos.find(
        slo =>
          slo.type === type &&
          slo.name === `cuj_slo_${service}_workflow-run_prod`,
      )!;

    it('shows within moments what a monitor and an SLO alert told of, without a run', async () => {
      const backend = await start({ webhook: { secret: SECRET } });
      await backend.runTasks();
      await backend.sync('monitors');
      const lastRun = await backend.getLastRun('statuses');

      const { organisation, clock } = simulator;
      const slo = findSlo('workflow-service', 'monitor');
      const [, monitorId] = slo.monitorIds!;
      const alerted = findSlo('frontend-monolith', 'metric');
      const alert = organisation.monitors.find(
        ({ type, query }) => type === 'slo alert' && query.includes(alerted.id),
      )!;
      expect(await backend.statusOf(slo.id)).toMatchObject({
        state: 'warning',
        fetched_at: null,
      });

      // The service has been down for a day, and Datadog has only just noticed.
      const now = clock.now() - organisation.epoch;
      const monitor = organisation.monitor(monitorId)!;
      organisation.addMonitor({
        ...monitor,
        behaviour: {
          ...monitor.behaviour,
          spells: [{ state: 'Alert', startsAt: now, endsAt: Infinity }],
        },
      });
      if (slo.behaviour.type === 'measured') {
        organisation.addSlo({
          ...slo,
          behaviour: {
            ...slo.behaviour,
            incidents: [
              ...slo.behaviour.incidents,
              { startsAt: now - 86_400, durationSeconds: 1e6, badRatio: 1 },
            ],
          },
        });
      }
      simulator.calls.reset();
      await backend
        .post({ id: '1', monitorId: String(monitorId) })
        .expect(202, { status: 'accepted' });
      await backend.refreshed(slo.id);
      expect(await backend.statusOf(slo.id)).toMatchObject({
        state: 'breached',
      });

      // Once more, with another monitor, so that a reading would be seen.
      const other = findSlo('orchestration-engine', 'monitor');
      await backend
        .post({ id: '1', monitorId: String(other.monitorIds![0]) })
        .expect(202, { status: 'seen before' });
      await backend.post({ id: '2', monitorId: '4711' }).expect(202);
      await backend.post({ id: '3', monitorId: String(alert.id) }).expect(202);
      await backend.refreshed(alerted.id);

      const timeframes = [slo, alerted].flatMap(one => one.thresholds);
      expect(simulator.calls.counts().byRoute).toEqual({
        'slo-get': 2,
        'slo-history': timeframes.length,
      });
      expect((await backend.statusOf(other.id)).fetched_at).toBeNull();
      expect(await backend.getLastRun('statuses')).toEqual(lastRun);

      const { journeys } = await backend.getOverview(
        'journey:default/workflow-run',
      );
      const shown = journeys[0].slos.find(({ id }) => id === slo.id)!;
      expect(shown.timeframes[1]).toMatchObject({
        timeframe: '30d',
        state: 'breached',
        budgetRemaining: { unit: 'second' },
      });
    });

    it('is not there by default, and else stands beside the rest of the API', async () => {
      const without = await start();
      expect((await without.post({ id: '1', monitorId: '1' })).status).toBe(
        404,
      );

      const backend = await start({ webhook: { secret: SECRET } });
      const path = '/api/cuj/webhooks/datadog/main';
      expect([
        (await request(backend.server).post(path).send({})).status,
        (await request(backend.server).get(path)).status,
        (await backend.post({ id: '1' })).status,
        (await request(backend.server).get('/api/cuj/sync/sources')).status,
      ]).toEqual([401, 404, 400, 200]);
    });
  },
);
