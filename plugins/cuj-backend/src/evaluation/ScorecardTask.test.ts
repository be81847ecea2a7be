/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { summarizeResults } from '@cuj-slo/backstage-plugin-cuj-common';
import { ScorecardScene } from '../__testUtils__/ScorecardScene';
import { databases } from '../__testUtils__/databases';

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'ScorecardTask on %s',
  databaseId => {
    it('writes what changed, and nothing where nothing did', async () => {
      const scene = await ScorecardScene.create(databaseId);
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
      const scene = await ScorecardScene.create(databaseId);
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

    it('lets no change of a verdict pass unseen by the catalog, whatever its time', async () => {
      const scene = await ScorecardScene.create(databaseId);
      await scene.run();
      const versions = [await scene.store.getMirrorVersion()];
      for (const entityRef of ['a', 'b']) {
        await scene.store.put(
          [
            {
              subject: { entityRef, kind: 'component', title: entityRef },
              scorecard: summarizeResults([], []),
            },
          ],
          { now: scene.now, isWhole: true },
        );
        versions.push(await scene.store.getMirrorVersion());
      }
      await scene.store.remove(['a']);
      versions.push(await scene.store.getMirrorVersion());
      expect(new Set(versions.map(({ version }) => version)).size).toBe(4);

      await scene.run();
      const before = await scene.store.getMirrorVersion();
      await scene.run();
      expect(await scene.store.getMirrorVersion()).toEqual(before);
    });

    it('finds the services of steps that have no scorecard themselves', async () => {
      const scene = await ScorecardScene.create(databaseId, {
        appliesTo: { kind: 'Journey' },
      });
      await scene.run();
      const purchase = await scene.readResults('journey:default/purchase');
      expect(purchase['steps-mapped']).toMatchObject({ verdict: 'pass' });
      expect((await scene.readRows()).scorecard).toHaveLength(1);
    });

    it('knows by the catalog alone whether the services of steps exist, whatever is known of SLOs', async () => {
      const scene = await ScorecardScene.create(databaseId);
      scene.entities = scene.entities.filter(
        ({ metadata }) => metadata.name !== 'checkout',
      );
      await scene.run();
      const purchase = await scene.readResults('journey:default/purchase');
      expect(purchase['steps-mapped']).toMatchObject({
        verdict: 'fail',
        code: 'steps-mapped.dangling',
      });
      // Nobody has read any SLO.
      expect(purchase['slo-coverage']).toMatchObject({
        verdict: 'unknown',
        code: 'slo-coverage.unknown.stepCoverage',
      });
    });

    it('forgets entities that left with all that was said of them', async () => {
      const scene = await ScorecardScene.create(databaseId);
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
      const scene = await ScorecardScene.create(databaseId);
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

    it('reads the catalog as a whole once for entities that are evaluated soon after one another', async () => {
      const scene = await ScorecardScene.create(databaseId);
      const cart = 'component:default/cart';
      const purchase = 'journey:default/purchase';
      const entityOf = (name: string) =>
        scene.entities.find(({ metadata }) => metadata.name === name)!;
      const countStreams = async (entityRef: string) => {
        const before = scene.streams;
        await scene.task.evaluateNow([entityRef]);
        return scene.streams - before;
      };
      expect(await countStreams(cart)).toBeGreaterThan(0);
      expect((await scene.readResults(cart)).boundary.code).toBe(
        'boundary.overlap',
      );

      // Its own text and relations are those of now.
      entityOf('cart').metadata.annotations = {
        'cuj-slo/boundaries': 'GET /carts/{id}',
      };
      const journey = entityOf('purchase');
      journey.spec!.criticality = 'critical';
      journey.relations = [
        ...journey.relations!,
        { type: 'partOf', targetRef: 'system:default/shop' },
      ];
      scene.now = new Date('2026-11-22T10:04:00Z');
      expect(await countStreams(cart)).toBe(0);
      expect(await countStreams(purchase)).toBe(0);
      expect((await scene.readResults(cart)).boundary).toMatchObject({
        verdict: 'pass',
      });
      expect(
        (await scene.readResults(purchase))['portfolio-size'],
      ).toMatchObject({ verdict: 'pass', measured: { value: 1 } });

      // So it is where it claims again what somebody else does.
      entityOf('cart').metadata.annotations = {
        'cuj-slo/boundaries': 'POST /orders',
      };
      journey.spec!.criticality = 'important';
      expect(await countStreams(cart)).toBe(0);
      expect(await countStreams(purchase)).toBe(0);
      expect((await scene.readResults(cart)).boundary).toMatchObject({
        verdict: 'fail',
      });
      expect(
        (await scene.readResults(purchase))['portfolio-size'],
      ).not.toMatchObject({ measured: { value: 1 } });

      // What others say is not older than some minutes.
      scene.now = new Date('2026-11-22T10:05:00Z');
      expect(await countStreams(cart)).toBeGreaterThan(0);
      expect(await countStreams(cart)).toBe(0);
      await scene.run();
      expect(await countStreams(cart)).toBeGreaterThan(0);
    });
  },
);
