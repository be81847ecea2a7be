/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EventCounts } from './countEvents';
import { TimeInterval } from './TimeIntervals';

/**
 * A count of events over a window.
 *
 * @public
 */
export interface EventReading {
  /** The window that the source counts over. */
  windowSeconds: number;
  /** The end of the window, in milliseconds since 1970. */
  atMs: number;
  /** What was counted. */
  counts: EventCounts;
}

/**
 * A reading that is kept.
 *
 * @public
 */
export interface RecordedEvents extends Omit<EventReading, 'windowSeconds'> {
  /** What had left the window since the record began. */
  left: EventCounts;
}

/**
 * How many events an SLO counted, and when, as far as its counts over a rolling window
 * tell that.
 *
 * @public
 */
export interface EventRecord {
  /** The window that the source counts over. */
  windowSeconds: number;
  /** The reading with which the record began. */
  first: Omit<EventReading, 'windowSeconds'>;
  /** The oldest first; the older ones further apart. */
  readings: RecordedEvents[];
}

/**
 * Why events of the last so many seconds are not known.
 *
 * @public
 */
export type EventDoubt =
  | 'record-too-short'
  | 'readings-too-far-apart'
  | 'readings-too-old'
  | 'no-events';

const HOUR_MS = 3_600_000;
/** Of what is kept: counts are rounded to a hundredth of an event. */
const PER_EVENT = 100;
/** Closer readings add nothing. */
const LEAST_DISTANCE_MS = 5 * 60_000;
/** From which age on readings are left out, and how far apart the others then are. */
const sparser = [
  { afterMs: 76 * HOUR_MS, distanceMs: 12 * HOUR_MS },
  { afterMs: 9 * HOUR_MS, distanceMs: HOUR_MS },
];
const countKeys = [
  'badAtLeast',
  'badAtMost',
  'totalAtLeast',
  'totalAtMost',
] as const;
const none: EventCounts = {
  badAtLeast: 0,
  badAtMost: 0,
  totalAtLeast: 0,
  totalAtMost: 0,
};

/**
 * Adds a reading to a record of events.
 *
 * @remarks
 * Of two windows that end one after the other, the later one has what happened between
 * the two ends, and lacks what happened between the two beginnings: what is new is the
 * difference plus what has left. What left is known from earlier readings; between two
 * of them, and in the window of the first one, events are taken to be spread evenly. So
 * the bad events between two readings are at least the difference, and at most that plus
 * what left by this rule: more only where more of them were in the part that left than
 * in the rest.
 *
 * @param record - absent for the first reading
 * @returns the same record where the reading is not later by some minutes; a new one
 *   where it is about another window, or all of the last one has left
 *
 * @public
 */
export function addEventReading(
  record: EventRecord | undefined,
  reading: EventReading,
): EventRecord {
  const { windowSeconds, atMs } = reading;
  const counts = roundOutwards(reading.counts);
  const windowMs = windowSeconds * 1000;
  const last = record?.readings[record.readings.length - 1];
  if (
    !record ||
    !last ||
    record.windowSeconds !== windowSeconds ||
    atMs - last.atMs >= windowMs
  ) {
    const first = { atMs, counts };
    return { windowSeconds, first, readings: [{ ...first, left: none }] };
  }
  if (atMs - last.atMs < LEAST_DISTANCE_MS) {
    return record;
  }
  const left = eventsWithin(record, {
    startMs: last.atMs - windowMs,
    endMs: atMs - windowMs,
  });
  return {
    ...record,
    readings: thinOut([
      ...record.readings,
      {
        ...{ atMs, counts },
        left: roundOutwards(combine(last.left, left, (a, b) => a + b)),
      },
    ]).filter(
      (_, index, all) =>
        // The last one before what leaves next is needed for that.
        (all[index + 1]?.atMs ?? Infinity) > atMs - windowMs,
    ),
  };
}

/**
 * The events of the last so many seconds.
 *
 * @remarks
 * Counted from one reading to another, so over the time asked for, or up to half as much
 * more, up to the last reading; that may itself be as old as the time is long.
 *
 * @public
 */
