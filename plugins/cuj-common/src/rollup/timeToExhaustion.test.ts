/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import {
  defaultBurnRateAlerts,
  evaluateBurnRateAlerts,
} from './burnRateAlerts';
import { SliTimeline } from './SliTimeline';
import { burnRateForForecast, timeToExhaustion } from './timeToExhaustion';
import { DAY_MINUTES, minutes, timelineOf } from './__testUtils__/minutes';

const MONTH = 30 * DAY_MINUTES;
const DAY_SECONDS = 86_400;

describe('time to exhaustion', () => {
  const at = (timeline: SliTimeline, rate: number | undefined) =>
    timeToExhaustion(timeline, { targetPercent: 99.9, burnRate: rate });

  it('of a full budget at a burn rate of 10 is 3 of 30 days', () => {
    expect(at(timelineOf(MONTH), 10)).toEqual({
      state: 'exhausts',
      seconds: expect.closeTo(3 * DAY_SECONDS, 0),
    });
  });

  it('is 0 where the budget is spent, whatever burns', () => {
    const spent = timelineOf(MONTH, [0, 44]);
    for (const rate of [0, 10, undefined]) {
      expect(at(spent, rate)).toEqual({ state: 'exhausts', seconds: 0 });
    }
    const justSpent = timeToExhaustion(timelineOf(1000, [0, 10]), {
      targetPercent: 99,
      burnRate: 0,
    });
    expect(justSpent).toEqual({ state: 'exhausts', seconds: 0 });
  });

  it('never comes where the window rolls on faster than the budget burns', () => {
    const soonGone = timelineOf(MONTH, [100, 140]);
    expect(at(timelineOf(MONTH), 0)).toEqual({ state: 'not-at-this-rate' });
    expect(at(timelineOf(MONTH), 0.99)).toEqual({ state: 'not-at-this-rate' });
    expect(at(soonGone, 0.99)).toEqual({ state: 'not-at-this-rate' });
    expect(at(soonGone, 1)).toEqual({
      state: 'exhausts',
      seconds: expect.closeTo(30 * DAY_SECONDS, 0),
    });
  });

  it('counts on what leaves the window before', () => {
    const early = timelineOf(MONTH, [0, 40]);
    const late = timelineOf(MONTH, [MONTH - 40, MONTH]);
    // 3.2 minutes are left, 0.01 of a minute comes in each minute.
    expect(at(late, 10)).toEqual({
      state: 'exhausts',
      seconds: expect.closeTo(320 * 60, 3),
    });
    expect(at(early, 10)).toEqual({
      state: 'exhausts',
      seconds: expect.closeTo(4320 * 60, 3),
    });
  });

  it('is not known without a burn rate or a budget', () => {
    expect(at(timelineOf(MONTH), undefined)).toEqual({ state: 'unknown' });
    expect(at(SliTimeline.unknown(minutes(MONTH)), 1)).toEqual({
      state: 'unknown',
    });
    expect(
      timeToExhaustion(timelineOf(MONTH), { targetPercent: 100, burnRate: 1 }),
    ).toEqual({ state: 'unknown' });
  });

  it('is when a minute-for-minute simulation says', () => {
    const length = 200;
    const bad = fc.array(
      fc
        .tuple(fc.nat({ max: length }), fc.nat({ max: 6 }))
        .map(([start, long]): [number, number] => [start, start + long]),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(bad, fc.integer({ min: 1, max: 60 }), (stretches, tenths) => {
        const timeline = timelineOf(length, ...stretches);
        const isBad = (minute: number) =>
          timeline.bad.within({
            startMs: minute * 60_000,
            endMs: (minute + 1) * 60_000,
          }).totalMs > 0;
        const budget = length * 0.1;
        const incoming = (tenths / 10) * 0.1;
        let badMinutes = timeline.bad.totalMs / 60_000;
        let before = 0;
        while (badMinutes < budget - 1e-9 && before < length) {
          badMinutes += incoming - (isBad(before) ? 1 : 0);
          before += 1;
        }
        const result = timeToExhaustion(timeline, {
          targetPercent: 90,
          burnRate: tenths / 10,
        });
        const isSpent = badMinutes >= budget - 1e-9;
        expect(result.state).toBe(isSpent ? 'exhausts' : 'not-at-this-rate');
        const found =
          result.state === 'exhausts' ? result.seconds / 60 : before;
        expect(found).toBeLessThanOrEqual(before + 1e-6);
        expect(found).toBeGreaterThan(before - 1 - 1e-6);
      }),
    );
  });

  it('goes by the alert that fires fastest, or else by six hours', () => {
    const alerts = defaultBurnRateAlerts['30d'];
    const burning = timelineOf(MONTH, [MONTH - 30, MONTH]);
    expect(
      burnRateForForecast(
        burning,
        99,
        evaluateBurnRateAlerts(burning, 99, [...alerts].reverse()),
      ),
    ).toBeCloseTo(50, 9);
    expect(burnRateForForecast(burning, 99)).toBeCloseTo(100 / 12, 9);
  });
});
