/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import {
  ScorecardEvaluator,
  defaultConventions,
  readScorecardSettingsFromConfig,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { CollectingLogger } from '../../__testUtils__/CollectingLogger';
import { FakeSloSource } from '../../__testUtils__/FakeSloSource';
import { databases, initDatabase } from '../../__testUtils__/databases';
import { readSyncSettings } from '../../config/readSyncSettings';
import { CatalogReader } from '../../evaluation/CatalogReader';
import { ScorecardTask } from '../../evaluation/ScorecardTask';
import { CopyReader } from '../../store/CopyReader';
import { DatabaseScorecardStore } from '../../store/DatabaseScorecardStore';
import { DatabaseSloStore } from '../../store/DatabaseSloStore';
import { DatabaseSyncStore } from '../../store/DatabaseSyncStore';
import { createServiceChecks } from '../createServiceChecks';

/** A catalog, a source, and everything that judges by them. */
export class CheckScene {
  entities: Entity[];
  isStopped = false;
  readonly db: Knex;
  readonly source = new FakeSloSource();
  readonly logger = new CollectingLogger();
  readonly #tasks = new Map<string, (signal: AbortSignal) => Promise<void>>();
  readonly #scorecards: ScorecardTask;
  readonly #store: DatabaseScorecardStore;
  readonly #checks: ReturnType<typeof createServiceChecks>;
  #now = new Date('2026-11-22T10:00:00Z');

  static async create(
    databaseId: Parameters<typeof databases.init>[0],
    options: { entities: Entity[]; runbook?: JsonObject },
  ): Promise<CheckScene> {
    const scene = new CheckScene(await initDatabase(databaseId), options);
    await scene.#checks.schedule(
      mockServices.scheduler.mock({
        scheduleTask: async ({ id, fn }) => {
          scene.#tasks.set(id, async signal => fn(signal));
        },
      }),
    );
    return scene;
  }

  private constructor(
    db: Knex,
    options: { entities: Entity[]; runbook?: JsonObject },
  ) {
    this.db = db;
    this.entities = options.entities;
    const config = new ConfigReader({
      cuj: { scorecard: { runbook: options.runbook ?? {} } },
    });
    const settings = readScorecardSettingsFromConfig(config);
    const evaluator = ScorecardEvaluator.create({ settings });
    const catalog = CatalogReader.create({
      catalog: this.#catalog(),
      auth: mockServices.auth(),
    });
    const now = () => this.#now;
    const sources = [this.source];
    const logger = this.logger;
    this.#store = DatabaseScorecardStore.create({ db });
    this.#checks = createServiceChecks({
      ...{ config, catalog, db, sources, settings, evaluator, logger, now },
      lookup: async () => [{ address: '127.0.0.1', family: 4 }],
      hostGapMs: 0,
    });
    this.#scorecards = ScorecardTask.create({
      ...{ catalog, sources, settings, evaluator, logger, now },
      copies: CopyReader.create({ db, sources: [this.source.name] }),
      sloStore: DatabaseSloStore.create({ db }),
      syncStore: DatabaseSyncStore.create({ db }),
      scorecardStore: this.#store,
      schedules: readSyncSettings(config).schedules,
      conventions: defaultConventions,
      checks: this.#checks.facts,
      readExemptions: async () => [],
    });
  }

  get tasks(): string[] {
    return [...this.#tasks.keys()];
  }

  ask() {
    return this.#run('ask-on-call');
  }

  checkLinks() {
    return this.#run('check-links');
  }

  async #run(task: string) {
    const signal = this.isStopped
      ? AbortSignal.abort(new Error('Stopped'))
      : new AbortController().signal;
    await this.#tasks.get(task)!(signal);
  }

  pass(ms: number) {
    this.#now = new Date(this.#now.getTime() + ms);
  }

  async judge(name: string, requirementId: string) {
    await this.#scorecards.run(new AbortController().signal);
    const [record] = await this.#store.find([`component:default/${name}`]);
    return record.scorecard.results.find(
      result => result.requirementId === requirementId,
    )!;
  }

  async rows(table: string): Promise<Array<Record<string, unknown>>> {
    const rows: Array<Record<string, unknown>> = await this.db(table).select();
    return rows.sort((a, b) =>
      JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
    );
  }

  /** The mock keeps the entities that it was given; these change. */
  #catalog() {
    const catalog = catalogServiceMock.mock();
    const current = () => catalogServiceMock({ entities: this.entities });
    catalog.streamEntities.mockImplementation((request, options) =>
      current().streamEntities(request, options),
    );
    catalog.getEntitiesByRefs.mockImplementation((request, options) =>
      current().getEntitiesByRefs(request, options),
    );
    return catalog;
  }
}

/** A Component that has a scorecard. */
export function aService(
  name: string,
  annotations: Record<string, string> = {},
  owner = 'payments',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
    spec: { type: 'service', lifecycle: 'production', owner },
    relations: [{ type: 'ownedBy', targetRef: `group:default/${owner}` }],
  };
}

/** A Group that owns one. */
export function aGroup(
  name: string,
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, annotations },
    spec: { type: 'team', children: [] },
  };
}
