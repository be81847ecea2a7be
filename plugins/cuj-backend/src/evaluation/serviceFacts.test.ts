/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import {
  Monitor,
  SloMatching,
  ServiceTelemetry,
  SyntheticTest,
  defaultConventions,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SourceBatch } from '@cuj-slo/backstage-plugin-cuj-node';
import { aSlo, batchOf } from '../__testUtils__/FakeSloSource';
import { aMonitor } from '../__testUtils__/JourneySource';
import { ScorecardScene } from '../__testUtils__/ScorecardScene';
import { databases } from '../__testUtils__/databases';
import { SyncKindName } from '../store/CopyTable';
import { DatabaseMatchingStore } from '../store/DatabaseMatchingStore';
import { DatabaseSyncStore } from '../store/DatabaseSyncStore';
import { SyncKind, syncKinds } from '../sync/SyncKind';
import { SyncRunner } from '../sync/SyncRunner';
import { createTelemetryKind } from '../sync/createTelemetryKind';

jest.setTimeout(60_000);

const checkout = 'component:default/checkout';

async function create(databaseId: Parameters<typeof ScorecardScene.create>[0]) {
  const scene = await ScorecardScene.create(databaseId);
  const { db, source } = scene;
  const matchingStore = DatabaseMatchingStore.create({
    db,
    sources: ['main'],
  });
  /** Of the SLO. */
  const matching: SloMatching = {
    services: [{ entityRef: checkout, via: 'tag' }],
    journeys: [],
    environment: { values: ['prod'], isProduction: true },
    problems: [],
  };
  const kinds = [
    ...syncKinds,
    createTelemetryKind({
      matchingStore,
      conventions: defaultConventions,
    }) as SyncKind,
  ];
  const runner = SyncRunner.create({
    store: DatabaseSyncStore.create({ db }),
    logger: mockServices.logger.mock(),
    now: () => scene.now,
  });
  return {
    scene,
    matching,
    /** Reads kinds of items as a whole. */
    async sync(...names: SyncKindName[]) {
      for (const name of names) {
        await runner.run(
          source,
          kinds.find(({ table }) => table.kind === name)!,
          { signal: new AbortController().signal, readForMs: 60_000 },
        );
      }
      await matchingStore.replaceAll(
        source.slos.length === 0
          ? []
          : [{ source: 'main', sloId: 'a', matching }],
      );
    },
    /** What a requirement says of a service now. */
    async judge(requirementId: string, entityRef: string = checkout) {
      await scene.run();
      return (await scene.readResults(entityRef))[requirementId];
    },
    /** Lets days pass without news. */
    wait(days: number) {
      scene.now = new Date(scene.now.getTime() + days * 86_400_000);
    },
  };
}

