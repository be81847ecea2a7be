/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RatioSlice, SliTimeline } from './SliTimeline';
import { TimeInterval, TimeIntervals } from './TimeIntervals';

/**
 * The timeline of something that needs all of its parts: bad while any of them is.
 *
 * @remarks
 * The way in which Datadog combines monitors, from its documentation of monitor
 * SLOs: overlapping downtime counts once. A moment at which nothing is known of one
 * part, and no other is bad, is unknown; one that is corrected for a part, while all
 * others are good, is excluded.
 *
 * Where only the share of slices is known, the union lies between Fréchet's bounds:
 * at least the worst part, at most the sum of all (the budgeting method
 * `RatioTimeslices` of OpenSLO v1), at most the whole slice.
 *
 * @returns a timeline of which nothing is known where there are no parts
 * @throws InputError where the window is no interval
 *
 * @public
 */
export function unionOfTimelines(
  window: TimeInterval,
  timelines: Iterable<SliTimeline>,
): SliTimeline {
  const parts = [...timelines].map(part => part.within(window));
  if (parts.length < 2) {
    return parts[0] ?? SliTimeline.unknown(window);
  }
  const bad = TimeIntervals.unionOf(parts.map(part => part.bad));
  const noData = TimeIntervals.unionOf(parts.map(part => part.noData)).subtract(
    bad,
  );
  const excluded = TimeIntervals.unionOf(parts.map(part => part.excluded))
    .subtract(bad)
    .subtract(noData);
  const known = TimeIntervals.create([window])
    .subtract(noData)
    .subtract(excluded);
  const open = known.subtract(bad);

  const slices = cellsOf(parts).flatMap(({ startMs, endMs, inside }) => {
    // What is bad besides `bad`: of all parts, and of the worst one.
    let sumMs = 0;
    let worstMs = 0;
    for (const ofPart of inside.values()) {
      let leastMs = 0;
      for (const slice of ofPart) {
        const openMs = open.within(slice).totalMs;
        const lostMs = slice.endMs - slice.startMs - openMs;
        leastMs += Math.max(0, slice.leastBadMs - lostMs);
        sumMs += Math.min(openMs, slice.mostBadMs);
      }
      worstMs = Math.max(worstMs, leastMs);
    }
    const mostBadMs = Math.min(sumMs, open.within({ startMs, endMs }).totalMs);
    const leastBadMs = Math.min(worstMs, mostBadMs);
    return mostBadMs > 0 ? { startMs, endMs, leastBadMs, mostBadMs } : [];
  });
  return SliTimeline.create({ window, known, bad, slices, excluded });
}

/**
 * The timeline of something that has alternatives: bad only while all of them are.
 *
 * @remarks
 * A moment at which one alternative is good is good. An alternative that is
 * corrected cannot stand in for another, so that the others decide. While nothing is
 * known of one, it may be good or bad: what the others were bad in is then a share
 * between nothing and all of it. Nothing is known only where nothing is of any.
 *
 * Where only the share of slices is known, the bad time is at most that of the best
 * alternative, and at least none.
 *
 * @returns a timeline of which nothing is known where there are no alternatives
 * @throws InputError where the window is no interval
 *
 * @public
 */
export function redundancyOfTimelines(
  window: TimeInterval,
  timelines: Iterable<SliTimeline>,
): SliTimeline {
  const parts = [...timelines].map(part => part.within(window));
  if (parts.length < 2) {
    return parts[0] ?? SliTimeline.unknown(window);
  }
  const known = TimeIntervals.unionOf(parts.map(part => part.known));
  const good = TimeIntervals.unionOf(
    parts.map(part => part.known.subtract(part.bad).subtract(part.sliced)),
  );
  const excluded = parts
    .map(part => part.excluded)
    .reduce((all, one) => all.intersect(one));
  const open = TimeIntervals.unionOf([
    ...parts.map(part => part.sliced),
    ...parts.map(part => part.noData),
  ])
    .intersect(known)
    .subtract(good);
  const bad = TimeIntervals.unionOf(parts.map(part => part.bad))
    .subtract(good)
    .subtract(open);

  const mostBadMs = (
    part: SliTimeline,
    stretch: TimeInterval,
    slices: RatioSlice[] = [],
  ) =>
    sum([
      ...[part.bad, part.excluded, part.noData].map(
        times => times.within(stretch).totalMs,
      ),
      ...slices.map(slice =>
        Math.min(slice.mostBadMs, overlapMs(slice, stretch)),
      ),
    ]);
  const cells = cellsOf(parts);
  const inCells = cells.flatMap(({ inside, ...cell }) =>
    open.within(cell).intervals.map(stretch => ({
      ...stretch,
      leastBadMs: 0,
      mostBadMs: Math.min(
        ...parts.map((part, index) =>
          mostBadMs(part, stretch, inside.get(index)),
        ),
      ),
    })),
  );
  // Beside them, each alternative was either bad or not looked at.
  const besideCells = open
    .subtract(TimeIntervals.create(cells))
    .intervals.map(({ startMs, endMs }) => ({
      ...{ startMs, endMs, leastBadMs: 0 },
      mostBadMs: endMs - startMs,
    }));
  return SliTimeline.create({
    window,
    known,
    bad,
    slices: [...inCells, ...besideCells].filter(slice => slice.mostBadMs > 0),
    excluded,
  });
}

/**
 * A stretch of time whose border no slice crosses.
 *
 * @internal
 */
export interface SliceCell extends TimeInterval {
  /** The slices in it, by the index of the timeline that they are of. */
  inside: Map<number, RatioSlice[]>;
}

/**
 * Groups the slices of several timelines so that amounts of bad time can be compared,
 * which they can only over the same time.
 *
 * @returns the earliest first; without overlaps
 *
 * @internal
 */
export function cellsOf(timelines: SliTimeline[]): SliceCell[] {
  const all = timelines
    .flatMap(({ slices }, index) => slices.map(slice => ({ slice, index })))
    .sort((a, b) => a.slice.startMs - b.slice.startMs);
  const cells: SliceCell[] = [];
  for (const { slice, index } of all) {
    let cell = cells[cells.length - 1];
    if (!cell || slice.startMs >= cell.endMs) {
      const { startMs, endMs } = slice;
      cell = { startMs, endMs, inside: new Map() };
      cells.push(cell);
    }
    cell.endMs = Math.max(cell.endMs, slice.endMs);
    const ofTimeline = cell.inside.get(index);
    if (ofTimeline) {
      ofTimeline.push(slice);
    } else {
      cell.inside.set(index, [slice]);
    }
  }
  return cells;
}

function overlapMs(a: TimeInterval, b: TimeInterval): number {
  return Math.max(
    0,
    Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs),
  );
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
