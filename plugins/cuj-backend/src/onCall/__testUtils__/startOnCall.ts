/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TestDatabaseId, mockServices } from '@backstage/backend-test-utils';
import { ServiceDefinition } from '@cuj-slo/backstage-plugin-cuj-common';
import request from 'supertest';
import { FakeSloSource, batchOf } from '../../__testUtils__/FakeSloSource';
import { startCujBackend } from '../../__testUtils__/startCujBackend';

export const olga = { displayName: 'Olga Oncall' };
export const lena = { displayName: 'lena.lead@example.com' };
export const theirs = { responders: [olga], escalations: [lena] };

/** A service of the source's own catalog. */
export function aService(
  overrides: Partial<ServiceDefinition>,
): ServiceDefinition {
  return {
    id: 'service:default/checkout',
    kind: 'service',
    name: 'checkout',
    origin: 'software-catalog',
    tags: [],
    links: [],
    contacts: [],
    onCall: [],
    ...overrides,
  };
}

export const checkoutTeams = [
  {
    team: 'payments-primary',
    origin: 'owner-annotation',
    entityRef: 'group:default/team-payments',
    annotation: 'datadoghq.com/on-call-team',
  },
  { team: 'checkout-squad', origin: 'service-definition', source: 'main' },
  { team: 'storage', origin: 'service-definition', source: 'main' },
  {
    team: 'team-payments',
    origin: 'owner-name',
    entityRef: 'group:default/team-payments',
  },
];

/** Users see only entities of these kinds; scheduled tasks see all. */
export const only = (kinds: string[]) =>
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
                params: { kinds },
              },
            };
      }),
  });

/** Starts a backend with a checkout, for which several teams may be on call. */
export async function startOnCall(
  databaseId: TestDatabaseId,
  options: Partial<Parameters<typeof startCujBackend>[0]> = {},
) {
  const source = new FakeSloSource();
  source.services = [
    batchOf(
      // Not a service, so it comes behind.
      aService({
        id: 'datastore:default/checkout',
        kind: 'datastore',
        team: 'storage',
      }),
      aService({ team: 'checkout-squad' }),
      aService({
        id: 'service:default/checkout-frontend',
        name: 'checkout-frontend',
        team: 'web',
      }),
      aService({ id: 'service:default/personal', name: 'personal' }),
    ),
  ];
  const backend = await startCujBackend({
    databaseId,
    sources: [source],
    catalogFiles: ['onCall.yaml'],
    ...options,
  });
  for (const name of ['checkout', 'checkout-ui', 'personal']) {
    await backend.waitForEntity(`component:default/${name}`);
  }
  const onCall = (ref = 'component/default/checkout') =>
    request(backend.server).get(`/api/cuj/entities/by-name/${ref}/on-call`);
  return { ...backend, source, onCall };
}

/** The same once the service definitions were read. */
export async function startSyncedOnCall(
  ...args: Parameters<typeof startOnCall>
) {
  const backend = await startOnCall(...args);
  await backend.sync('services');
  return backend;
}
