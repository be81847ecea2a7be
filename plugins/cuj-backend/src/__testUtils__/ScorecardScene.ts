/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TestDatabaseId, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { Config, ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ScorecardEvaluator,
  defaultConventions,
  readScorecardSettingsFromConfig,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { readSyncSettings } from '../config/readSyncSettings';
import { CatalogReader } from '../evaluation/CatalogReader';
import { ScorecardTask } from '../evaluation/ScorecardTask';
import { connectDatabase } from '../store/connectDatabase';
import { CopyReader } from '../store/CopyReader';
import { DatabaseScorecardStore } from '../store/DatabaseScorecardStore';
import { DatabaseSloStore } from '../store/DatabaseSloStore';
import { DatabaseSyncStore } from '../store/DatabaseSyncStore';
import { VerdictChange } from '../store/ScorecardStore';
import { FakeSloSource } from './FakeSloSource';
import { databases } from './databases';

const TABLES = [
  'scorecard',
  'scorecard_verdict',
  'scorecard_change',
  'scorecard_daily',
] as const;

/** A small catalog and everything that evaluates it. */
export class ScorecardScene {
  entities: Entity[] = [
    component('checkout', 'group:default/payments', 'POST /orders'),
    component('cart', 'group:default/nobody', 'POST /orders/'),
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: 'payments' },
      spec: { type: 'team', children: [] },
      relations: [{ type: 'hasMember', targetRef: 'user:default/ada' }],
    },
    {
      apiVersion: 'cuj-slo/v1alpha1',
      kind: 'Journey',
      metadata: { name: 'purchase' },
      spec: {
        owner: 'group:default/payments',
        outcome: 'The customer owns what they paid for.',
        start: 'Customer presses Buy.',
        end: 'Receipt is shown.',
        measurement: 'end-to-end',
        steps: [{ name: 'order', service: 'component:default/checkout' }],
      },
      relations: [{ type: 'ownedBy', targetRef: 'group:default/payments' }],
    },
  ];
  now = new Date('2026-11-22T10:00:00Z');
  readonly source = new FakeSloSource();
  readonly changes: VerdictChange[] = [];
  readonly task: ScorecardTask;
  readonly store: DatabaseScorecardStore;
  /** How often something was read from the catalog as a whole. */
  streams = 0;

  static async create(
    databaseId: TestDatabaseId,
    scorecard: JsonObject = {},
  ): Promise<ScorecardScene> {
    const knex = await databases.init(databaseId);
    const db = await connectDatabase(mockServices.database({ knex }));
    return new ScorecardScene(db, new ConfigReader({ cuj: { scorecard } }));
  }

  private constructor(readonly db: Knex, config: Config) {
    const settings = readScorecardSettingsFromConfig(config);
    const { source } = this;
    this.store = DatabaseScorecardStore.create({ db });
    // The mock keeps the entities that it was given; these change.
    const catalog = catalogServiceMock.mock();
    const current = () => catalogServiceMock({ entities: this.entities });
    catalog.streamEntities.mockImplementation((request, options) => {
      this.streams += 1;
      return current().streamEntities(request, options);
    });
    catalog.getEntitiesByRefs.mockImplementation((request, options) =>
      current().getEntitiesByRefs(request, options),
    );
    this.task = ScorecardTask.create({
      catalog: CatalogReader.create({ catalog, auth: mockServices.auth() }),
      copies: CopyReader.create({ db, sources: [source.name] }),
      sloStore: DatabaseSloStore.create({ db }),
      syncStore: DatabaseSyncStore.create({ db }),
      scorecardStore: this.store,
      sources: [source],
      schedules: readSyncSettings(config).schedules,
      conventions: defaultConventions,
      settings,
      evaluator: ScorecardEvaluator.create({ settings }),
      readExemptions: async () => [],
      onChanges: async changes => {
        this.changes.push(...changes);
      },
      logger: mockServices.logger.mock(),
      now: () => this.now,
    });
  }

  async run() {
    await this.task.run(new AbortController().signal);
  }

  async readRows() {
    const rows = await Promise.all(
      TABLES.map(async table => [
        table,
        // By all columns, as databases have no order of their own.
        (
          await this.db(table).select()
        ).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      ]),
    );
    return Object.fromEntries(rows) as Record<
      (typeof TABLES)[number],
      Array<Record<string, unknown>>
    >;
  }

  async readResults(entityRef: string) {
    const [record] = await this.store.find([entityRef]);
    return Object.fromEntries(
      record.scorecard.results.map(result => [result.requirementId, result]),
    );
  }
}

function component(name: string, owner: string, boundaries: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations: { 'cuj-slo/boundaries': boundaries } },
    spec: { type: 'service', lifecycle: 'production', owner },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  };
}
