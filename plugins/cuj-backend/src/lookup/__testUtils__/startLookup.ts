/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  TestDatabaseId,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { Lookup } from '@cuj-slo/backstage-plugin-cuj-common';
import { cujOnCallProvidersExtensionPoint } from '@cuj-slo/backstage-plugin-cuj-node';
import request from 'supertest';
import { startCujBackend } from '../../__testUtils__/startCujBackend';
import { LookupSource } from './LookupSource';

export const storefront = 'component:default/storefront';
export const cartApi = 'component:default/cart-api';
export const cartDb = 'component:default/cart-db';
export const vault = 'component:default/gold-vault';
export const buy = 'journey:default/buy';

/** A rota of the company's own. */
const rotaModule = createBackendModule({
  pluginId: 'cuj',
  moduleId: 'rota',
  register(env) {
    env.registerInit({
      deps: { extensionPoint: cujOnCallProvidersExtensionPoint },
      async init({ extensionPoint }) {
        extensionPoint.addOnCallProvider({
          name: 'rota',
          findRotations: ({ metadata: { annotations } }) => {
            const id = annotations?.['rota.example.com/id'];
            return id
              ? [{ id, title: id, url: `https://rota.example.com/${id}` }]
              : [];
          },
          readOnCall: async ({ id }) => ({
            team: id,
            responders: [{ displayName: 'Rita Rota' }],
            escalations: [],
            asOf: new Date().toISOString(),
          }),
        });
      },
    });
  },
});

/** Starts a backend that has read the shop, and a policy that a test may change. */
export async function startLookup(databaseId: TestDatabaseId) {
  const policy = {
    denied: new Set<string>(),
    /** Users see nothing with this label. */
    hidden: undefined as string | undefined,
  };
  const source = new LookupSource();
  const backend = await startCujBackend({
    databaseId,
    sources: [source],
    catalogFiles: ['lookup.yaml'],
    features: [rotaModule],
    permissions: mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result: policy.denied.has(permission.name)
            ? ('DENY' as const)
            : ('ALLOW' as const),
        })),
      authorizeConditional: async (requests, options) =>
        requests.map(() => {
          const { principal } = (
            options as { credentials: { principal: { type: string } } }
          ).credentials;
          return principal.type !== 'service' && policy.hidden
            ? {
                result: 'CONDITIONAL' as const,
                pluginId: 'catalog',
                resourceType: 'catalog-entity',
                conditions: {
                  not: {
                    rule: 'HAS_LABEL',
                    resourceType: 'catalog-entity',
                    params: { label: policy.hidden },
                  },
                },
              }
            : { result: 'ALLOW' as const };
        }),
    }),
  });
  for (const ref of [storefront, cartApi, cartDb, vault, buy]) {
    await backend.waitForEntity(ref);
  }
  await backend.waitForEntity('journey:default/gold-deal');
  await backend.waitForEntity('group:default/team-shop');
  for (const kind of ['monitors', 'alerts', 'incidents'] as const) {
    await backend.sync(kind);
  }
  await backend.sync('synthetics');
  await backend.sync('services');
  await backend.runTasks();
  await backend.scheduler.triggerTask('roll-up-journeys');

  const get = (q: string, onCall?: string) =>
    request(backend.server)
      .get('/api/cuj/lookup')
      .query({ q, ...(onCall && { onCall }) })
      .set('authorization', mockCredentials.user.header('user:default/ann'));
  const lookUp = async (q: string, onCall?: string): Promise<Lookup> => {
    const { body } = await get(q, onCall).expect(200);
    return body;
  };
  return { ...backend, policy, source, get, lookUp };
}
