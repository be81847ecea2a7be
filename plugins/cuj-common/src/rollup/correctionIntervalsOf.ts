/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloCorrection } from '../corrections/SloCorrection';
import { TimeInterval, TimeIntervals } from './TimeIntervals';

/**
 * When corrections apply, as far as that can be told.
 *
 * @public
 */
export interface CorrectionIntervals {
  /** Within the window. */
  intervals: TimeIntervals;
  /** How many recur, or have times that cannot be read, and were left out. */
  unresolved: number;
}

/**
 * Says when corrections apply within a window.
 *
 * @remarks
 * Where a correction recurs, only the source knows when. It is left out and
 * counted, so that the result may be too bad, never too good.
 *
 * @param corrections - of `SloHistory.corrections`, or {@link SloCorrection}; one
 *   without an end lasts as long as the window
 *
 * @public
 */
export function correctionIntervalsOf(
  corrections: Iterable<
    Pick<SloCorrection, 'startsAt' | 'endsAt' | 'recurrenceRule'>
  >,
  window: TimeInterval,
): CorrectionIntervals {
  const intervals: TimeInterval[] = [];
  let unresolved = 0;
  for (const { startsAt, endsAt, recurrenceRule } of corrections) {
    const startMs = Date.parse(startsAt);
    const endMs =
      endsAt === undefined
        ? Math.max(startMs, window.endMs)
        : Date.parse(endsAt);
    if (recurrenceRule || !Number.isFinite(startMs + endMs)) {
      unresolved += 1;
    } else {
      intervals.push({ startMs, endMs });
    }
  }
  return {
    intervals: TimeIntervals.create(intervals).within(window),
    unresolved,
  };
}
