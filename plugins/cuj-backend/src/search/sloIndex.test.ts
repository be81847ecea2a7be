/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockCredentials } from '@backstage/backend-test-utils';
import { SloIndexItem } from '@cuj-slo/backstage-plugin-cuj-common';
import { startSimulator } from '@cuj-slo/datadog-simulator';
import request from 'supertest';
import { databases } from '../__testUtils__/databases';
import { startCujBackend } from '../__testUtils__/startCujBackend';

jest.setTimeout(90_000);

describe.each(databases.eachSupportedId())(
  'the index of SLOs on %s',
  databaseId => {
    it('tells services of every SLO that belongs to anything, and nobody else', async () => {
      const simulator = await startSimulator();
      const backend = await startCujBackend({
        databaseId,
        datadogUrl: simulator.url,
      });
      await backend.runTasks();
      const ask = (query: string, authorization: string) =>
        request(backend.server)
          .get(`/api/cuj/slos/index${query}`)
          .set('authorization', authorization);
      const service = mockCredentials.service.header();

      const { body: all } = await ask('', service).expect(200);
      expect(all.nextCursor).toBeUndefined();
      const matched = await backend
        .db('slo_entity')
        .distinct('source', 'slo_id')
        .orderBy(['source', 'slo_id']);
      expect(matched.length).toBeGreaterThan(3);
      expect(
        all.items.map(({ source, id }: SloIndexItem) => ({
          source,
          slo_id: id,
        })),
      ).toEqual(matched);
      expect(all.items).toContainEqual({
        source: 'main',
        id: expect.any(String),
        name: expect.stringMatching(/^cuj_slo_orchestration-engine_/),
        description: expect.any(String),
        tags: expect.arrayContaining(['env:prod']),
        environments: ['prod'],
        services: ['component:default/orchestration-engine'],
        journeys: expect.arrayContaining(['journey:default/workflow-run']),
        tellsOf: [
          'component:default/orchestration-engine',
          'journey:default/workflow-run',
        ],
      });

      const paged: SloIndexItem[] = [];
      let query = '?limit=2';
      while (query) {
        const { body } = await ask(query, service).expect(200);
        paged.push(...body.items);
        query = body.nextCursor && `?limit=2&cursor=${body.nextCursor}`;
      }
      expect(paged).toEqual(all.items);

      await ask('?cursor=somewhere', service).expect(400);
      const cursor = Buffer.from('["main","\\u0000"]').toString('base64url');
      await ask(`?cursor=${cursor}`, service).expect(400);
      await ask('', mockCredentials.user.header()).expect(403);
      await ask('', mockCredentials.none.header()).expect(401);
      await simulator.close();
    });
  },
);
