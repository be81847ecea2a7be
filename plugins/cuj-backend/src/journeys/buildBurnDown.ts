/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyBurnDown,
  SliTimeline,
  TimeInterval,
  errorBudgetAmount,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { JourneyCorrections } from './journeyCorrections';
import { RolledUpJourney } from './rollUpSlos';

const EVEN_POINTS = 120;
const MAX_EDGES = 79;
const MAX_INTERVALS = 100;
const MAX_CORRECTIONS = 200;
/** Halves a window of 90 days below a second. */
const HALVINGS = 24;

/**
 * How the budget of the window was spent: full at its beginning, less by each bad moment.
 *
 * @remarks
 * Where only the share of a time is known, its bad time is spread over it evenly, and
 * `isSpread` says so.
 *
 * @param corrections - of the SLOs that the reader may see, the oldest first, which are
 *   left out where there are too many
 */
export function buildBurnDown(
  { rollUp, target, window, slos }: RolledUpJourney,
  { placed, unplaced }: JourneyCorrections,
): JourneyBurnDown {
  const { timeline, steps } = rollUp;
  const soft = new Set(
    steps
      .filter(({ dependency }) => dependency === 'soft')
      .map(({ name }) => name),
  );
  const told = [...slos.values()].map(slo => ({
    steps: slo.steps.filter(name => !soft.has(name)),
    bad: slo.told.timeline.bad,
  }));
  const spent = target && rollUp.budget && spentOf(timeline, target.percent);
  return {
    points: spent
      ? momentsOf(timeline).map(ms => ({
          at: toIso(ms),
          remainingPercent: round(100 - spent.mostPercent(ms)),
          atMostPercent: round(100 - spent.leastPercent(ms)),
        }))
      : [],
    ...(spent && spentAt(window, spent.mostPercent)),
    corrections: placed
      .slice(-MAX_CORRECTIONS)
      .map(({ startsAt, endsAt, category, description }) => ({
        from: startsAt,
        to: endsAt ?? toIso(window.endMs),
        category,
        ...(description && { description }),
      })),
    ...(unplaced && { unplacedCorrections: unplaced }),
    breaches: longest(timeline.bad.intervals).map(interval => ({
      ...toTimes(interval),
      steps: [
        ...new Set(
          told
            .filter(({ bad }) => !bad.within(interval).isEmpty)
            .flatMap(one => one.steps),
        ),
      ],
    })),
    noData: longest(timeline.noData.intervals).map(toTimes),
    isSpread: timeline.slices.length > 0,
  };
}

type Spent = {
  /** Up to a moment, in percent of the budget. */
  mostPercent: (ms: number) => number;
  leastPercent: (ms: number) => number;
};

function spentOf(
  timeline: SliTimeline,
  targetPercent: number,
): Spent | undefined {
  const { knownMs, mostBadMs } = timeline.measure();
  const budget = errorBudgetAmount({
    measured: knownMs,
    bad: mostBadMs,
    targetPercent,
  });
  if (!budget || budget.allowed <= 0) {
    return undefined;
  }
  const { startMs } = timeline.window;
  const until = (ms: number, key: 'mostBadMs' | 'leastBadMs') => {
    if (ms <= startMs) {
      return 0;
    }
    const badMs = timeline.slices.reduce((sum, slice) => {
      const reach = Math.min(Math.max(ms, slice.startMs), slice.endMs);
      const share = (reach - slice.startMs) / (slice.endMs - slice.startMs);
      return sum + slice[key] * share;
    }, timeline.bad.within({ startMs, endMs: ms }).totalMs);
    return (100 * badMs) / budget.allowed;
  };
  return {
    mostPercent: ms => until(ms, 'mostBadMs'),
    leastPercent: ms => until(ms, 'leastBadMs'),
  };
}

/** Evenly, and where the line bends. */
function momentsOf({ window, bad }: SliTimeline): number[] {
  const { startMs, endMs } = window;
  const moments = Array.from(
    { length: EVEN_POINTS },
    (_, index) => startMs + ((endMs - startMs) * index) / (EVEN_POINTS - 1),
  );
  const edges = longest(bad.intervals, Math.floor(MAX_EDGES / 2)).flatMap(
    interval => [interval.startMs, interval.endMs],
  );
  return [...new Set([...moments, ...edges])].sort((a, b) => a - b);
}

/** The budget only ever becomes less, so that the moment is found by halving. */
function spentAt(
  { startMs, endMs }: TimeInterval,
  spentPercent: (ms: number) => number,
): { spentAt?: string } {
  if (spentPercent(endMs) < 100) {
    return {};
  }
  let [before, after] = [startMs, endMs];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (before + after) / 2;
    if (spentPercent(middle) < 100) {
      before = middle;
    } else {
      after = middle;
    }
  }
  return { spentAt: toIso(after) };
}

function longest(
  intervals: readonly TimeInterval[],
  count: number = MAX_INTERVALS,
): TimeInterval[] {
  return [...intervals]
    .sort((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs))
    .slice(0, count)
    .sort((a, b) => a.startMs - b.startMs);
}

function toTimes({ startMs, endMs }: TimeInterval) {
  return { from: toIso(startMs), to: toIso(endMs) };
}

function toIso(ms: number): string {
  return new Date(ms).toISOString();
}

function round(percent: number): number {
  return Number(percent.toFixed(4)) + 0;
}
