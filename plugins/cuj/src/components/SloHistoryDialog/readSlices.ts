/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SloHistoryPoint,
  TimeInterval,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** The SLI of a slice of time. */
export interface Slice extends TimeInterval {
  /** 0–100; absent where there was no data. */
  sliPercent?: number;
}

/**
 * The slices of a window of which an SLI is told, the earliest first.
 *
 * @remarks
 * A slice lasts until the next one, but no longer than slices usually do: what a
 * series leaves out has no data. A value that is no percentage counts as none.
 */
export function readSlices(
  points: SloHistoryPoint[],
  window: TimeInterval,
): Slice[] {
  const sorted = points
    .map(({ at, sliPercent }) => ({ startMs: Date.parse(at), sliPercent }))
    .filter(({ startMs }) => Number.isFinite(startMs))
    .sort((a, b) => a.startMs - b.startMs);
  const usualMs = usualLength(sorted, window);
  return sorted.flatMap(({ startMs, sliPercent }, index): Slice[] => {
    const nextMs = sorted[index + 1]?.startMs ?? window.endMs;
    const slice = {
      startMs: Math.max(startMs, window.startMs),
      endMs: Math.min(nextMs, startMs + usualMs, window.endMs),
    };
    if (slice.startMs >= slice.endMs) {
      return [];
    }
    const isPercentage =
      sliPercent !== undefined && sliPercent >= 0 && sliPercent <= 100;
    return [{ ...slice, ...(isPercentage && { sliPercent }) }];
  });
}

/** The median, since the first slice may be cut and others may be left out. */
function usualLength(
  sorted: Array<{ startMs: number }>,
  window: TimeInterval,
): number {
  const lengths = sorted
    .slice(1)
    .map(({ startMs }, index) => startMs - sorted[index].startMs)
    .filter(length => length > 0)
    .sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? window.endMs - window.startMs;
}