export function eventsOver(
  record: EventRecord,
  options: { nowMs: number; lookbackSeconds: number },
):
  | { known: true; counts: EventCounts; window: TimeInterval }
  | { known: false; because: EventDoubt } {
  const { first, readings } = record;
  const lookbackMs = options.lookbackSeconds * 1000;
  const to = readings[readings.length - 1];
  if (options.nowMs - to.atMs > lookbackMs) {
    return { known: false, because: 'readings-too-old' };
  }
  if (to.atMs - first.atMs < lookbackMs) {
    return { known: false, because: 'record-too-short' };
  }
  const from = readings
    .filter(({ atMs }) => to.atMs - atMs >= lookbackMs)
    .pop();
  if (!from || to.atMs - from.atMs > 1.5 * lookbackMs) {
    return { known: false, because: 'readings-too-far-apart' };
  }
  const counts = eventsBetween(from, to);
  return counts.totalAtMost < 1
    ? { known: false, because: 'no-events' }
    : {
        known: true,
        counts,
        window: { startMs: from.atMs, endMs: to.atMs },
      };
}

/**
 * The share of events that was bad, 0–1, at least and at most.
 *
 * @internal
 */
export function badShareOf(counts: EventCounts): {
  atLeast: number;
  atMost: number;
} {
  const { badAtLeast, badAtMost, totalAtLeast, totalAtMost } = counts;
  const atMost = totalAtLeast > 0 ? Math.min(1, badAtMost / totalAtLeast) : 1;
  return { atLeast: Math.min(atMost, badAtLeast / totalAtMost), atMost };
}

/** However many readings lie between, only the rounding of these two matters. */
function eventsBetween(from: RecordedEvents, to: RecordedEvents): EventCounts {
  const { counts: before, left: leftBefore } = from;
  const { counts, left } = to;
  const badAtLeast = Math.max(
    0,
    counts.badAtLeast -
      before.badAtMost +
      left.badAtLeast -
      leftBefore.badAtLeast,
  );
  const totalAtLeast = Math.max(
    0,
    counts.totalAtLeast -
      before.totalAtMost +
      left.totalAtLeast -
      leftBefore.totalAtLeast,
  );
  return {
    badAtLeast,
    badAtMost: Math.max(
      badAtLeast,
      counts.badAtMost -
        before.badAtLeast +
        left.badAtMost -
        leftBefore.badAtMost,
    ),
    totalAtLeast,
    totalAtMost: Math.max(
      totalAtLeast,
      counts.totalAtMost -
        before.totalAtLeast +
        left.totalAtMost -
        leftBefore.totalAtMost,
    ),
  };
}

/** Between two readings that are cut, the least of bad ones is none, and the rest a share. */
function eventsWithin(record: EventRecord, window: TimeInterval): EventCounts {
  const { first, readings, windowSeconds } = record;
  const pieces = [
    {
      startMs: first.atMs - windowSeconds * 1000,
      endMs: first.atMs,
      counts: first.counts,
    },
    ...readings.slice(1).map((reading, index) => ({
      startMs: readings[index].atMs,
      endMs: reading.atMs,
      counts: eventsBetween(readings[index], reading),
    })),
  ];
  return pieces.reduce((sum, { startMs, endMs, counts }) => {
    const overlapMs =
      Math.min(endMs, window.endMs) - Math.max(startMs, window.startMs);
    const share = Math.max(0, overlapMs) / (endMs - startMs);
    return combine(
      sum,
      { ...counts, badAtLeast: share < 1 ? 0 : counts.badAtLeast },
      (a, b) => a + b * share,
    );
  }, none);
}

function thinOut(readings: RecordedEvents[]): RecordedEvents[] {
  const { atMs: lastMs } = readings[readings.length - 1];
  return readings.filter(({ atMs }, index) => {
    const distanceMs = sparser.find(
      ({ afterMs }) => atMs < lastMs - afterMs,
    )?.distanceMs;
    const slotOf = (ms: number) => Math.floor(ms / (distanceMs ?? 1));
    return (
      distanceMs === undefined ||
      index === 0 ||
      slotOf(readings[index - 1].atMs) !== slotOf(atMs)
    );
  });
}

/** So that what they are bounds of stays within. */
function roundOutwards(counts: EventCounts): EventCounts {
  const { badAtLeast, badAtMost, totalAtLeast, totalAtMost } = counts;
  const down = (value: number) => Math.floor(value * PER_EVENT) / PER_EVENT;
  const up = (value: number) => Math.ceil(value * PER_EVENT) / PER_EVENT;
  return {
    badAtLeast: down(badAtLeast),
    badAtMost: up(badAtMost),
    totalAtLeast: down(totalAtLeast),
    totalAtMost: up(totalAtMost),
  };
}

function combine(
  a: EventCounts,
  b: EventCounts,
  of: (a: number, b: number) => number,
): EventCounts {
  const counts = { ...none };
  for (const key of countKeys) {
    counts[key] = of(a[key], b[key]);
  }
  return counts;
}
