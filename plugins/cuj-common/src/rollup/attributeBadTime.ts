/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { cellsOf } from './combineTimelines';
import { RatioSlice, SliTimeline } from './SliTimeline';
import { TimeIntervals } from './TimeIntervals';

/**
 * What a step, or a group of alternatives, has to do with the bad time of a journey.
 *
 * @public
 */
export interface BadTimeContribution {
  /** The name of the step, or the names of the alternatives. */
  steps: string[];
  /** The bad time of the journey in which it was bad; the most where only shares are known. */
  badMs: number;
  /** The bad time in which no other was bad; the least where only shares are known. */
  exclusiveMs: number;
  /** 0–100: `exclusiveMs` of all bad time of the journey. */
  exclusivePercent: number;
}

/**
 * Says which part of the bad time of a journey each of its steps explains, and which
 * it alone explains.
 *
 * @param journey - whose bad time is attributed
 * @param parts - with the names of their steps, over the same window
 * @returns the largest exclusive time first; those without bad time are left out
 *
 * @public
 */
export function attributeBadTime(
  journey: SliTimeline,
  parts: Iterable<{ steps: string[]; timeline: SliTimeline }>,
): BadTimeContribution[] {
  const all = [...parts];
  const timelines = all.map(({ timeline }) => timeline);
  const journeyMs = journey.measure().mostBadMs;
  const journeyBad = journey.bad.union(journey.sliced);
  const bad = timelines.map(timeline => timeline.bad.intersect(journeyBad));
  const { several } = countMoments(bad);
  const cells = cellsOf(timelines).map(cell => ({
    ...cell,
    mostBadMs: sum([...cell.inside.values()].flat().map(mostOf)),
  }));
  const inCells = TimeIntervals.create(cells);

  return all
    .map(({ steps, timeline }, index): BadTimeContribution => {
      const alone = bad[index].subtract(several);
      const exclusiveInCells = cells.map(cell => {
        const own = cell.inside.get(index) ?? [];
        const othersMs = cell.mostBadMs - sum(own.map(mostOf));
        const ownMs = sum(own.map(({ leastBadMs }) => leastBadMs));
        return Math.max(0, alone.within(cell).totalMs + ownMs - othersMs);
      });
      const exclusiveMs = Math.min(
        journeyMs,
        alone.subtract(inCells).totalMs + sum(exclusiveInCells),
      );
      const slicesMs = timeline.slices.map(slice =>
        Math.min(slice.mostBadMs, journeyBad.within(slice).totalMs),
      );
      return {
        steps,
        badMs: Math.min(journeyMs, bad[index].totalMs + sum(slicesMs)),
        exclusiveMs,
        exclusivePercent: journeyMs > 0 ? (100 * exclusiveMs) / journeyMs : 0,
      };
    })
    .filter(({ badMs }) => badMs > 0)
    .sort(
      (a, b) =>
        b.exclusiveMs - a.exclusiveMs ||
        b.badMs - a.badMs ||
        (`${a.steps}` < `${b.steps}` ? -1 : 1),
    );
}

/** The moments that are in any of the sets, and those that are in several. */
function countMoments(sets: TimeIntervals[]): {
  any: TimeIntervals;
  several: TimeIntervals;
} {
  if (sets.length < 2) {
    return {
      any: sets[0] ?? TimeIntervals.empty,
      several: TimeIntervals.empty,
    };
  }
  const half = Math.ceil(sets.length / 2);
  const a = countMoments(sets.slice(0, half));
  const b = countMoments(sets.slice(half));
  return {
    any: a.any.union(b.any),
    several: TimeIntervals.unionOf([
      a.several,
      b.several,
      a.any.intersect(b.any),
    ]),
  };
}

function mostOf({ mostBadMs }: RatioSlice): number {
  return mostBadMs;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
