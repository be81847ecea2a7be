/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloType } from '../slo/Slo';
import {
  SloHistory,
  SloHistoryPoint,
  SloHistoryTransition,
} from '../slo/SloHistory';
import { RatioSlice, SliTimeline } from './SliTimeline';
import { TimeInterval, TimeIntervals } from './TimeIntervals';

const MINUTE_MS = 60_000;

/**
 * When an SLO was bad, as far as its history tells.
 *
 * @public
 */
export interface HistoryTimeline {
  /** Before corrections; see {@link applyCorrections}. */
  timeline: SliTimeline;
  /** Why nothing can be told of parts of it; one sentence each. */
  problems: string[];
}

/**
 * Reads when an SLO was bad from its history.
 *
 * @remarks
 * Monitor SLOs have changes of state, of which each holds until the next: before
 * the first nothing is known. Others have an SLI for each slice of time. A short
 * slice is bad as a whole where its SLI is below the target (the budgeting method
 * `Timeslices` of OpenSLO v1). In a slice that is longer only the share is known,
 * not when it was (`RatioTimeslices`): the source chooses the length of slices, and
 * makes them a day long over a month, where one bad minute would spoil the day.
 *
 * Time without data, and slices without events, stay unknown, also for time-slice
 * SLOs, which Datadog itself counts as up then.
 *
 * @param options - `window` is what the timeline is to be about: what the history
 *   does not reach is unknown in it. `targetPercent` (0–100) is what a slice has to
 *   reach; without it all slices are taken by their share. `longestWholeSliceMs` is
 *   5 minutes where absent, the longest slice of time-slice SLOs
 * @throws InputError where the window is no interval
 *
 * @public
 */
export function badIntervalsOf(
  history: SloHistory,
  options: {
    type: SloType;
    window: TimeInterval;
    targetPercent?: number;
    longestWholeSliceMs?: number;
  },
): HistoryTimeline {
  const { type, window } = options;
  const span = {
    startMs: Date.parse(history.from),
    endMs: Date.parse(history.to),
  };
  const transitions = inOrder(history.transitions);
  const points = inOrder(history.points);
  const isReadable = [span, ...transitions, ...points].every(({ startMs }) =>
    Number.isFinite(startMs),
  );
  if (!isReadable || !Number.isFinite(span.endMs)) {
    // Without its time a change of state can't be told from one that never was.
    return {
      timeline: SliTimeline.unknown(window),
      problems: ['The history has times that cannot be read.'],
    };
  }

  const isCounted =
    type === 'metric' ? points.length > 0 : transitions.length === 0;
  const { known, bad, slices } = isCounted
    ? readSlices(points, span, options)
    : readTransitions(transitions, span);
  const reach = TimeIntervals.create([span]);
  return {
    timeline: SliTimeline.create({
      window,
      known: known.intersect(reach),
      bad: bad.intersect(reach),
      slices,
    }),
    problems: [
      ...history.errors,
      ...(history.isPreliminary
        ? ['The source still computes this history.']
        : []),
    ],
  };
}

interface Reading {
  known: TimeIntervals;
  bad: TimeIntervals;
  slices: RatioSlice[];
}

type At<T> = T & { startMs: number };

function inOrder<T extends { at: string }>(items: T[]): At<T>[] {
  return items
    .map(item => ({ ...item, startMs: Date.parse(item.at) }))
    .sort((a, b) => a.startMs - b.startMs);
}

function readTransitions(
  changes: At<SloHistoryTransition>[],
  span: TimeInterval,
): Reading {
  const stretches = changes.map(({ startMs, state }, index) => ({
    startMs,
    endMs: changes[index + 1]?.startMs ?? span.endMs,
    state,
  }));
  const during = (...states: string[]) =>
    TimeIntervals.create(
      stretches.filter(({ state }) => states.includes(state)),
    );
  return { known: during('up', 'down'), bad: during('down'), slices: [] };
}

function readSlices(
  sorted: At<SloHistoryPoint>[],
  span: TimeInterval,
  options: { targetPercent?: number; longestWholeSliceMs?: number },
): Reading {
  const { targetPercent, longestWholeSliceMs = 5 * MINUTE_MS } = options;
  const usualMs = usualDistance(sorted.map(({ startMs }) => startMs));

  const known: TimeInterval[] = [];
  const bad: TimeInterval[] = [];
  const slices: RatioSlice[] = [];
  sorted.forEach(({ startMs, sliPercent }, index) => {
    // A series that breaks off says nothing of what follows.
    const next = sorted[index + 1]?.startMs ?? Infinity;
    const slice = { startMs, endMs: Math.min(next, startMs + usualMs) };
    if (
      sliPercent === undefined ||
      !(sliPercent >= 0 && sliPercent <= 100) ||
      slice.startMs >= slice.endMs
    ) {
      return;
    }
    known.push(slice);
    const isWhole =
      targetPercent !== undefined && usualMs <= longestWholeSliceMs;
    const reach = {
      startMs: Math.max(slice.startMs, span.startMs),
      endMs: Math.min(slice.endMs, span.endMs),
    };
    if (isWhole ? sliPercent < targetPercent : sliPercent === 0) {
      bad.push(slice);
    } else if (!isWhole && sliPercent < 100 && reach.startMs < reach.endMs) {
      // The series says nothing of events outside of the window that was asked for.
      const badMs = ((reach.endMs - reach.startMs) * (100 - sliPercent)) / 100;
      slices.push({ ...reach, leastBadMs: badMs, mostBadMs: badMs });
    }
  });
  return {
    known: TimeIntervals.create(known),
    bad: TimeIntervals.create(bad),
    slices,
  };
}

/** The median, since the first slice may be cut and slices may be left out. */
function usualDistance(times: number[]): number {
  const distances = times
    .slice(1)
    .map((time, index) => time - times[index])
    .filter(distance => distance > 0)
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}
