/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { burnRateOver } from './burnRate';
import { BurnRateEvaluation, windowSeconds } from './burnRateAlerts';
import { errorBudgetAmount } from './errorBudgetAmount';
import { SliTimeline } from './SliTimeline';

const SIX_HOURS_SECONDS = 6 * 3600;

/**
 * When the error budget will be spent.
 *
 * @remarks
 * `exhausts` in so many seconds, 0 where it is spent already;
 * `not-at-this-rate` where what leaves the rolling window makes up for what comes in;
 * `unknown` where the burn rate or the budget is not known.
 *
 * @public
 */
export type TimeToExhaustion =
  | { state: 'exhausts'; seconds: number }
  | { state: 'not-at-this-rate' }
  | { state: 'unknown' };

/**
 * Says when the error budget will be spent, if the budget goes on burning as it does.
 *
 * @remarks
 * The window rolls: bad time leaves it on one side while more comes in on the other.
 * The bad time `t` from now is what is known of `[t − window, now]`, plus
 * `burn rate × (1 − target) × t`; the budget is spent when that reaches
 * `known × (1 − target)`. Without bad time in the window this is
 * `window × remaining budget / burn rate`. Time without data is taken to stay so.
 *
 * @param timeline - the whole window of the SLO, up to now
 * @param options - `targetPercent` is 0–100; `burnRate` as in {@link burnRateForForecast}
 *
 * @public
 */
export function timeToExhaustion(
  timeline: SliTimeline,
  options: { targetPercent: number; burnRate: number | undefined },
): TimeToExhaustion {
  const { targetPercent, burnRate } = options;
  const { knownMs, mostBadMs } = timeline.measure();
  const budget = errorBudgetAmount({
    measured: knownMs,
    bad: mostBadMs,
    targetPercent,
  });
  if (!budget) {
    return { state: 'unknown' };
  }
  // What is spent to the last millisecond is spent, whatever the digits say.
  const enough = budget.allowed - knownMs * 1e-12;
  if (mostBadMs >= enough) {
    return { state: 'exhausts', seconds: 0 };
  }
  if (burnRate === undefined || !(burnRate >= 0)) {
    return { state: 'unknown' };
  }
  if (burnRate === 0) {
    return { state: 'not-at-this-rate' };
  }

  const incoming = (burnRate * (100 - targetPercent)) / 100;
  let outgoing = 0;
  let badMs = mostBadMs;
  let atMs = 0;
  for (const { afterMs, change } of leavingRates(timeline)) {
    const slope = incoming - outgoing;
    const next = badMs + slope * (afterMs - atMs);
    if (next >= enough && slope > 0) {
      const seconds = (atMs + (enough - badMs) / slope) / 1000;
      return { state: 'exhausts', seconds };
    }
    badMs = next;
    atMs = afterMs;
    outgoing += change;
  }
  return { state: 'not-at-this-rate' };
}

/**
 * The burn rate to forecast by: that over the long window of the fastest alert that
 * fires, otherwise that of the last six hours, with the most bad time where there are
 * bounds.
 *
 * @returns undefined where it is not known
 *
 * @public
 */
export function burnRateForForecast(
  timeline: SliTimeline,
  targetPercent: number,
  evaluations: Iterable<BurnRateEvaluation> = [],
): number | undefined {
  const evaluated = [...evaluations];
  const [fastest] = evaluated
    .filter(({ state }) => state === 'firing')
    .sort(
      (a, b) =>
        (windowSeconds(a.alert.longWindow) ?? Infinity) -
        (windowSeconds(b.alert.longWindow) ?? Infinity),
    );
  return (
    fastest?.longBurnRate ??
    burnRateOver(timeline, targetPercent, SIX_HOURS_SECONDS) ??
    evaluated.find(
      ({ alert }) => windowSeconds(alert.longWindow) === SIX_HOURS_SECONDS,
    )?.longBurnRate
  );
}

/** At which times bad time begins and ceases to leave the window, until all has left. */
function leavingRates(
  timeline: SliTimeline,
): Array<{ afterMs: number; change: number }> {
  const { startMs, endMs } = timeline.window;
  const leaving = [
    ...timeline.bad.intervals.map(interval => ({ ...interval, rate: 1 })),
    ...timeline.slices.map(slice => ({
      ...slice,
      rate: slice.mostBadMs / (slice.endMs - slice.startMs),
    })),
  ];
  return [
    ...leaving.flatMap(one => [
      { afterMs: one.startMs - startMs, change: one.rate },
      { afterMs: one.endMs - startMs, change: -one.rate },
    ]),
    { afterMs: endMs - startMs, change: 0 },
  ].sort((a, b) => a.afterMs - b.afterMs);
}
