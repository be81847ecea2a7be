/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupCause } from '@cuj-slo/backstage-plugin-cuj-common';
import request from 'supertest';
import { aSlo, batchOf } from '../__testUtils__/FakeSloSource';
import { databases } from '../__testUtils__/databases';
import { stopClock } from '../__testUtils__/timeTravel';
import { aMonitor } from './__testUtils__/LookupSource';
import {
  buy,
  cartDb,
  startLookup,
  storefront,
} from './__testUtils__/startLookup';

jest.setTimeout(90_000);

const MINUTE = 60_000;

describe.each(databases.eachSupportedId())(
  'how things stand in lookups on %s',
  databaseId => {
    afterEach(() => {
      jest.useRealTimers();
    });

    it('tells what is frozen, since when, by which condition, and what lifts that', async () => {
      const { lookUp, scheduler, server } = await startLookup(databaseId);
      const freezeOf = async () => {
        const { journeys } = await lookUp('11');
        return journeys.find(({ entityRef }) => entityRef === buy)!.freeze!;
      };
      const unknown = await freezeOf();
      expect(unknown).toMatchObject({
        ...{ unknownBecause: 'never-evaluated', rules: [], stale: false },
      });
      expect(unknown).not.toHaveProperty('frozen');

      await scheduler.triggerTask('evaluate-error-budget-policies');
      const frozen = await freezeOf();
      expect(frozen).toEqual({
        ...{ frozen: true, stale: false },
        evaluatedAt: expect.any(String),
        rules: [{ when: { budgetBelowPercent: 0 }, since: expect.any(String) }],
      });
      // Of a journey without a policy nothing is frozen, and that is known.
      const { journeys } = await lookUp('gold-vault');
      expect(journeys[0].freeze).toMatchObject({ frozen: false, rules: [] });

      const path = '/api/cuj/entities/by-name/journey/default/buy';
      const except = (body: object) =>
        request(server)
          .post(`${path}/error-budget-policy/exceptions`)
          .send({
            reason: 'The fix has to go out.',
            until: new Date().toISOString().slice(0, 10),
            ...body,
          })
          .expect(201);
      // One service may be released, the journey is frozen nevertheless.
      await except({ serviceRef: 'component:default/cart-api' });
      expect(await freezeOf()).toEqual(frozen);
      await except({});
      expect(await freezeOf()).toMatchObject({
        frozen: false,
        rules: frozen.rules,
        exception: {
          reason: 'The fix has to go out.',
          grantedBy: 'user:default/mock',
        },
      });
    });

    it('tells what a journey was that is too old by now', async () => {
      const clock = stopClock();
      const { lookUp, scheduler, source, sync } = await startLookup(databaseId);
      const rollUp = () => scheduler.triggerTask('roll-up-journeys');
      // It says so itself, whatever its budget is.
      source.statuses = [
        batchOf({
          sloId: 's1',
          timeframes: [
            {
              ...{ timeframe: '30d', state: 'breached' as const },
              ...{ targetPercent: 99, sliPercent: 99.9 },
              indexedAt: new Date().toISOString(),
            },
          ],
        }),
      ];
      await sync('statuses');
      await rollUp();
      const journey = async () => (await lookUp('11')).journeys[0];
      const known = await journey();
      expect(known).toMatchObject({ entityRef: buy, state: 'breached' });
      expect(known).not.toHaveProperty('lastState');

      // The source is down, the portal is not.
      clock.letPass(45 * MINUTE);
      await rollUp();
      const last = { lastState: 'breached', asOf: known.asOf };
      // Of one of its steps nothing was ever known.
      expect(await journey()).toMatchObject({ ...last, state: 'unknown' });
      // Neither is up.
      clock.letPass(45 * MINUTE);
      expect(await journey()).toMatchObject({ ...last, state: 'stale' });
    });

    it('tells of old alerts that they are, and never that nothing fires', async () => {
      const clock = stopClock();
      const { lookUp, source, runTasks, sync } = await startLookup(databaseId);
      const firing = await lookUp('11');
      expect(firing.cause).toMatchObject({
        ...{ state: 'known', asOf: expect.any(String) },
      });
      expect(firing.cause).not.toHaveProperty('stale');
      const quiet = await lookUp('lonely');
      expect(quiet.cause).toMatchObject({ state: 'nothing-fires' });
      expect(quiet.cause).not.toHaveProperty('stale');

      // All but alerts is still read: the permission for events was revoked.
      clock.letPass(72 * 60 * MINUTE);
      source.alerts = [new Error('Forbidden')];
      await sync('alerts').catch(() => {});
      await runTasks();
      for (const kind of ['monitors', 'incidents', 'synthetics'] as const) {
        await sync(kind);
      }
      const { asOf } = quiet.cause;
      const gap = { code: 'kind-stale', subject: 'main' };
      const old = await lookUp('lonely');
      expect(old).toMatchObject({
        cause: {
          ...{ state: 'not-known', reason: 'alerts-unknown' },
          ...{ asOf, stale: true, candidates: [] },
        },
        sources: [{ state: 'current' }],
      });
      expect(old.notKnown.filter(({ code }) => code === 'kind-stale')).toEqual([
        { ...gap, detail: 'alerts', since: asOf },
      ]);
      // What was known last is told, and that it is no more than that.
      expect((await lookUp('11')).cause).toMatchObject({ asOf, stale: true });
      expect((await lookUp('zzz qqq')).cause).toMatchObject({
        state: 'not-known',
      });

      source.alerts = [];
      await sync('alerts');
      const again = await lookUp('lonely');
      expect(again.cause).toMatchObject({ state: 'nothing-fires' });
      expect(again.cause).not.toHaveProperty('stale');
      expect(again.notKnown).not.toContainEqual(expect.objectContaining(gap));
    });

    it('is told by the name of an SLO where it is, and so is what watches it', async () => {
      const { lookUp, source, runTasks, sync } = await startLookup(databaseId);
      source.slos.push(
        batchOf(
          aSlo('s4', {
            name: 'cuj_slo_storefront_buy_stage',
            tags: ['service:storefront'],
          }),
        ),
      );
      source.monitors.push(
        aMonitor('19', 'Budget of the rehearsal', {
          ...{ state: 'ok', type: 'slo alert', tags: [] },
          sloAlert: { sloId: 's4', kind: 'error-budget' },
        }),
      );
      await runTasks();
      await sync('monitors');
      const slo = await lookUp('slo:main/s4');
      expect(slo.subject).toMatchObject({
        ...{ services: [storefront], environments: ['stage'] },
      });
      for (const answer of [slo, await lookUp('19')]) {
        expect(answer).toMatchObject({ outcome: 'found', journeys: [] });
        expect(answer.notKnown).toContainEqual({
          ...{ code: 'no-journey', detail: 'stage' },
        });
        // What fires in production is no cause of it.
        expect(JSON.stringify(answer.cause)).toMatch(/monitor:main\/15"/);
        expect(JSON.stringify(answer.cause)).not.toMatch(
          /monitor:main\/1[1-4]"/,
        );
      }
    });

    it('keeps apart what it found of different environments', async () => {
      const { lookUp } = await startLookup(databaseId);
      // The same alert is asked about, here everywhere and there in production.
      const stage = /monitor:main\/15/;
      expect(JSON.stringify(await lookUp('storefront'))).toMatch(stage);
      expect(JSON.stringify((await lookUp('11')).cause)).not.toMatch(stage);
      expect(JSON.stringify(await lookUp('storefront'))).toMatch(stage);
    });

    it('tells what fires now from what is over, and since when', async () => {
      const { lookUp, source, sync } = await startLookup(databaseId);
      const recover = async (...monitorIds: string[]) => {
        const at = new Date().toISOString();
        source.alerts = [
          batchOf(
            ...monitorIds.map(monitorId => ({
              ...{ id: `${monitorId} over`, monitorId, group: '', at },
              type: 'recovery' as const,
            })),
          ),
        ];
        await sync('alerts');
        return at;
      };
      const causeOf = async (): Promise<LookupCause> =>
        (await lookUp('11')).cause;
      const firing = await causeOf();
      expect(firing.candidates[0]).toMatchObject({
        ...{ service: cartDb, state: 'firing' },
      });
      expect(firing).not.toHaveProperty('overSince');

      const first = await recover('13');
      const half = await causeOf();
      expect(half).not.toHaveProperty('overSince');
      expect(
        half.candidates.find(({ service }) => service === cartDb),
      ).toMatchObject({ state: 'over', overSince: first });

      const last = await recover('11', '12');
      const over = await causeOf();
      expect(over).toMatchObject({
        overSince: last,
        candidates: expect.arrayContaining([
          expect.objectContaining({
            ...{ service: cartDb, state: 'over', overSince: first },
          }),
        ]),
      });
      expect((await lookUp('11')).subject).toMatchObject({
        ...{ state: 'ok', stateSince: last },
      });
      // Its own alert is over, but one of what it needs lasts.
      source.alerts = [
        batchOf({
          ...{ id: '13 again', monitorId: '13', group: '' },
          at: new Date().toISOString(),
          type: 'alert' as const,
        }),
      ];
      await sync('alerts');
      const { cause } = await lookUp('cart-api');
      expect(cause).not.toHaveProperty('overSince');
      expect(cause).toMatchObject({
        state: 'known',
        candidates: [
          { service: cartDb, state: 'firing' },
          { service: 'component:default/cart-api', state: 'firing' },
        ],
      });
    });
  },
);
