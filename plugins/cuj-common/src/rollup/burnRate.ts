/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SliTimeline } from './SliTimeline';

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
  const lookbackMs = lookbackSeconds * 1000;
  const { startMs, endMs } = timeline.window;
  if (!(lookbackMs > 0) || lookbackMs > endMs - startMs) {
    return undefined;
  }
  const from = endMs - lookbackMs;
  const isTooCoarse = timeline.slices.some(
    slice => slice.endMs > from && slice.endMs - slice.startMs > lookbackMs,
  );
  if (isTooCoarse) {
    return undefined;
  }
  const { sliPercent } = timeline.within({ startMs: from, endMs }).measure();
  return burnRate(sliPercent, targetPercent);
}
