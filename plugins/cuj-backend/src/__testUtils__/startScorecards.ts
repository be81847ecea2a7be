/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  TestDatabaseId,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { FakeSloSource } from './FakeSloSource';
import { startCujBackend } from './startCujBackend';

export const cart = 'component:default/cart';
export const vault = 'component:default/vault';
export const formula = 'component:default/formula';

/** The path of an entity. */
export const at = (ref: string) => `/entities/by-name/${ref.replace(':', '/')}`;

type Call = {
  body?: object;
  /** Without it, somebody called mock. */
  user?: string;
  authorization?: string;
};

/** Starts a backend with evaluated scorecards, and a policy that a test may change. */
export async function startScorecards(options: {
  databaseId: TestDatabaseId;
  scorecard?: JsonObject;
  /** In place of one that has nothing to tell. */
  source?: SloSource;
  /** The names of further fixtures that the catalog reads. */
  catalogFiles?: string[];
}) {
  const policy = {
    denied: new Set<string>(),
    /** Whether users see no entity that is labelled as secret. */
    hidesSecrets: false,
    /** Whether users see no entity at all. */
    hidesAll: false,
  };
  const sent: NotificationSendOptions[] = [];
  const notifications = {
    isDown: false,
    send: async (notification: NotificationSendOptions) => {
      if (notifications.isDown) {
        throw new Error('There is no plugin of that name');
      }
      sent.push(notification);
    },
  };
  const backend = await startCujBackend({
    databaseId: options.databaseId,
    sources: [options.source ?? new FakeSloSource()],
    catalogFiles: ['scorecards.yaml', ...(options.catalogFiles ?? [])],
    config: { cuj: { scorecard: options.scorecard ?? {} } },
    permissions: mockServices.permissions.mock({
      authorize: async requests =>
        requests.map(({ permission }) => ({
          result: policy.denied.has(permission.name)
            ? ('DENY' as const)
            : ('ALLOW' as const),
        })),
      authorizeConditional: async (requests, requestOptions) => {
        const { principal } = (
          requestOptions as { credentials: { principal: { type: string } } }
        ).credentials;
        return requests.map(({ permission }) => {
          if (
            principal.type === 'service' ||
            permission.name !== 'catalog.entity.read'
          ) {
            return { result: 'ALLOW' as const };
          }
          if (policy.hidesAll) {
            return { result: 'DENY' as const };
          }
          return policy.hidesSecrets
            ? {
                result: 'CONDITIONAL' as const,
                pluginId: 'catalog',
                resourceType: 'catalog-entity',
                conditions: {
                  not: {
                    rule: 'HAS_LABEL',
                    resourceType: 'catalog-entity',
                    params: { label: 'secret' },
                  },
                },
              }
            : { result: 'ALLOW' as const };
        });
      },
    }),
    features: [
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => notifications,
      }),
    ],
  });
  for (const ref of [cart, vault, formula]) {
    await backend.waitForEntity(ref);
  }
  const evaluate = async () => {
    await backend.evaluate();
    // Until then, and long after, the gate does not know what is frozen.
    await backend.scheduler.triggerTask('evaluate-error-budget-policies');
  };
  await evaluate();

  const call = (
    method: 'get' | 'post' | 'put',
    path: string,
    { body, user, authorization }: Call = {},
  ) => {
    const sending = request(backend.server)[method](`/api/cuj${path}`);
    if (user || authorization) {
      sending.set(
        'authorization',
        authorization ?? mockCredentials.user.header(`user:default/${user}`),
      );
    }
    return body ? sending.send(body) : sending;
  };
  return {
    ...{ ...backend, evaluate, policy, sent, notifications, call },
    get: async (path: string, caller: Call = {}) => {
      const { body } = await call('get', path, caller).expect(200);
      return body;
    },
    /** As an MCP client's server does. */
    invoke: (action: string, input: object) =>
      call('post', `/.backstage/actions/v1/actions/cuj:${action}/invoke`, {
        body: input,
      }),
  };
}
