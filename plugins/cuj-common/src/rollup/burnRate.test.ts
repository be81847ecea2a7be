/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import {
  burnRate,
  burnRateOver,
  burnRateThreshold,
  maxBurnRate,
} from './burnRate';
import {
  burnRateAlertProblems,
  defaultBurnRateAlerts,
  evaluateBurnRateAlerts,
  secondsToFire,
  windowSeconds,
} from './burnRateAlerts';
import { SliTimeline } from './SliTimeline';
import { sliOfEvents } from './sliOfEvents';
import {
  DAY_MINUTES,
  intervalsOf,
  minutes,
  timelineOf,
} from './__testUtils__/minutes';

const MONTH = 30 * DAY_MINUTES;

describe('burn rate', () => {
  it('is 10 at an error rate of 1 % against 99.9 %', () => {
    expect(burnRate(99, 99.9)).toBeCloseTo(10, 9);
    expect(burnRate(100, 99.9)).toBe(0);
  });

  it('is not known, rather than 0, without events', () => {
    expect(burnRate(sliOfEvents({ good: 0, total: 0 }), 99.9)).toBeUndefined();
    expect(burnRate(99, 100)).toBeUndefined();
  });

  it.each([
    [90, 10],
    [95, 20],
    [96, 25],
    [99, 100],
    [99.9, 1000],
  ])('against %p %% is at most %p', (target, most) => {
    expect(maxBurnRate(target)).toBeCloseTo(most, 6);
  });

  it('looks back from the end of a timeline', () => {
    const timeline = timelineOf(120, [0, 60], [117, 120]);
    expect(burnRateOver(timeline, 99, 3600)).toBeCloseTo(5, 9);
    expect(burnRateOver(timeline, 99, 180)).toBeCloseTo(100, 9);
    expect(burnRateOver(timeline, 99, 7200)).toBeCloseTo(52.5, 9);
  });

  it('is not known where nothing is, or what is known is too coarse or too short', () => {
    const silentLately = SliTimeline.create({
      window: minutes(120),
      known: intervalsOf([0, 60]),
    });
    expect(burnRateOver(silentLately, 99, 3600)).toBeUndefined();
    expect(burnRateOver(silentLately, 99, 7200)).toBe(0);
    expect(burnRateOver(silentLately, 99, 7201)).toBeUndefined();
    expect(burnRateOver(silentLately, 99, 0)).toBeUndefined();

    const share = SliTimeline.ofPercent(minutes(120), 50);
    expect(burnRateOver(share, 99, 3600)).toBeUndefined();
    expect(burnRateOver(share, 99, 7200)).toBeCloseTo(50, 9);
  });
});

