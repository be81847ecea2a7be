/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BurnRateDoubt, BurnReading, burnReadingOf } from './burnRate';
import {
  BurnRateAlert,
  BurnRateEvaluation,
  evaluateAlert,
  windowSeconds,
} from './burnRateAlerts';
import { badShareOf, eventsOver } from './EventRecord';
import { lowTraffic } from './lowTraffic';
import { PreparedSlo } from './prepareSlos';
import { SliTimeline } from './SliTimeline';
import { TimeInterval, TimeIntervals } from './TimeIntervals';
import { withGapsOpen } from './withGapsOpen';

/** What is known of an SLO over the last part of its window. */
type RecentPast = { timeline: SliTimeline; because?: BurnRateDoubt };

const nothingKnown = { atLeast: 0, atMost: 1 };

/** Of several SLOs, the one is told that time alone does not cure. */
const doubtsByWeight: BurnRateDoubt[] = [
  'percentages-only',
  'no-data',
  'no-events',
  'readings-too-old',
  'readings-too-far-apart',
  'record-too-short',
];

/**
 * Says which alerts on the burn rate of a journey fire.
 *
 * @remarks
 * Over each window the SLOs are put together as they are over the whole one. An SLO of
 * which only a percentage over the whole window is known takes part by its record of
 * events, if it has one. Without that, and where too little of the window was measured,
 * what is bad of it lies between nothing and all, so that the others may still make an alert fire, and never make it quiet.
 *
 * An alert that fires, or may, only because of SLOs with too few bad events does not
 * fire, see {@link lowTraffic}.
 *
 * @param options - `slos` are all that take part; `combine` makes one timeline of theirs
 */
export function evaluateJourneyBurnRates(options: {
  window: TimeInterval;
  targetPercent: number;
  minCoveragePercent: number;
  alerts: Iterable<BurnRateAlert>;
  slos: PreparedSlo[];
  combine: (
    window: TimeInterval,
    timelineOf: (slo: PreparedSlo) => SliTimeline,
  ) => SliTimeline;
}): BurnRateEvaluation[] {
  const { window, targetPercent, minCoveragePercent, slos, combine } = options;
  const readOver = (
    lookback: string,
    leftOut: PreparedSlo[] = [],
  ): BurnReading => {
    const lookbackMs = (windowSeconds(lookback) ?? NaN) * 1000;
    const startMs = window.endMs - lookbackMs;
    if (!(lookbackMs > 0) || startMs < window.startMs) {
      return { because: 'window-too-short' };
    }
    const recent = { startMs, endMs: window.endMs };
    const known = new Map(
      slos.map(slo => [
        slo,
        leftOut.includes(slo)
          ? { timeline: allGood(recent) }
          : recentPastOf(slo, recent, minCoveragePercent),
      ]),
    );
    const doubts = slos.map(slo => known.get(slo)!.because);
    const because = doubtsByWeight.find(doubt => doubts.includes(doubt));
    return {
      ...burnReadingOf(
        combine(recent, slo => known.get(slo)!.timeline).measure(),
        targetPercent,
      ),
      ...(because && { because }),
    };
  };

  return [...options.alerts].map(alert => {
    const { longWindow, shortWindow } = alert;
    const evaluation = evaluateAlert(alert, {
      long: readOver(longWindow),
      short: readOver(shortWindow),
    });
    const { state } = evaluation;
    if (state !== 'firing' && evaluation.because !== 'bounds') {
      return evaluation;
    }
    const guarded = slos.flatMap(slo => {
      const because = trafficDoubtOf(slo, { longWindow, window, state });
      return because ? [{ slo, because }] : [];
    });
    if (guarded.length === 0) {
      return evaluation;
    }
    const leftOut = guarded.map(({ slo }) => slo);
    const others = evaluateAlert(alert, {
      long: readOver(longWindow, leftOut),
      short: readOver(shortWindow, leftOut),
    });
    return others.state === 'firing' || others.state === state
      ? evaluation
      : {
          ...evaluation,
          state: 'low-traffic' as const,
          because: guarded[0].because,
        };
  });
}

function recentPastOf(
  slo: PreparedSlo,
  recent: TimeInterval,
  minCoveragePercent: number,
): RecentPast {
  const { startMs, endMs } = recent;
  const lookbackMs = endMs - startMs;
  const isTooCoarse = slo.timeline.slices.some(
    slice => slice.endMs > startMs && slice.endMs - slice.startMs > lookbackMs,
  );
  if (!isTooCoarse) {
    const timeline = slo.timeline.within(recent);
    const { coveragePercent = 100 } = timeline.measure();
    return coveragePercent < minCoveragePercent
      ? { timeline: withGapsOpen(timeline), because: 'no-data' }
      : { timeline };
  }
  const read = slo.events
    ? eventsOver(slo.events, {
        nowMs: endMs,
        lookbackSeconds: lookbackMs / 1000,
      })
    : { known: false as const, because: 'percentages-only' as const };
  return read.known
    ? { timeline: shareOf(recent, badShareOf(read.counts)) }
    : { timeline: shareOf(recent, nothingKnown), because: read.because };
}

function shareOf(
  window: TimeInterval,
  badRatio: { atLeast: number; atMost: number },
): SliTimeline {
  const lengthMs = window.endMs - window.startMs;
  return SliTimeline.create({
    window,
    known: TimeIntervals.create([window]),
    slices: [
      {
        ...window,
        leastBadMs: badRatio.atLeast * lengthMs,
        mostBadMs: badRatio.atMost * lengthMs,
      },
    ],
  });
}

/** What may be few bad events makes nothing fire, and only what is few is called so. */
function trafficDoubtOf(
  { events, timeline }: PreparedSlo,
  options: {
    longWindow: string;
    window: TimeInterval;
    state: BurnRateEvaluation['state'];
  },
): BurnRateDoubt | undefined {
  if (!events || timeline.slices.length === 0) {
    return undefined;
  }
  const read = eventsOver(events, {
    nowMs: options.window.endMs,
    lookbackSeconds: windowSeconds(options.longWindow) ?? NaN,
  });
  if (!read.known) {
    return undefined;
  }
  const { counts } = read;
  return lowTraffic(
    options.state === 'firing'
      ? { bad: counts.badAtLeast, total: counts.totalAtLeast }
      : { bad: counts.badAtMost, total: counts.totalAtMost },
  ).because;
}

function allGood(window: TimeInterval): SliTimeline {
  return SliTimeline.create({
    window,
    known: TimeIntervals.create([window]),
  });
}
