/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyDetail,
  JourneyStatus,
  SloCorrection,
  SloTimeframeStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import request from 'supertest';
import { batchOf } from '../__testUtils__/FakeSloSource';
import { JourneySource } from '../__testUtils__/JourneySource';
import { databases } from '../__testUtils__/databases';
import { at } from '../__testUtils__/startScorecards';
import { startCujBackend } from '../__testUtils__/startCujBackend';
import { stopClock } from '../__testUtils__/timeTravel';

jest.setTimeout(90_000);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const HOURS_OF_WINDOW = 30 * 24;
const run = 'journey:default/workflow-run';

/** What a source says that counted so many events over 30 days, against 99 %. */
function statusOf(
  options: { perHour: number; bad: number; decimals: number },
  now: number,
): Partial<SloTimeframeStatus> {
  const { perHour, bad, decimals } = options;
  const total = perHour * HOURS_OF_WINDOW;
  const allowed = total / 100;
  return {
    sliPercent: Number((100 * (1 - bad / total)).toFixed(3)),
    sliDecimals: 3,
    budgetRemainingPercent: Number(
      (100 * (1 - bad / allowed)).toFixed(decimals),
    ),
    budgetRemaining: {
      value: Number((allowed - bad).toFixed(decimals)),
      unit: 'requests',
    },
    indexedAt: new Date(now).toISOString(),
  };
}

