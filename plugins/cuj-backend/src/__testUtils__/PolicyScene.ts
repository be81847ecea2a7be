/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  TestDatabaseId,
  mockCredentials,
  mockServices,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { CatalogReader } from '../evaluation/CatalogReader';
import { createErrorBudgetPolicy } from '../policy/createErrorBudgetPolicy';
import { initDatabase } from './databases';

export const checkout = 'journey:default/checkout';
export const pay = 'component:default/pay';

export const refund = 'journey:default/refund';

const TABLES = [
  'error_budget_policy_rule',
  'error_budget_freeze',
  'error_budget_policy_change',
  'error_budget_policy_record',
  'error_budget_policy_exception',
];

const WRITE = /^(?:insert into|update) [`"](\w+)[`"]/i;

/** A journey with a policy, its services and owners, and a clock that a test moves. */
export class PolicyScene {
  now = new Date('2026-11-22T10:00:00.000Z');
  entities: Entity[] = [
    group('payments', ['childOf group:default/division']),
    group('division', []),
    entity('System', 'shop', ['ownedBy group:default/retail']),
    entity('Component', 'pay', ['ownedBy group:default/pay-team']),
    entity('Component', 'basket', ['ownedBy group:default/payments']),
    entity('Component', 'ads', ['ownedBy group:default/ads-team']),
    journey([
      { when: { budgetBelowPercent: 25 }, then: ['notify'] },
      { when: { budgetBelowPercent: 0 }, then: ['freeze', 'postmortem'] },
    ]),
  ];
  /** What a journey's status says; the journey was never looked at where undefined. */
  left: number | 'stale' | undefined = 80;
  /** What else it says. */
  status: Partial<JourneyStatus> = {};
  readonly sent: NotificationSendOptions[] = [];
  readonly logger = mockServices.logger.mock();
  /** Journeys whose statuses make no sense. */
  readonly broken = new Set<string>();
  /** For whom the catalog is down. */
  readonly down = new Set<string>();
  /** What users, but no service, may not read. */
  readonly hidden = new Set<string>();
  readonly denied = new Set<string>();
  readonly user = { credentials: mockCredentials.user('user:default/ann') };
  readonly parts: ReturnType<typeof createErrorBudgetPolicy>;
  readonly #db: Knex;

  static async create(databaseId: TestDatabaseId): Promise<PolicyScene> {
    return new PolicyScene(await initDatabase(databaseId));
  }

  private constructor(db: Knex) {
    this.#db = db;
    const catalog = this.#createCatalog();
    this.parts = createErrorBudgetPolicy({
      config: new ConfigReader({}),
      ...{ db, catalog },
      catalogReader: CatalogReader.create({
        catalog,
        auth: mockServices.auth(),
      }),
      permissions: mockServices.permissions.mock({
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: this.denied.has(permission.name) ? 'DENY' : 'ALLOW',
          })),
        authorizeConditional: async requests =>
          requests.map(() => ({
            result: 'CONDITIONAL',
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: { rule: 'IS_READABLE', resourceType: 'x', params: {} },
          })),
      }),
      journeyStatuses: {
        read: async refs =>
          new Map(
            (refs ?? []).flatMap(ref => {
              const status = this.#status(ref);
              return status ? [[ref, status] as const] : [];
            }),
          ),
      },
      notifications: {
        send: async notification => {
          this.sent.push(notification);
        },
      },
      logger: this.logger,
      now: () => this.now,
    });
  }

  letPass(hours: number) {
    this.now = new Date(this.now.getTime() + hours * 3_600_000);
  }

  async evaluate(...given: [left?: PolicyScene['left']]) {
    if (given.length > 0) {
      [this.left] = given;
    }
    await this.parts.task.run();
  }

  /** Evaluates every hour, as often as it takes for so much time to pass. */
  async evaluateFor(hours: number, left: PolicyScene['left']) {
    for (let hour = 0; hour < hours; hour += 1) {
      this.letPass(1);
      await this.evaluate(left);
    }
  }

  setPolicy(errorBudgetPolicy: unknown) {
    this.entities = this.entities.map(one =>
      one.metadata.name === 'checkout' ? journey(errorBudgetPolicy) : one,
    );
  }

  /** A journey that the catalog lists before the other. */
  addRefund() {
    this.entities.unshift(
      entity('Component', 'payout', ['ownedBy group:default/payout-team']),
      journey([{ when: { budgetBelowPercent: 0 }, then: ['freeze'] }], {
        ...{ name: 'refund', services: ['payout'] },
      }),
    );
  }

  get service() {
    return this.parts.service;
  }

  async getPolicy() {
    const { policy } = await this.service.get(checkout, this.user);
    return policy!;
  }

  async isFrozen(ref: string) {
    return this.parts.freezeReader.read(ref, this.user);
  }

  async readRows(): Promise<string> {
    const rows = await Promise.all(
      TABLES.map(table => this.#db(table).select().orderBy(1)),
    );
    return JSON.stringify(rows);
  }

  /** The tables that rows were written to. */
  async tablesWritten(act: () => Promise<void>): Promise<string[]> {
    const tables: string[] = [];
    const onQuery = ({ sql }: { sql: string }) => {
      const [, table] = WRITE.exec(sql) ?? [];
      tables.push(...(table ? [table] : []));
    };
    this.#db.on('query', onQuery);
    try {
      await act();
    } finally {
      this.#db.removeListener('query', onQuery);
    }
    return tables;
  }

  #status(ref: string): JourneyStatus | undefined {
    if (this.left === undefined) {
      return undefined;
    }
    if (this.broken.has(ref)) {
      return {} as JourneyStatus;
    }
    const isStale = this.left === 'stale';
    const remainingPercent = this.left === 'stale' ? -90 : this.left;
    return {
      ...{ entityRef: ref, title: 'Checkout', state: isStale ? 'stale' : 'ok' },
      why: isStale ? [{ part: 'age', state: 'stale', steps: [] }] : [],
      availability: { known: true, percent: 99, atMostPercent: 99 },
      errorBudget: {
        ...{ known: true, remainingPercent },
        ...{ allowedSeconds: 1, leftSeconds: 1 },
      },
      burnRates: [],
      ...this.status,
    } as unknown as JourneyStatus;
  }

  #createCatalog() {
    const catalog = catalogServiceMock.mock();
    const asSeenBy = (options: unknown) => {
      const { principal } = (options as typeof this.user).credentials;
      const { type } = principal as { type: string };
      const isHidden = ({ kind, metadata }: Entity) =>
        type === 'user' &&
        this.hidden.has(`${kind.toLowerCase()}:default/${metadata.name}`);
      return catalogServiceMock({
        entities: this.entities.filter(one => !isHidden(one)),
      });
    };
    catalog.streamEntities.mockImplementation((request, options) =>
      asSeenBy(options).streamEntities(request, options),
    );
    catalog.getEntitiesByRefs.mockImplementation((request, options) => {
      if (request.entityRefs.some(ref => this.down.has(ref))) {
        throw new Error('The catalog is down');
      }
      return asSeenBy(options).getEntitiesByRefs(request, options);
    });
    catalog.getEntityByRef.mockImplementation((ref, options) =>
      asSeenBy(options).getEntityByRef(ref, options),
    );
    return catalog;
  }
}

