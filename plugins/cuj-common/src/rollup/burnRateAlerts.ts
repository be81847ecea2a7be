/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloAlert } from '../monitors/Monitor';
import {
  BurnRateDoubt,
  BurnReading,
  maxBurnRate,
  readBurnRate,
} from './burnRate';
import { SliTimeline } from './SliTimeline';

/**
 * An alert on how fast the error budget is spent: fires while the burn rate has
 * reached the threshold over both windows.
 *
 * @public
 */
export type BurnRateAlert = Required<
  Pick<SloAlert, 'threshold' | 'longWindow' | 'shortWindow'>
> & {
  /** 0–100: how much of the budget is spent when it fires after its long window. */
  budgetSpentPercent: number;
  /** Whether somebody has to act now, or within days. */
  kind: 'page' | 'ticket';
};

/**
 * Multi-window, multi-burn-rate alerts for each timeframe, the fastest first.
 *
 * @remarks
 * The method is that of the SRE Workbook, chapter 5, "Multiwindow, Multi-Burn-Rate
 * Alerts". The figures for `30d` are those of Sloth's `google-30d.yaml`, the first three
 * also of Datadog's documentation, as are all for `7d` and `90d`, which does not say
 * who is to be told: the kinds there follow those of `30d`. Each threshold is
 * `budget spent × timeframe / long window`. Data, to be replaced where another policy
 * holds.
 *
 * @public
 */
export const defaultBurnRateAlerts: Readonly<
  Record<string, readonly BurnRateAlert[]>
> = {
  '7d': [
    row(16.8, '1h', '5m', 10, 'page'),
    row(5.6, '6h', '30m', 20, 'page'),
    row(2.8, '24h', '2h', 40, 'ticket'),
  ],
  '30d': [
    row(14.4, '1h', '5m', 2, 'page'),
    row(6, '6h', '30m', 5, 'page'),
    row(3, '24h', '2h', 10, 'ticket'),
    row(1, '72h', '6h', 10, 'ticket'),
  ],
  '90d': [
    row(21.6, '1h', '5m', 1, 'page'),
    row(10.8, '6h', '30m', 3, 'page'),
    row(4.5, '24h', '2h', 5, 'ticket'),
  ],
};

/**
 * Why an alert cannot be, or can never fire.
 *
 * @public
 */
export type BurnRateAlertProblem =
  | 'threshold-not-positive'
  | 'threshold-above-maximum'
  | 'target-without-budget'
  | 'window-unreadable'
  | 'long-window-out-of-range'
  | 'short-window-not-shorter';

/**
 * Says why an alert cannot be had for a target, or could never fire.
 *
 * @remarks
 * The threshold has to be positive and at most `1 / (1 − target)`: 14.4 is impossible
 * for a target below 93.06 %. Datadog takes long windows from 1 to 48 hours, so that
 * the alert over 3 days is none that it could have; it has to be computed from history.
 * From Datadog's documentation of burn-rate alerts.
 *
 * @param alert - what is absent of it is not judged
 * @param targetPercent - 0–100
 * @param limits - the long windows that the source allows, in seconds; 1 to 48 hours
 *   where absent
 * @returns none where there is no problem
 *
 * @public
 */
export function burnRateAlertProblems(
  alert: Pick<SloAlert, 'threshold' | 'longWindow' | 'shortWindow'>,
  targetPercent: number,
  limits: { minLongSeconds: number; maxLongSeconds: number } = {
    minLongSeconds: 3600,
    maxLongSeconds: 48 * 3600,
  },
): BurnRateAlertProblem[] {
  const { threshold, longWindow, shortWindow } = alert;
  const problems: BurnRateAlertProblem[] = [];
  const highest = maxBurnRate(targetPercent);
  if (highest === undefined) {
    problems.push('target-without-budget');
  }
  if (threshold !== undefined && !(threshold > 0)) {
    problems.push('threshold-not-positive');
  }
  if (threshold !== undefined && highest !== undefined) {
    // 100 − 99.9 is not exactly 0.1.
    if (threshold > highest * (1 + 1e-9)) {
      problems.push('threshold-above-maximum');
    }
  }
  const long = longWindow === undefined ? undefined : windowSeconds(longWindow);
  const short =
    shortWindow === undefined ? undefined : windowSeconds(shortWindow);
  if (
    (longWindow !== undefined && long === undefined) ||
    (shortWindow !== undefined && short === undefined)
  ) {
    problems.push('window-unreadable');
  }
  if (
    long !== undefined &&
    (long < limits.minLongSeconds || long > limits.maxLongSeconds)
  ) {
    problems.push('long-window-out-of-range');
  }
  if (long !== undefined && short !== undefined && short >= long) {
    problems.push('short-window-not-shorter');
  }
  return problems;
}

/**
 * What an alert says of a timeline.
 *
 * @public
 */
