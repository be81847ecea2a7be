/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  TimeInterval,
  TimeIntervals,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Slice } from './readSlices';

/** A stretch of time in which an SLO was bad. */
export interface BadTime extends TimeInterval {
  /** How much of it corrections left out, in milliseconds. */
  excludedMs: number;
  /** Whether the window begins with it, so that it may be longer. */
  isCutAtStart: boolean;
  /** Whether the window ends with it. */
  isCutAtEnd: boolean;
  /** The lowest SLI of any slice in it, 0–100; absent where there are no slices. */
  lowestSliPercent?: number;
}

interface Surroundings {
  window: TimeInterval;
  /** What corrections left out of the SLI. */
  excluded: TimeIntervals;
}

/** When an SLO was down, the longest first. */
export function findDownTimes(
  down: TimeIntervals,
  surroundings: Surroundings,
): BadTime[] {
  return sort(down.intervals.map(one => describe(one, surroundings)));
}

/** Slices whose SLI is below the target, neighbours joined, the longest first. */
export function findMissedSlices(
  slices: Slice[],
  targetPercent: number,
  surroundings: Surroundings,
): BadTime[] {
  const joined: Array<TimeInterval & { lowestSliPercent: number }> = [];
  for (const { startMs, endMs, sliPercent } of slices) {
    if (sliPercent !== undefined && sliPercent < targetPercent) {
      const before = joined[joined.length - 1];
      if (before?.endMs === startMs) {
        before.endMs = endMs;
        before.lowestSliPercent = Math.min(before.lowestSliPercent, sliPercent);
      } else {
        joined.push({ startMs, endMs, lowestSliPercent: sliPercent });
      }
    }
  }
  return sort(
    joined.map(({ lowestSliPercent, ...interval }) => ({
      ...describe(interval, surroundings),
      lowestSliPercent,
    })),
  );
}

function describe(
  interval: TimeInterval,
  { window, excluded }: Surroundings,
): BadTime {
  return {
    ...interval,
    excludedMs: excluded.within(interval).totalMs,
    isCutAtStart: interval.startMs <= window.startMs,
    isCutAtEnd: interval.endMs >= window.endMs,
  };
}

function sort(times: BadTime[]): BadTime[] {
  const length = ({ startMs, endMs }: TimeInterval) => endMs - startMs;
  return times.sort((a, b) => length(b) - length(a) || b.startMs - a.startMs);
}
