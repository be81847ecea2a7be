/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ScorecardEvaluator,
  defaultConventions,
  readScorecardSettingsFromConfig,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ConfigReader } from '@backstage/config';
import { Knex } from 'knex';
import { FakeSloSource } from '../__testUtils__/FakeSloSource';
import { databases } from '../__testUtils__/databases';
import { readSyncSettings } from '../config/readSyncSettings';
import { connectDatabase } from '../store/connectDatabase';
import { CopyReader } from '../store/CopyReader';
import { DatabaseScorecardStore } from '../store/DatabaseScorecardStore';
import { DatabaseSloStore } from '../store/DatabaseSloStore';
import { DatabaseSyncStore } from '../store/DatabaseSyncStore';
import { VerdictChange } from '../store/ScorecardStore';
import { CatalogReader } from './CatalogReader';
import { ScorecardTask } from './ScorecardTask';

jest.setTimeout(60_000);

const TABLES = [
  'scorecard',
  'scorecard_verdict',
  'scorecard_change',
  'scorecard_daily',
] as const;

describe.each(databases.eachSupportedId())(
  'ScorecardTask on %s',
  databaseId => {
    it('writes what changed, and nothing where nothing did', async () => {
      const scene = await Scene.create(databaseId);
      await scene.run();
      const first = await scene.readRows();
      expect(first.scorecard.map(row => row.entity_ref).sort()).toEqual([
        'component:default/cart',
        'component:default/checkout',
        'journey:default/purchase',
      ]);
      // What is said first is no change.
      expect(first.scorecard_change).toEqual([]);

      await scene.run();
      expect(await scene.readRows()).toEqual(first);

      scene.entities.find(
        ({ metadata }) => metadata.name === 'cart',
      )!.metadata.links = [
        { url: 'https://runbooks.example.com/cart', type: 'runbook' },
      ];
      scene.now = new Date('2026-11-22T11:00:00Z');
      await scene.run();
      const third = await scene.readRows();
      expect(third.scorecard_change).toEqual([
        expect.objectContaining({
          entity_ref: 'component:default/cart',
          requirement_id: 'runbook',
          previous: 'fail',
          verdict: 'pass',
          at: '2026-11-22T11:00:00.000Z',
        }),
      ]);
      expect(scene.changes).toEqual([
        expect.objectContaining({
          requirementId: 'runbook',
          previous: 'fail',
          verdict: 'pass',
        }),
      ]);
      expect(third.scorecard_daily).toEqual(first.scorecard_daily);
    });

    it('knows what other entities say: owners that do not exist, boundaries claimed twice', async () => {
      const scene = await Scene.create(databaseId);
      await scene.run();
      const cart = await scene.readResults('component:default/cart');
      expect(cart.owner).toMatchObject({ verdict: 'fail' });
      expect(cart.boundary).toMatchObject({ verdict: 'fail' });
      expect(cart.boundary.evidence).toContainEqual(
        expect.objectContaining({
          entityRef: 'component:default/checkout',
        }),
      );
      // Names of others stand where they can be left out, never in the message.
      expect(cart.boundary.message).not.toContain('checkout');

      const checkout = await scene.readResults('component:default/checkout');
      expect(checkout.owner).toMatchObject({ verdict: 'pass' });
      // No source was read, which is neither good nor bad.
      expect(checkout['golden-signals']).toMatchObject({ verdict: 'unknown' });
      expect(checkout.tracing).toMatchObject({ verdict: 'unknown' });

      const purchase = await scene.readResults('journey:default/purchase');
      expect(purchase['steps-mapped']).toBeDefined();
      expect(purchase['on-call']).toBeUndefined();
    });

    it('forgets entities that left with all that was said of them', async () => {
      const scene = await Scene.create(databaseId);
      await scene.run();
      scene.entities = scene.entities.filter(
        ({ metadata }) => metadata.name !== 'cart',
      );
      await scene.run();
      const { scorecard, scorecard_verdict: verdicts } = await scene.readRows();
      expect(scorecard.map(row => row.entity_ref)).not.toContain(
        'component:default/cart',
      );
      expect(verdicts.map(row => row.entity_ref)).not.toContain(
        'component:default/cart',
      );
      // Nobody else claims it any more.
      const { boundary } = await scene.readResults(
        'component:default/checkout',
      );
      expect(boundary).toMatchObject({ verdict: 'pass' });
    });

    it('evaluates one entity at once, and tells when', async () => {
      const scene = await Scene.create(databaseId);
      await scene.run();
      scene.now = new Date('2026-11-22T12:00:00Z');
      await scene.task.evaluateNow(['component:default/cart']);
      const [cart] = await scene.store.find(['component:default/cart']);
      const [checkout] = await scene.store.find(['component:default/checkout']);
      expect(cart.evaluatedAt).toBe('2026-11-22T12:00:00.000Z');
      expect(checkout.evaluatedAt).toBe('2026-11-22T10:00:00.000Z');

      scene.entities = [];
      await scene.task.evaluateNow(['component:default/cart']);
      expect(await scene.store.find(['component:default/cart'])).toEqual([]);
    });
  },
);

/** A small catalog and everything that evaluates it. */
class Scene {
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
  readonly changes: VerdictChange[] = [];
  readonly task: ScorecardTask;
  readonly store: DatabaseScorecardStore;

  static async create(
    databaseId: Parameters<typeof databases.init>[0],
  ): Promise<Scene> {
    const knex = await databases.init(databaseId);
    const db = await connectDatabase(mockServices.database({ knex }));
    return new Scene(db);
  }

  private constructor(private readonly db: Knex) {
    const config = new ConfigReader({});
    const settings = readScorecardSettingsFromConfig(config);
    const source = new FakeSloSource();
    this.store = DatabaseScorecardStore.create({ db });
    // The mock keeps the entities that it was given; these change.
    const catalog = catalogServiceMock.mock();
    const current = () => catalogServiceMock({ entities: this.entities });
    catalog.streamEntities.mockImplementation((request, options) =>
      current().streamEntities(request, options),
    );
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
