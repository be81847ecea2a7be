/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SliTimeline } from '../SliTimeline';
import { TimeInterval, TimeIntervals } from '../TimeIntervals';

export const MINUTE_MS = 60_000;
export const DAY_MINUTES = 1440;

/** What a minute may be; `either` is measured, and good or bad. */
export type Minute = 'good' | 'bad' | 'either' | 'no_data' | 'excluded';

/** So many minutes from 1970 on. */
export function minutes(count: number): TimeInterval {
  return { startMs: 0, endMs: count * MINUTE_MS };
}

/** Pairs of the first minute and the first that is left out. */
export function intervalsOf(...pairs: Array<[number, number]>): TimeIntervals {
  return TimeIntervals.create(
    pairs.map(([start, end]) => ({
      startMs: start * MINUTE_MS,
      endMs: end * MINUTE_MS,
    })),
  );
}

/** Measured throughout, and bad as said. */
export function timelineOf(
  windowMinutes: number,
  ...bad: Array<[number, number]>
): SliTimeline {
  return SliTimeline.create({
    window: minutes(windowMinutes),
    known: intervalsOf([0, windowMinutes]),
    bad: intervalsOf(...bad),
  });
}

/** Minute for minute. */
export function timelineOfMinutes(states: Minute[]): SliTimeline {
  const during = (wanted: Minute) =>
    intervalsOf(
      ...states.flatMap(
        (state, index): Array<[number, number]> =>
          state === wanted ? [[index, index + 1]] : [],
      ),
    );
  return SliTimeline.create({
    window: minutes(states.length),
    known: during('good').union(during('bad')).union(during('either')),
    bad: during('bad'),
    slices: during('either').intervals.map(({ startMs, endMs }) => ({
      ...{ startMs, endMs, leastBadMs: 0, mostBadMs: endMs - startMs },
    })),
    excluded: during('excluded'),
  });
}

/** What a minute is for alternatives. */
export function bestOf(states: Minute[]): Minute {
  if (states.includes('good')) {
    return 'good';
  }
  if (!states.includes('bad')) {
    return states.includes('no_data') ? 'no_data' : 'excluded';
  }
  return states.includes('no_data') ? 'either' : 'bad';
}

/** What a minute is for parts that are all needed. */
export function worstOf(states: Minute[]): Minute {
  const order: Minute[] = ['bad', 'no_data', 'excluded', 'either', 'good'];
  return order.find(state => states.includes(state)) ?? 'no_data';
}
