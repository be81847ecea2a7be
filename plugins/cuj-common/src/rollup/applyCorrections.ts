/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloType } from '../slo/Slo';
import { cutSlices, SliTimeline } from './SliTimeline';
import { TimeIntervals } from './TimeIntervals';

/**
 * Leaves corrected time out of a timeline, in the way of the SLO's type.
 *
 * @remarks
 * From Datadog's documentation of corrections: a time-slice SLO counts corrected
 * time as up. A monitor SLO takes it out of the denominator, and a metric SLO drops
 * its good and bad events, which in time comes to the same. An SLO of an unknown
 * type is treated like these, since that makes nothing look better than it was.
 *
 * Applying the same corrections again changes nothing. A slice of which only the
 * share is known loses the part that is corrected, its bad time being taken to be
 * spread evenly: ask for a history with corrections where there are such.
 *
 * @public
 */
export function applyCorrections(
  timeline: SliTimeline,
  type: SloType,
  corrections: TimeIntervals,
): SliTimeline {
  const { window, known, bad, slices, excluded } = timeline;
  const corrected = corrections.within(window);
  const left = TimeIntervals.create([window]).subtract(corrected);
  const kept = {
    window,
    bad: bad.intersect(left),
    slices: cutSlices(slices, left),
  };
  return type === 'time_slice'
    ? SliTimeline.create({ ...kept, known: known.union(corrected), excluded })
    : SliTimeline.create({
        ...kept,
        known,
        excluded: excluded.union(corrected),
      });
}
