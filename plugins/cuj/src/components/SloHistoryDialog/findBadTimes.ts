/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Slice } from './readSlices';
import { Span, overlapMs } from './Span';
import { Stretch } from './readStretches';

/** A stretch of time in which an SLO was bad. */
export interface BadTime extends Span {
  /** How much of it corrections left out, in milliseconds. */
  excludedMs: number;
  /** Whether the window begins with it, so that it may be longer. */
  isCutAtStart: boolean;
  /** Whether the window ends with it. */
  isCutAtEnd: boolean;
  /** The lowest SLI of any slice in it, 0–100; absent where there are no slices. */
  lowestSliPercent?: number;
}

/**
 * When an SLO was down, the longest first.
 *
 * @param excluded - what corrections left out of the SLI
 */
export function findDownTimes(
  stretches: Stretch[],
  window: Span,
  excluded: Span[],
): BadTime[] {
  return sort(
    stretches
      .filter(({ state }) => state === 'down')
      .map(({ startMs, endMs }) =>
        describe({ startMs, endMs }, window, excluded),
      ),
  );
}

/**
 * Slices whose SLI is below the target, neighbours joined, the longest first.
 *
 * @param excluded - what corrections left out of the SLI
 */
export function findMissedSlices(
  slices: Slice[],
  targetPercent: number,
  window: Span,
  excluded: Span[],
): BadTime[] {
  const joined: Array<Span & { lowestSliPercent: number }> = [];
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
    joined.map(({ lowestSliPercent, ...span }) => ({
      ...describe(span, window, excluded),
      lowestSliPercent,
    })),
  );
}

function describe(span: Span, window: Span, excluded: Span[]): BadTime {
  return {
    ...span,
    excludedMs: overlapMs(span, excluded),
    isCutAtStart: span.startMs <= window.startMs,
    isCutAtEnd: span.endMs >= window.endMs,
  };
}

function sort(times: BadTime[]): BadTime[] {
  const length = ({ startMs, endMs }: Span) => endMs - startMs;
  return times.sort((a, b) => length(b) - length(a) || b.startMs - a.startMs);
}
