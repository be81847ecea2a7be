/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TestDatabaseId, mockServices } from '@backstage/backend-test-utils';
import { SloCorrection } from '@cuj-slo/backstage-plugin-cuj-common';
import request from 'supertest';
import {
  FakeSloSource,
  aSlo,
  batchOf,
} from '../../__testUtils__/FakeSloSource';
import { startCujBackend } from '../../__testUtils__/startCujBackend';

const DAY = 24 * 3_600_000;

const ofEngine = ['service:orchestration-engine', 'env:prod'];
/** The SLOs of both sources. */
export const slos = [
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

/** One of yesterday. */
export function aCorrection(overrides: Partial<SloCorrection>): SloCorrection {
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
export const onlyComponents = () =>
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

/** Starts a backend with an SLO of a service, one of a journey, and a source without histories. */
export async function startHistories(
  databaseId: TestDatabaseId,
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
  const get = (path: string) => request(backend.server).get(`/api/cuj${path}`);
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

/** The same once everything was read. */
export async function startSyncedHistories(
  ...args: Parameters<typeof startHistories>
) {
  const backend = await startHistories(...args);
  await backend.runTasks();
  await backend.scheduler.triggerTask('sync-slos-plain');
  await backend.match();
  return backend;
}
