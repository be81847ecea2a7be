/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockCredentials } from '@backstage/backend-test-utils';
import {
  JourneyDetail,
  JourneyList,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { batchOf } from '../__testUtils__/FakeSloSource';
import {
  JourneySource,
  aMonitor,
  anAlert,
} from '../__testUtils__/JourneySource';
import { databases } from '../__testUtils__/databases';
import { at, startScorecards } from '../__testUtils__/startScorecards';

jest.setTimeout(90_000);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const purchase = 'journey:default/purchase';
const audit = 'journey:default/audit-trail';

describe.each(databases.eachSupportedId())(
  'access to journeys on %s',
  databaseId => {
    afterEach(() => jest.useRealTimers());

    it('tell nobody of what they may not read, in no list, filter, number or page', async () => {
      const source = new JourneySource();
      source.tell([
        {
          ...{ id: 'c', journey: 'purchase', service: 'cart' },
          monitors: ['1', '3'],
          status: { sliPercent: 99.5 },
        },
        {
          ...{ id: 'vault-v', journey: 'purchase', service: 'vault' },
          monitors: ['2', '3'],
          status: { sliPercent: 98, state: 'breached' },
          overrides: { name: 'Vault opens' },
        },
        {
          ...{ id: 'vault-d', journey: 'purchase', service: 'vault' },
          monitors: ['1'],
          status: { sliPercent: 99.5 },
        },
        // The one of the vault is the stricter, so that it stands for the other.
        ...['cart', 'vault'].map((service, index) => ({
          ...{ id: `${service}-q`, journey: 'purchase', service },
          status: { sliPercent: 99.95, targetPercent: 99 + index / 2 },
          overrides: {
            type: 'metric' as const,
            query: { numerator: 'sum:ok{*}', denominator: 'sum:all{*}' },
          },
        })),
        {
          ...{ id: 'w', journey: 'audit-trail', service: 'vault' },
          status: { sliPercent: 99.9 },
        },
      ]);
      source.monitors = [
        aMonitor('1'),
        aMonitor('2', { name: 'Vault is slow' }),
        aMonitor('3'),
      ];
      source.alerts = [batchOf(...anAlert('2', { fromMs: Date.now() - HOUR }))];
      source.incidents = [
        {
          ...{ id: 'i', title: 'The vault is locked', severity: 'SEV-1' },
          ...{ state: 'active', services: ['vault'], teams: [] },
          hasCustomerImpact: true,
          detectedAt: new Date().toISOString(),
        },
      ];
      const backend = await startScorecards({
        ...{ databaseId, source },
        catalogFiles: ['journeys.yaml'],
      });
      const { call, get, policy, sync } = backend;
      await backend.waitForEntity(purchase);
      await backend.waitForEntity(audit);
      await backend.runTasks();
      for (const kind of ['monitors', 'alerts', 'incidents'] as const) {
        await sync(kind);
      }
      const paths = [
        '/journeys?limit=200',
        '/journeys?owner=group:default/team-vault',
        '/journeys?service=component:default/vault',
        '/journeys?text=vault',
        `${at(purchase)}/journey`,
      ];
      const telling = async () => {
        const found = [];
        for (const path of paths) {
          const { text } = await call('get', path).expect(200);
          if (/vault/i.test(text)) {
            found.push(path);
          }
        }
        return found;
      };

      expect(await telling()).toEqual(paths);
      const all: JourneyList = await get('/journeys');
      const whole: JourneyDetail = await get(`${at(purchase)}/journey`);
      expect(whole).toMatchObject({
        hiddenSlos: 0,
        status: {
          state: 'breached',
          overlaps: [{ between: [{ id: 'c' }, { id: 'vault-v' }] }],
          duplicates: [
            { slo: { id: 'c' }, aliases: [{ id: 'vault-d' }] },
            { slo: { id: 'vault-q' }, aliases: [{ id: 'cart-q' }] },
          ],
        },
      });
      expect(whole.events.map(({ kind }) => kind).sort()).toEqual([
        'episode',
        'incident',
      ]);

      policy.hidesSecrets = true;
      expect(await telling()).toEqual([]);
      const some: JourneyList = await get('/journeys');
      expect([some.totalItems, some.unfilteredItems]).toEqual([
        all.totalItems - 1,
        all.unfilteredItems - 1,
      ]);
      expect(
        (await get('/journeys?service=component:default/vault')).totalItems,
      ).toBe(0);
      expect(
        (await get('/journeys?service=component:default/cart')).items,
      ).toMatchObject([{ entityRef: purchase, state: 'breached' }]);
      // The step stays, and counts.
      const part: JourneyDetail = await get(`${at(purchase)}/journey`);
      expect(part.status.availability).toEqual(whole.status.availability);
      expect(part.status.steps[1]).toMatchObject({
        ...{ name: 'pay', state: 'breached', serviceExists: false, slos: 3 },
      });
      expect(part).toMatchObject({ hiddenSlos: 3, events: [] });
      // What SLOs have in common with others is told, and not with which.
      const [listed] = some.items.filter(one => one.entityRef === purchase);
      for (const { overlaps, duplicates } of [part.status, listed]) {
        expect(overlaps).toEqual([
          {
            between: [{ source: 'main', id: 'c', step: 'fill' }],
            ...{ hidden: 1, reason: 'shared-monitors' },
          },
        ]);
        expect(duplicates).toMatchObject([
          { slo: { id: 'c' }, aliases: [], hiddenAliases: 1 },
          { aliases: [{ id: 'cart-q', reason: 'same-query' }] },
        ]);
        expect(duplicates[1]).not.toHaveProperty('slo');
      }
      expect(
        part.slos.flatMap(({ slo, aliasOf }) =>
          aliasOf ? [[slo.id, aliasOf]] : [],
        ),
      ).toEqual([['cart-q', { reason: 'same-query' }]]);
      await call('get', `${at(audit)}/journey`).expect(404);

      policy.hidesAll = true;
      expect(await get('/journeys')).toMatchObject({
        items: [],
        totalItems: 0,
      });
      await call('get', `${at(purchase)}/journey`).expect(404);
      policy.hidesAll = false;
      policy.denied = new Set(['cuj.slo.read']);
      for (const path of paths) {
        await call('get', path).expect(403);
        await call('get', path, {
          authorization: mockCredentials.none.header(),
        }).expect(401);
      }
      policy.denied.clear();
      await call('get', `${at('component:default/cart')}/journey`).expect(404);
      await call('get', `${at(purchase)}/journey?window=12d`).expect(400);

      // What did not change is not sent again.
      const { headers } = await call('get', '/journeys').expect(200);
      await call('get', '/journeys')
        .set('If-None-Match', headers.etag)
        .expect(304);
    });
  },
);