describe('multi-window burn-rate alerts', () => {
  it.each([
    ['7d', [16.8, 5.6, 2.8], ['1h/5m', '6h/30m', '24h/2h']],
    ['30d', [14.4, 6, 3, 1], ['1h/5m', '6h/30m', '24h/2h', '72h/6h']],
    ['90d', [21.6, 10.8, 4.5], ['1h/5m', '6h/30m', '24h/2h']],
  ])(
    'of %s follow from the budget that they spend',
    (timeframe, thresholds, windows) => {
      const alerts = defaultBurnRateAlerts[timeframe];
      expect(alerts.map(({ threshold }) => threshold)).toEqual(thresholds);
      expect(
        alerts.map(
          ({ longWindow, shortWindow }) => `${longWindow}/${shortWindow}`,
        ),
      ).toEqual(windows);
      for (const { threshold, longWindow, budgetSpentPercent } of alerts) {
        expect(
          burnRateThreshold({
            budgetSpentPercent,
            sloWindowSeconds: windowSeconds(timeframe)!,
            windowSeconds: windowSeconds(longWindow)!,
          }),
        ).toBeCloseTo(threshold, 9);
      }
    },
  );

  it('are impossible above the highest burn rate of a target', () => {
    const [page] = defaultBurnRateAlerts['30d'];
    expect(burnRateAlertProblems(page, 93.06)).toEqual([]);
    expect(burnRateAlertProblems(page, 93)).toEqual([
      'threshold-above-maximum',
    ]);
    expect(burnRateAlertProblems({ threshold: 1000 }, 99.9)).toEqual([]);
    expect(burnRateAlertProblems(page, 100)).toEqual(['target-without-budget']);
  });

  it('over three days are none that the source could have', () => {
    expect(
      defaultBurnRateAlerts['30d'].map(one => burnRateAlertProblems(one, 99.9)),
    ).toEqual([[], [], [], ['long-window-out-of-range']]);
  });

  it.each([
    [{ threshold: 0 }, ['threshold-not-positive']],
    [{ longWindow: '30m', shortWindow: '5m' }, ['long-window-out-of-range']],
    [{ longWindow: '1h', shortWindow: '1h' }, ['short-window-not-shorter']],
    [{ longWindow: 'an hour' }, ['window-unreadable']],
    [{}, []],
  ])('%j: %j', (alert, problems) => {
    expect(burnRateAlertProblems(alert, 99.9)).toEqual(problems);
  });

  it('fire only while both windows burn, and do not guess', () => {
    const statesOf = (timeline: SliTimeline) =>
      evaluateBurnRateAlerts(timeline, 99, defaultBurnRateAlerts['30d'])
        .slice(0, 2)
        .map(({ state }) => state);
    const outageSince = (start: number, end: number) =>
      timelineOf(MONTH, [start, end]);
    expect(statesOf(outageSince(MONTH - 60, MONTH))).toEqual([
      'firing',
      'firing',
    ]);
    // It is over.
    expect(statesOf(outageSince(MONTH - 60, MONTH - 30))).toEqual([
      'quiet',
      'quiet',
    ]);
    // It has just begun.
    expect(statesOf(outageSince(MONTH - 5, MONTH))).toEqual(['quiet', 'quiet']);

    const silentSince = (start: number) =>
      SliTimeline.create({
        window: minutes(MONTH),
        known: intervalsOf([0, start]),
        bad: intervalsOf([start - 60, start]),
      });
    expect(statesOf(silentSince(MONTH - 30))).toEqual(['unknown', 'unknown']);
    expect(statesOf(SliTimeline.unknown(minutes(MONTH)))).toEqual([
      'unknown',
      'unknown',
    ]);
  });

  it('fire exactly where a threshold is reached', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 360 }),
        fc.nat({ max: 360 }),
        (first, second) => {
          const [from, to] = [first, second]
            .sort((a, b) => a - b)
            .map(minute => MONTH - 360 + minute);
          const timeline = timelineOf(MONTH, [from, to]);
          const badWithin = (lookback: number) =>
            Math.max(0, to - Math.max(from, MONTH - lookback));
          const burns = (lookback: number, threshold: number) =>
            badWithin(lookback) * 100 >= threshold * lookback;
          const [fast, slow] = evaluateBurnRateAlerts(
            timeline,
            99,
            defaultBurnRateAlerts['30d'],
          );
          expect(fast.state === 'firing').toBe(
            burns(60, 14.4) && burns(5, 14.4),
          );
          expect(slow.state === 'firing').toBe(burns(360, 6) && burns(30, 6));
        },
      ),
    );
  });

  it('take 52 seconds and 2.2 minutes to see a total outage against 99.9 %', () => {
    const [fast, slow] = defaultBurnRateAlerts['30d'];
    const of = { targetPercent: 99.9, errorRatePercent: 100 };
    expect(secondsToFire(fast, of)).toBeCloseTo(51.84, 6);
    expect(secondsToFire(slow, of)).toBeCloseTo(129.6, 6);
    expect(secondsToFire(fast, { ...of, errorRatePercent: 1.44 })).toBeCloseTo(
      3600,
      6,
    );
    expect(
      secondsToFire(fast, { ...of, errorRatePercent: 1.4 }),
    ).toBeUndefined();
    expect(secondsToFire(fast, { ...of, errorRatePercent: 0 })).toBeUndefined();
  });
});