export interface BurnRateEvaluation {
  /** The alert. */
  alert: BurnRateAlert;
  /**
   * Over its long window; the most that it can be where there are bounds; absent where
   * that cannot be told.
   */
  longBurnRate?: number;
  /** The least that it can be; absent where it is exact, or nothing can be told. */
  longBurnRateAtLeast?: number;
  /** Over its short window; as `longBurnRate`. */
  shortBurnRate?: number;
  /** The least that it can be; as `longBurnRateAtLeast`. */
  shortBurnRateAtLeast?: number;
  /**
   * `firing` where both are known to have reached the threshold, `quiet` where one of
   * the two is known to be below it, `unknown` where what is not known decides.
   * `low-traffic` where it would fire, but for too few events to go by.
   */
  state: 'firing' | 'quiet' | 'low-traffic' | 'unknown';
  /** Why the state is `unknown` or `low-traffic`; absent otherwise. */
  because?: BurnRateDoubt;
}

/**
 * Says which alerts fire at the end of a timeline.
 *
 * @param timeline - up to the moment at which one looks, at least as long as the
 *   longest window
 * @param targetPercent - 0–100
 * @param alerts - such as one of {@link defaultBurnRateAlerts}
 *
 * @public
 */
export function evaluateBurnRateAlerts(
  timeline: SliTimeline,
  targetPercent: number,
  alerts: Iterable<BurnRateAlert>,
): BurnRateEvaluation[] {
  const burnOver = (window: string) =>
    readBurnRate(timeline, targetPercent, windowSeconds(window) ?? NaN);
  return [...alerts].map(alert =>
    evaluateAlert(alert, {
      long: burnOver(alert.longWindow),
      short: burnOver(alert.shortWindow),
    }),
  );
}

/**
 * What an alert says where the burn rates over its windows are known, or bounds of them.
 *
 * @param rates - where `because` is given, the most is not known
 *
 * @internal
 */
export function evaluateAlert(
  alert: BurnRateAlert,
  rates: { long: BurnReading; short: BurnReading },
): BurnRateEvaluation {
  const { long, short } = rates;
  const state = stateOf([long, short], alert.threshold);
  return {
    alert,
    ...(mostOf(long) !== undefined && { longBurnRate: mostOf(long) }),
    ...(isBounded(long) && { longBurnRateAtLeast: long.atLeast }),
    ...(mostOf(short) !== undefined && { shortBurnRate: mostOf(short) }),
    ...(isBounded(short) && { shortBurnRateAtLeast: short.atLeast }),
    state,
    ...(state === 'unknown' && {
      because: long.because ?? short.because ?? ('bounds' as const),
    }),
  };
}

/**
 * How long an alert takes to fire from the beginning of a constant error rate:
 * `long window × threshold × (1 − target) / error rate`.
 *
 * @param alert - its short window, being shorter, never delays it
 * @param options - both 0–100
 * @returns undefined where it never fires at this rate
 *
 * @public
 */
export function secondsToFire(
  alert: Pick<BurnRateAlert, 'threshold' | 'longWindow'>,
  options: { targetPercent: number; errorRatePercent: number },
): number | undefined {
  const { targetPercent, errorRatePercent } = options;
  const long = windowSeconds(alert.longWindow);
  if (long === undefined || !(errorRatePercent > 0) || targetPercent >= 100) {
    return undefined;
  }
  const seconds =
    (long * alert.threshold * (100 - targetPercent)) / errorRatePercent;
  return seconds <= long * (1 + 1e-9) ? seconds : undefined;
}

/**
 * The length of a window such as `5m`, `1h` or `3d`.
 *
 * @returns undefined where the text is not of that form
 *
 * @public
 */
export function windowSeconds(window: string): number | undefined {
  const match = /^(\d{1,6})([smhdw])$/.exec(window);
  const unit = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };
  return match
    ? Number(match[1]) * unit[match[2] as keyof typeof unit]
    : undefined;
}

function mostOf({ atMost, because }: BurnReading): number | undefined {
  return because ? undefined : atMost;
}

/** Less than what rounding can make of two numbers that are equal is no bound. */
function isBounded(reading: BurnReading): boolean {
  const { atLeast = 0, because } = reading;
  return because
    ? atLeast > 0
    : (mostOf(reading) ?? atLeast) - atLeast > 1e-9 * Math.max(1, atLeast);
}

function stateOf(
  readings: BurnReading[],
  threshold: number,
): BurnRateEvaluation['state'] {
  // A rate that is exactly the threshold may come out a digit below it.
  const least = threshold * (1 - 1e-9);
  if (readings.some(reading => (mostOf(reading) ?? Infinity) < least)) {
    return 'quiet';
  }
  return readings.every(({ atLeast = 0 }) => atLeast >= least)
    ? 'firing'
    : 'unknown';
}

function row(
  threshold: number,
  longWindow: string,
  shortWindow: string,
  budgetSpentPercent: number,
  kind: BurnRateAlert['kind'],
): BurnRateAlert {
  return { threshold, longWindow, shortWindow, budgetSpentPercent, kind };
}
