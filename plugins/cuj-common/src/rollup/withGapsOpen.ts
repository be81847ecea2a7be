/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SliTimeline } from './SliTimeline';
import { TimeIntervals } from './TimeIntervals';

/** The same timeline, where what was not measured may have been good or bad. */
export function withGapsOpen(timeline: SliTimeline): SliTimeline {
  const { window, bad, slices, excluded, noData } = timeline;
  return SliTimeline.create({
    ...{ window, bad, excluded },
    known: TimeIntervals.create([window]),
    slices: [
      ...slices,
      ...noData.intervals.map(gap => ({
        ...{ ...gap, leastBadMs: 0 },
        mostBadMs: gap.endMs - gap.startMs,
      })),
    ],
  });
}
