/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloState } from '../slo/SloStatus';
import { worstSloState } from '../slo/worstSloState';
import { assessBudget, assessCoverage } from './assessMeasure';
import { JourneyRollUpStep, JourneySlo } from './JourneyRollUp';
import { SliTimeline } from './SliTimeline';
import { TimeInterval } from './TimeIntervals';

/** An SLO whose timeline covers the window, and whose state is decided. */
export type PreparedSlo = JourneySlo & {
  timeline: SliTimeline;
  state: SloState;
};

/** A step whose SLOs are prepared. */
export type PreparedStep = Omit<JourneyRollUpStep, 'slos'> & {
  slos: PreparedSlo[];
  /** Whether it has others that are outside of the window. */
  isPartlyOutside: boolean;
};

/** Gives each SLO within the window the best timeline that can be had, and a state. */
export function prepareSlos(
  slos: JourneySlo[],
  options: { window: TimeInterval; minCoveragePercent: number },
): PreparedSlo[] {
  const { window, minCoveragePercent } = options;
  const within = slos.filter(({ isOutsideWindow }) => !isOutsideWindow);
  return within.map(slo => {
    const own = slo.timeline?.within(window);
    const timeline =
      own && (!own.known.isEmpty || slo.sliPercent === undefined)
        ? own
        : SliTimeline.ofPercent(window, slo.sliPercent ?? NaN);
    const measure = timeline.measure();
    const state =
      slo.state ??
      worstSloState([
        assessCoverage(measure, minCoveragePercent),
        assessBudget(measure, slo) ?? 'unknown',
      ]);
    return { ...slo, timeline, state: state ?? 'unknown' };
  });
}