describe.each(databases.eachSupportedId())(
  'journeys whose SLOs count events on %s',
  databaseId => {
    afterEach(() => jest.useRealTimers());

    async function start(perHour: number, decimals = 3) {
      const source = new JourneySource();
      const clock = stopClock();
      const tell = (bad: number, overrides = {}) =>
        source.tell([
          {
            ...{ id: 'counted', journey: 'workflow-run' },
            service: 'frontend-monolith',
            status: statusOf({ perHour, bad, decimals }, Date.now()),
            overrides: {
              type: 'metric',
              query: { numerator: 'good', denominator: 'all' },
              ...overrides,
            },
          },
        ]);
      tell(0);
      const backend = await startCujBackend({ databaseId, sources: [source] });
      const { runTasks, sync, scheduler, server, db: knex } = backend;
      await runTasks();
      const detail = async (): Promise<JourneyDetail> =>
        (
          await request(server)
            .get(`/api/cuj${at(run)}/journey`)
            .expect(200)
        ).body;
      const rows = () => knex('slo_events').select('*');
      return {
        ...{ source, tell, detail, rows, sync },
        /** What the next reading tells, some minutes later. */
        readNext: async (bad: number, minutes = 15) => {
          clock.letPass(minutes * MINUTE);
          tell(bad);
          await sync('statuses');
        },
        rollUp: () => scheduler.triggerTask('roll-up-journeys'),
        redefine: async (overrides: object) => {
          tell(0, overrides);
          await sync('slos');
          await scheduler.triggerTask('match-slos');
        },
        /** As its page shows it, which is as the list does. */
        burnRates: async (): Promise<JourneyStatus['burnRates']> => {
          const { body } = await request(server).get('/api/cuj/journeys');
          const listed: JourneyStatus = body.items.find(
            ({ entityRef }: JourneyStatus) => entityRef === run,
          );
          const { status } = await detail();
          expect(status.burnRates).toEqual(listed.burnRates);
          return status.burnRates;
        },
      };
    }

    it('tell how fast these are spent, from one reading to another, in one row each', async () => {
      const scene = await start(10_000);
      const { readNext, burnRates, rows, rollUp, detail, source } = scene;
      expect((await burnRates()).map(({ because }) => because)).toEqual(
        Array(4).fill('record-too-short'),
      );
      for (let reading = 1; reading <= 28; reading += 1) {
        await readNext(0);
      }
      expect((await burnRates()).map(({ state }) => state)).toEqual(
        Array(4).fill('quiet'),
      );

      // 9 % are bad from now on.
      for (let reading = 1; reading <= 4; reading += 1) {
        await readNext(225 * reading);
      }
      const [page, slower, ticket] = await burnRates();
      expect(page).toMatchObject({
        ...{ state: 'quiet', longBurnRate: expect.closeTo(9, 0) },
      });
      expect(slower).toMatchObject({
        ...{ state: 'quiet', longBurnRate: expect.closeTo(1.5, 1) },
      });
      // The truth lies between what rounding leaves open.
      expect(slower.shortBurnRateAtLeast).toBeLessThan(9);
      expect(slower.shortBurnRate).toBeGreaterThan(9);
      expect(slower.shortBurnRate).toBeLessThan(10);
      expect(ticket).toMatchObject({
        ...{ state: 'unknown', because: 'record-too-short' },
      });
      for (let reading = 5; reading <= 20; reading += 1) {
        await readNext(225 * reading);
      }
      const { status, slos } = await detail();
      expect(status.burnRates[1]).toMatchObject({
        ...{ state: 'firing', longBurnRate: expect.closeTo(7.5, 0) },
      });
      expect(status.why).toContainEqual({
        ...{ part: 'burn-rate', state: 'warning', steps: [] },
      });
      expect(status.exhaustion.state).toBe('exhausts');
      expect(slos[0].eventBudget).toEqual({
        ...{ allowed: 72_000, left: 67_500, unit: 'requests' },
        total: expect.closeTo(7_200_000, -4),
      });

      const [before, ...others] = await rows();
      expect(others).toEqual([]);
      expect(before.content.length).toBeLessThan(8_000);
      const asked = source.demands.length;
      await rollUp();
      expect(await rows()).toEqual([before]);
      expect(source.demands).toHaveLength(asked);
    });

    it('forget nothing by corrections of before the window or after the record, and all by another', async () => {
      const scene = await start(10_000);
      const { readNext, burnRates, rows, rollUp, source, sync } = scene;
      const correction = (id: string, days: number) => ({
        ...{ id, sloId: 'counted', category: 'Deployment' },
        startsAt: new Date(Date.now() - (days + 1) * DAY).toISOString(),
        endsAt: new Date(Date.now() - days * DAY).toISOString(),
      });
      const byTags = (id: string, days: number) => ({
        ...{ ...correction(id, days), sloId: undefined },
        sloQuery: 'journey:workflow-run',
        sloTags: ['journey:workflow-run'],
      });
      // Of before the window, and of one that leaves it soon.
      const corrections: SloCorrection[] = [
        correction('past', 31),
        correction('leaving', 30 - 1 / 24),
        // Those that name no SLO are no longer read at some time.
        byTags('past by tags', 31),
        byTags('leaving by tags', 30 - 1 / 24),
        byTags('read no more', 38 - 1 / 24),
      ];
      source.corrections = [batchOf(...corrections)];
      await sync('corrections');
      for (let reading = 1; reading <= 8; reading += 1) {
        await readNext(0);
      }
      expect((await burnRates())[0]).toMatchObject({ state: 'quiet' });
      const [row] = await rows();
      expect(JSON.parse(row.content).readings.length).toBeGreaterThan(7);
      await rollUp();
      expect(await rows()).toEqual([row]);

      // Neither does one that is planned, before it starts and while it lasts.
      corrections.push(correction('planned', -1.01));
      source.corrections = [batchOf(...corrections)];
      await sync('corrections');
      await readNext(0);
      await readNext(0);
      expect((await burnRates())[0]).toMatchObject({ state: 'quiet' });

      source.corrections = [batchOf(...corrections, byTags('new', 0))];
      await sync('corrections');
      await rollUp();
      expect((await burnRates())[0]).toMatchObject({
        ...{ state: 'unknown', because: 'record-too-short' },
      });
    });

    it('fire for no handful of bad events, and forget what another query counted', async () => {
      const scene = await start(4.123, 6);
      const { readNext, burnRates, redefine, rows } = scene;
      for (let reading = 1; reading <= 28; reading += 1) {
        await readNext(0);
      }
      await readNext(1);
      await readNext(2);
      expect((await burnRates())[1]).toMatchObject({
        ...{ state: 'low-traffic', because: 'few-bad-events' },
        // Two of twenty-five: a burn rate of 8, and more as far as rounding tells.
        longBurnRate: expect.closeTo(9, 0),
      });

      await redefine({ query: { numerator: 'other', denominator: 'all' } });
      expect((await burnRates())[1]).toMatchObject({
        ...{ state: 'unknown', because: 'record-too-short' },
      });
      expect(await rows()).toHaveLength(1);
    });
  },
);
