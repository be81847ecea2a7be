/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SliMeasure, SliTimeline } from './SliTimeline';

/**
 * How many times faster than evenly the error budget is spent:
 * `(1 − SLI) / (1 − target)`.
 *
 * @remarks
 * 1 spends exactly the budget over the window of the SLO. From the SRE Workbook,
 * chapter 5, "Alert on Burn Rate".
 *
 * @param sliPercent - 0–100, over the window to look back on; undefined where there
 *   were no events
 * @param targetPercent - 0–100
 * @returns undefined, never 0, where there were no events; undefined also where the
 *   target leaves no budget
 *
 * @public
 */
export function burnRate(
  sliPercent: number | undefined,
  targetPercent: number,
): number | undefined {
  return sliPercent !== undefined &&
    Number.isFinite(sliPercent) &&
    targetPercent < 100
    ? (100 - sliPercent) / (100 - targetPercent)
    : undefined;
}

/**
 * The burn rate of a total outage, `1 / (1 − target)`: none is higher.
 *
 * @param targetPercent - 0–100
 * @returns undefined where the target leaves no budget
 *
 * @public
 */
export function maxBurnRate(targetPercent: number): number | undefined {
  return burnRate(0, targetPercent);
}

/**
 * The burn rate at which a share of the budget is spent within a part of the SLO's
 * window: `share × window / part`.
 *
 * @remarks
 * From the SRE Workbook, chapter 5.
 *
 * @param options - `budgetSpentPercent` is 0–100; both windows in seconds
 *
 * @public
 */
export function burnRateThreshold(options: {
  budgetSpentPercent: number;
  sloWindowSeconds: number;
  windowSeconds: number;
}): number {
  const { budgetSpentPercent, sloWindowSeconds, windowSeconds } = options;
  return (budgetSpentPercent * sloWindowSeconds) / windowSeconds / 100;
}

/**
 * The burn rate over the last part of a timeline.
 *
 * @remarks
 * Where only the share of slices is known, with the most bad time that agrees with it.
 *
 * @param timeline - up to the moment at which one looks
 * @param targetPercent - 0–100
 * @param lookbackSeconds - how far to look back
 * @returns undefined where nothing is known of that part, where it reaches beyond the
 *   timeline, where it is shorter than a slice of which only the share is known, and
 *   where the target leaves no budget
 *
 * @public
 */
export function burnRateOver(
  timeline: SliTimeline,
  targetPercent: number,
  lookbackSeconds: number,
): number | undefined {
  return readBurnRate(timeline, targetPercent, lookbackSeconds).atMost;
}

/**
 * A burn rate as far as it is known.
 *
 * @internal
 */
export interface BurnReading {
  /** Absent where nothing is known. */
  atLeast?: number;
  /** The same as `atLeast` where it is exact; absent where nothing is known. */
  atMost?: number;
  /** Why it is not known, or not all of it. */
  because?: BurnRateDoubt;
}

/**
 * Why a burn rate is not known.
 *
 * @remarks
 * `percentages-only`: of an SLO only its SLI over the whole window is known.
 * `record-too-short`, `readings-too-far-apart`, `readings-too-old`: its events are
 * counted, but not yet for so long, not that often, or no longer. `no-events` and
 * `no-data`: there was nothing to measure. `window-too-short`: the window of the SLOs is
 * shorter. `no-budget`: the target leaves none. `bounds`: what it lies between says both.
 * `few-events` and `few-bad-events`: there are too few to go by.
 *
 * @public
 */
export type BurnRateDoubt =
  | 'percentages-only'
  | 'record-too-short'
  | 'readings-too-far-apart'
  | 'readings-too-old'
  | 'no-events'
  | 'no-data'
  | 'window-too-short'
  | 'no-budget'
  | 'bounds'
  | 'few-events'
  | 'few-bad-events';

/**
 * The burn rate over the last part of a timeline, from its least to its most bad time.
 *
 * @internal
 */
export function readBurnRate(
  timeline: SliTimeline,
  targetPercent: number,
  lookbackSeconds: number,
): BurnReading {
  const lookbackMs = lookbackSeconds * 1000;
  const { startMs, endMs } = timeline.window;
  if (!(lookbackMs > 0) || lookbackMs > endMs - startMs) {
    return { because: 'window-too-short' };
  }
  const from = endMs - lookbackMs;
  const isTooCoarse = timeline.slices.some(
    slice => slice.endMs > from && slice.endMs - slice.startMs > lookbackMs,
  );
  return isTooCoarse
    ? { because: 'percentages-only' }
    : burnReadingOf(
        timeline.within({ startMs: from, endMs }).measure(),
        targetPercent,
      );
}

/**
 * The burn rate of what was measured.
 *
 * @internal
 */
export function burnReadingOf(
  measure: SliMeasure,
  targetPercent: number,
): BurnReading {
  const atMost = burnRate(measure.sliPercent, targetPercent);
  const atLeast = burnRate(measure.sliAtMostPercent, targetPercent);
  if (atMost === undefined || atLeast === undefined) {
    return { because: targetPercent < 100 ? 'no-data' : 'no-budget' };
  }
  return { atLeast, atMost };
}
