/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Slo } from '@cuj-slo/backstage-plugin-cuj-common';
import { SkippedItem, SourceBatch } from '@cuj-slo/backstage-plugin-cuj-node';
import { ScorecardScene } from '../__testUtils__/ScorecardScene';
import { aSlo, batchOf } from '../__testUtils__/FakeSloSource';
import { databases } from '../__testUtils__/databases';
import { SyncKindName } from '../store/CopyTable';
import { DatabaseMatchingStore } from '../store/DatabaseMatchingStore';
import { DatabaseSyncStore } from '../store/DatabaseSyncStore';
import { syncKinds } from '../sync/SyncKind';
import { SyncRunner } from '../sync/SyncRunner';

jest.setTimeout(60_000);

const reason = 'thresholds is missing';
const unread = (...skipped: SkippedItem[]) => ({ items: [], skipped });
const purchaseSlo: SkippedItem = {
  itemId: 'a',
  name: 'cuj_slo_checkout_purchase_prod',
  tags: ['service:checkout', 'journey:purchase', 'env:prod'],
  reason,
};

describe.each(databases.eachSupportedId())(
  'items that could never be read on %s',
  databaseId => {
    const create = async () => {
      const scene = await ScorecardScene.create(databaseId);
      const { db, source } = scene;
      const runner = SyncRunner.create({
        store: DatabaseSyncStore.create({ db }),
        logger: mockServices.logger.mock(),
        now: () => scene.now,
      });
      const sync = async (name: SyncKindName) => {
        const kind = syncKinds.find(({ table }) => table.kind === name)!;
        await runner.run(source, kind, {
          signal: new AbortController().signal,
          readForMs: 60_000,
        });
      };
      return {
        scene,
        sync,
        async syncSlos(...steps: Array<SourceBatch<Slo> | Error>) {
          source.slos = steps;
          await sync('slos');
        },
        /** What requirements say of an entity, where it is not that there is nothing. */
        async judge(entityRef: string) {
          await scene.run();
          return scene.readResults(entityRef);
        },
      };
    };

    it('are no lack of SLOs of the entities that they name, and of no other', async () => {
      const { scene, syncSlos, judge } = await create();
      await syncSlos(unread(purchaseSlo, { reason: 'id is missing' }));
      expect(
        (await judge('component:default/checkout'))['slo-description'],
      ).toMatchObject({
        verdict: 'unknown',
        code: 'slo-description.unread',
        message: expect.stringContaining(
          `An SLO that names this service could not be read: ${reason}.`,
        ),
        items: [
          {
            id: 'a',
            name: purchaseSlo.name,
            entityRefs: [
              'component:default/checkout',
              'journey:default/purchase',
            ],
          },
        ],
      });
      expect(
        (await judge('journey:default/purchase'))['slo-coverage'],
      ).toMatchObject({
        verdict: 'unknown',
        message: expect.stringContaining('that names this journey'),
      });
      expect(await judge('component:default/cart')).not.toHaveProperty(
        'slo-description',
      );

      // A run that breaks off says nothing of it, and a day without news writes nothing.
      const before = await scene.db('unread_item').select();
      expect(before).toHaveLength(1);
      await syncSlos(batchOf(), new Error('Datadog is down'));
      await syncSlos(unread(purchaseSlo));
      expect(await scene.db('unread_item').select()).toEqual(before);
      expect(
        (await judge('journey:default/purchase'))['slo-coverage'].verdict,
      ).toBe('unknown');

      await syncSlos(batchOf(aSlo('b', { tags: [] })));
      expect(await scene.db('unread_item').select()).toEqual([]);
    });

    it('are what is left of them: a name without tags, or an environment besides production', async () => {
      const { syncSlos, judge } = await create();
      const { name } = purchaseSlo;
      await syncSlos(unread({ itemId: 'a', name, reason }));
      expect(
        (await judge('component:default/checkout'))['slo-description'],
      ).toMatchObject({ verdict: 'unknown' });

      await syncSlos(
        unread({ itemId: 'a', tags: ['service:checkout', 'env:dev'], reason }),
      );
      expect(await judge('component:default/checkout')).not.toHaveProperty(
        'slo-description',
      );

      // Without an environment it may well be production's.
      await syncSlos(unread({ tags: ['service:checkout'], reason }));
      expect(
        (await judge('component:default/checkout'))['slo-description'],
      ).toMatchObject({ verdict: 'unknown', items: [{ id: '', name: '' }] });
    });

    it('leave a version that is stored to those who know how old it is', async () => {
      const { scene, syncSlos } = await create();
      await syncSlos(batchOf(aSlo('a')));
      await syncSlos(unread(purchaseSlo));
      expect(await scene.db('unread_item').select()).toEqual([]);
    });

    it('are no lack of monitors and synthetic tests either', async () => {
      const { scene, sync, syncSlos, judge } = await create();
      await syncSlos(batchOf());
      const skipped: SkippedItem[] = [];
      async function* read() {
        yield { items: [], skipped };
      }
      Object.assign(scene.source, {
        readMonitors: read,
        readSyntheticTests: read,
      });
      const verdicts = async () => {
        await sync('monitors');
        await sync('synthetics');
        const service = await judge('component:default/checkout');
        const journey = await judge('journey:default/purchase');
        return [
          service['golden-signals'].verdict,
          service['log-volume-monitor'].verdict,
          journey['synthetic-coverage'].verdict,
        ];
      };
      expect(await verdicts()).toEqual(['fail', 'fail', 'fail']);
      skipped.push(purchaseSlo);
      expect(await verdicts()).toEqual(['unknown', 'unknown', 'unknown']);
      expect(
        (await judge('component:default/cart'))['golden-signals'].verdict,
      ).toBe('fail');
    });

    it('may be what alerts on an SLO of the service', async () => {
      const { scene, sync, syncSlos, judge } = await create();
      await syncSlos(batchOf(aSlo('a')));
      await DatabaseMatchingStore.create({
        db: scene.db,
        sources: ['main'],
      }).replaceAll([
        {
          source: 'main',
          sloId: 'a',
          matching: {
            services: [{ entityRef: 'component:default/checkout', via: 'tag' }],
            journeys: [],
            environment: { values: ['prod'], isProduction: true },
            problems: [],
          },
        },
      ]);
      const skipped: SkippedItem[] = [];
      async function* readMonitors() {
        yield { items: [], skipped };
      }
      Object.assign(scene.source, { readMonitors });
      const findAlert = async () => {
        await sync('monitors');
        return (await judge('component:default/checkout'))['burn-alert'];
      };
      expect(await findAlert()).toMatchObject({ verdict: 'fail' });
      skipped.push({ itemId: '1', tags: ['service:cart'], reason });
      expect(await findAlert()).toMatchObject({ verdict: 'fail' });
      skipped.push({ itemId: '2', tags: ['service:checkout'], reason });
      expect(await findAlert()).toMatchObject({
        verdict: 'unknown',
        message: expect.stringContaining('monitors could not be read'),
      });
    });
  },
);