describe.each(databases.eachSupportedId())(
  'what sources say of services on %s',
  databaseId => {
    it('disputes the owner, and is not forgotten for being old', async () => {
      const { scene, sync, judge, wait } = await create(databaseId);
      const { source } = scene;
      const monitors = { batch: batchOf<Monitor>() };
      async function* readMonitors() {
        yield monitors.batch;
      }
      Object.assign(source, { readMonitors });
      expect(await judge('owner')).toMatchObject({
        verdict: 'pass',
        message: expect.stringContaining('Nothing else was compared with it'),
      });

      const tags = ['service:checkout', 'env:prod'];
      const sloOf = (team: string) =>
        batchOf(aSlo('a', { tags: [...tags, `team:${team}`] }));
      source.slos = [sloOf('others')];
      await sync('slos');
      const disputed = {
        verdict: 'fail',
        code: 'owner.disputed',
        evidence: expect.arrayContaining([
          expect.objectContaining({ value: 'others', entityRefs: [checkout] }),
        ]),
      };
      // Neither monitors nor service definitions could be read yet.
      expect(await judge('owner')).toMatchObject(disputed);
      await sync('monitors', 'services');
      expect(await judge('owner')).toMatchObject(disputed);

      wait(30);
      await sync('monitors', 'services');
      expect(await judge('owner')).toMatchObject({
        verdict: 'unknown',
        code: 'owner.stale',
        message: expect.stringContaining('then it was not met'),
      });
      source.slos = [sloOf('payments')];
      await sync('slos');
      const agreed = await judge('owner');
      expect(agreed).toMatchObject({ verdict: 'pass' });
      expect(agreed.message).not.toMatch(/compared/);

      // A newer answer about what disputes it could not be read.
      const monitor = aMonitor('1', { tags: [...tags, 'team:others'] });
      monitors.batch = batchOf(monitor);
      await sync('monitors');
      expect(await judge('owner')).toMatchObject({
        verdict: 'fail',
      });
      monitors.batch = {
        items: [],
        skipped: [{ itemId: '1', reason: 'options are missing' }],
      };
      wait(0.01);
      await sync('monitors', 'slos', 'services');
      expect(await judge('owner')).toMatchObject({
        verdict: 'unknown',
        code: 'owner.stale',
      });
      expect(await judge('tags')).toMatchObject({
        verdict: 'unknown',
        code: 'tags.stale',
        message: expect.stringContaining('then it was not met'),
      });
      // What is new is enough to fail.
      source.slos = [sloOf('others')];
      await sync('slos');
      expect(await judge('tags')).toMatchObject({
        verdict: 'fail',
        message: expect.stringMatching(
          /^Its team is not the owner. What is known only as of .* is left out\.$/,
        ),
        items: [{ id: 'slo:a' }],
      });
      // Those of one kind that are too old excuse none of another one.
      wait(30);
      await sync('slos', 'services');
      expect(await judge('tags')).toMatchObject({
        verdict: 'fail',
        items: [{ id: 'slo:a' }],
      });
    });

    it('has tags, those of synthetic tests included', async () => {
      const { scene, sync, judge } = await create(databaseId);
      const { source } = scene;
      const tags = ['service:checkout', 'env:prod', 'team:payments'];
      source.slos = [batchOf(aSlo('a', { tags }))];
      const tests: { batch: SourceBatch<Partial<SyntheticTest>> } = {
        batch: batchOf(),
      };
      async function* readSyntheticTests() {
        yield tests.batch;
      }
      async function* readMonitors() {
        yield batchOf();
      }
      Object.assign(source, { readMonitors });
      await sync('slos', 'monitors');
      // A source without synthetic tests has none that could lack tags.
      expect(await judge('tags')).toMatchObject({ verdict: 'pass' });

      Object.assign(source, { readSyntheticTests });
      expect(await judge('tags')).toMatchObject({
        verdict: 'pass',
        message: expect.stringContaining(
          'synthetic tests were not looked at: The synthetics of main',
        ),
      });
      source.slos = [batchOf(aSlo('a', { tags: tags.slice(0, 1) }))];
      await sync('slos');
      expect(await judge('tags')).toMatchObject({
        verdict: 'fail',
        message: expect.stringMatching(
          /no tag team and no tag env.* were not looked at/,
        ),
      });
      source.slos = [batchOf(aSlo('a', { tags }))];
      await sync('slos');
      tests.batch = {
        items: [],
        skipped: [
          { itemId: 's3', tags: ['service:checkout'], reason: 'It is odd' },
        ],
      };
      await sync('synthetics');
      expect(await judge('tags')).toMatchObject({
        verdict: 'unknown',
        code: 'tags.unread',
      });
      tests.batch = batchOf();
      await sync('synthetics');
      expect(await judge('tags')).toMatchObject({ verdict: 'pass' });
      const test = { id: 's1', name: 'Buys something', status: 'live' };
      tests.batch = batchOf<Partial<SyntheticTest>>(
        { ...test, tags: ['service:checkout', 'env:prod'] } as SyntheticTest,
        {
          ...test,
          id: 's2',
          tags: ['service:checkout', 'env:dev'],
        } as SyntheticTest,
      );
      await sync('synthetics');
      expect(await judge('tags')).toMatchObject({
        verdict: 'fail',
        message: '1 of 2 tagged items: It has no tag team.',
        items: [
          { id: 'synthetic-test:s1', name: test.name },
          { id: 'slo:a', entityRefs: [checkout] },
        ],
      });
    });

    it('tells of all entities that the tags of items name, and of no others', async () => {
      const { scene, sync, judge, matching } = await create(databaseId);
      const { source } = scene;
      const tags = ['service:checkout', 'journey:purchase'];
      source.slos = [batchOf(aSlo('a', { tags: [...tags, 'team:others'] }))];
      // Another journey refers to it, which is nothing that its name tells.
      matching.journeys = [
        { entityRef: 'journey:default/open', via: 'reference' },
      ];
      matching.reveals = [checkout, 'journey:default/purchase'];
      async function* readMonitors() {
        yield batchOf(
          aMonitor('1', { tags: ['service:checkout', 'service:Cart'] }),
        );
        yield {
          items: [],
          skipped: [
            {
              itemId: '2',
              reason: 'It is odd',
              tags: [...tags, 'service:cart'],
            },
          ],
        };
      }
      Object.assign(source, { readMonitors });
      await sync('slos', 'monitors');
      const cart = 'component:default/cart';
      const ofSlo = { id: 'slo:a', entityRefs: matching.reveals };
      const ofMonitor = { id: 'monitor:1', entityRefs: [checkout, cart] };
      expect(await judge('tags')).toMatchObject({
        verdict: 'fail',
        items: expect.arrayContaining([
          expect.objectContaining(ofSlo),
          expect.objectContaining(ofMonitor),
        ]),
      });
      expect((await judge('owner')).evidence).toContainEqual(
        expect.objectContaining({
          value: 'others',
          entityRefs: matching.reveals,
        }),
      );
      const { items } = await judge('slo-description');
      expect(items).toMatchObject([{ id: 'a', entityRefs: matching.reveals }]);
      expect((await judge('monitor-tags')).items).toMatchObject([
        { id: '1', entityRefs: [cart, checkout] },
      ]);
      // So does one that could not be read.
      const { items: unread } = await judge('log-volume-monitor');
      expect(unread).toContainEqual(
        expect.objectContaining({
          id: '2',
          entityRefs: expect.arrayContaining([
            ...[checkout, cart, 'journey:default/purchase'],
          ]),
        }),
      );
    });

    it('tells of tracing without an SLO, where all that are traced are listed', async () => {
      const { scene, sync, judge } = await create(databaseId);
      expect(await judge('tracing')).toMatchObject({ verdict: 'unknown' });
      const asked: unknown[] = [];
      let isWhole = true;
      async function* readTelemetry(
        services: object[],
        { environments = [] }: { environments?: string[] },
      ): AsyncGenerator<SourceBatch<ServiceTelemetry>> {
        asked.push({ services, environments });
        for (const environment of environments) {
          yield batchOf<ServiceTelemetry>(
            { service: '', environment, listsAllTraced: isWhole },
            ...(environment === 'prod'
              ? [{ service: 'checkout', environment, isTraced: true }]
              : []),
          );
        }
      }
      Object.assign(scene.source, { readTelemetry });
      await sync('telemetry');
      expect(asked).toEqual([
        { services: [], environments: ['prod', 'production'] },
      ]);
      expect(await judge('tracing')).toMatchObject({ verdict: 'pass' });
      const cart = 'component:default/cart';
      expect(await judge('tracing', cart)).toMatchObject({
        verdict: 'fail',
        code: 'tracing.none',
      });
      // Nobody looked at its logs.
      expect(await judge('structured-logging', cart)).toMatchObject({
        verdict: 'unknown',
      });

      isWhole = false;
      await sync('telemetry');
      expect(await judge('tracing')).toMatchObject({ verdict: 'pass' });
      expect(await judge('tracing', cart)).toMatchObject({
        verdict: 'unknown',
      });
    });
  },
);
