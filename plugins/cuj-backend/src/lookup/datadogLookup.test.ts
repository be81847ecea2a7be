/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { startSimulator } from '@cuj-slo/datadog-simulator';
import request from 'supertest';
import { databases } from '../__testUtils__/databases';
import { startCujBackend } from '../__testUtils__/startCujBackend';

jest.setTimeout(90_000);

describe.each(databases.eachSupportedId())(
  'lookup in Datadog on %s',
  databaseId => {
    it('answers for an organisation of Datadog, by the address of any site', async () => {
      const simulator = await startSimulator();
      try {
        const backend = await startCujBackend({
          databaseId,
          datadogUrl: simulator.url,
        });
        for (const kind of ['monitors', 'alerts', 'incidents'] as const) {
          await backend.sync(kind);
        }
        await backend.runTasks();
        const monitors: Array<{ id: string; name: string; content: string }> =
          await backend
            .db('monitor')
            .where('content', 'like', '%"service:orchestration-engine"%')
            .select('monitor_id as id', 'name', 'content');
        expect(monitors.length).toBeGreaterThan(0);
        for (const { id, name } of monitors.slice(0, 3)) {
          for (const host of [
            'app.datadoghq.com',
            'acme.datadoghq.eu',
            'us5.datadoghq.com',
          ]) {
            const { body } = await request(backend.server)
              .get('/api/cuj/lookup')
              .query({
                q: `*<https://${host}/monitors/${id}?from_ts=1|[Triggered] ${name}>*`,
              })
              .expect(200);
            expect(body).toMatchObject({
              outcome: 'found',
              subject: {
                type: 'monitor',
                title: name,
                url: `https://app.datadoghq.eu/monitors/${id}`,
                services: expect.arrayContaining([
                  'component:default/orchestration-engine',
                ]),
              },
            });
          }
        }
      } finally {
        await simulator.close();
      }
    });
  },
);