function entity(kind: string, name: string, relations: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: {},
    relations: relations.map(relation => {
      const [type, targetRef] = relation.split(' ');
      return { type, targetRef };
    }),
  };
}

function group(name: string, relations: string[]): Entity {
  return entity('Group', name, relations);
}

function journey(
  errorBudgetPolicy: unknown,
  options: { name?: string; services?: string[] } = {},
): Entity {
  const { name = 'checkout', services = [] } = options;
  return {
    ...entity('Journey', name, [
      'ownedBy group:default/payments',
      'partOf system:default/shop',
    ]),
    apiVersion: 'cuj-slo/v1alpha1',
    metadata: {
      ...{ name, namespace: 'default' },
      title: name.replace(/^./, first => first.toUpperCase()),
    },
    spec: {
      ...{ owner: 'payments', system: 'shop', measurement: 'end-to-end' },
      ...{ outcome: 'Paid.', start: 'Pay is pressed.', end: 'A receipt.' },
      steps:
        services.length > 0
          ? services.map(service => ({ name: service, service }))
          : [
              { name: 'pay', service: 'pay' },
              { name: 'basket', service: 'basket', dependency: 'redundant' },
              { name: 'ads', service: 'ads', dependency: 'soft' },
            ],
      errorBudgetPolicy: errorBudgetPolicy as never,
    },
  };
}
