/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A stretch of time, the beginning included and the end not, in milliseconds
 * since 1970.
 *
 * @public
 */
export interface TimeInterval {
  /** The first millisecond that belongs to it. */
  startMs: number;
  /** The first millisecond that no longer does. */
  endMs: number;
}

/**
 * A set of moments, as the fewest intervals that hold them: in order, neither
 * overlapping nor touching.
 *
 * @remarks
 * Immutable. All operations take time linear in the number of intervals, so that
 * months of minutes cost no more than the changes in them.
 *
 * @public
 */
export class TimeIntervals {
  /** No moment at all. */
  static readonly empty = new TimeIntervals([]);

  /**
   * Brings intervals into order and joins those that overlap or touch.
   *
   * @param intervals - in any order; those that hold no moment, or have an end that
   *   is not a finite number, are left out
   */
  static create(intervals: Iterable<TimeInterval>): TimeIntervals {
    const sorted = [...intervals]
      .filter(
        ({ startMs, endMs }) =>
          Number.isFinite(startMs) && Number.isFinite(endMs) && startMs < endMs,
      )
      .sort((a, b) => a.startMs - b.startMs);
    return new TimeIntervals(joinSorted(sorted));
  }

  /** The moments that are in any of the sets. */
  static unionOf(sets: Iterable<TimeIntervals>): TimeIntervals {
    return new TimeIntervals(
      unionOfSorted([...sets].map(({ intervals }) => intervals)),
    );
  }

  private constructor(
    /** The earliest first, neither overlapping nor touching. */
    readonly intervals: readonly TimeInterval[],
  ) {}

  /** Whether there is no moment in it. */
  get isEmpty(): boolean {
    return this.intervals.length === 0;
  }

  /** How long all intervals are together. */
  get totalMs(): number {
    return this.intervals.reduce(
      (sum, { startMs, endMs }) => sum + (endMs - startMs),
      0,
    );
  }

  /** The moments that are in either. */
  union(other: TimeIntervals): TimeIntervals {
    return TimeIntervals.unionOf([this, other]);
  }

  /** The moments that are in both. */
  intersect(other: TimeIntervals): TimeIntervals {
    const common: TimeInterval[] = [];
    let mine = 0;
    let theirs = 0;
    while (mine < this.intervals.length && theirs < other.intervals.length) {
      const a = this.intervals[mine];
      const b = other.intervals[theirs];
      const startMs = Math.max(a.startMs, b.startMs);
      const endMs = Math.min(a.endMs, b.endMs);
      if (startMs < endMs) {
        common.push({ startMs, endMs });
      }
      if (a.endMs < b.endMs) {
        mine += 1;
      } else {
        theirs += 1;
      }
    }
    return new TimeIntervals(common);
  }

  /** The moments that are in this set and not in the other. */
  subtract(other: TimeIntervals): TimeIntervals {
    const left: TimeInterval[] = [];
    let next = 0;
    for (const { startMs, endMs } of this.intervals) {
      let from = startMs;
      while (
        next < other.intervals.length &&
        other.intervals[next].endMs <= from
      ) {
        next += 1;
      }
      let hole = next;
      while (
        hole < other.intervals.length &&
        other.intervals[hole].startMs < endMs
      ) {
        const { startMs: holeStartMs, endMs: holeEndMs } =
          other.intervals[hole];
        if (from < holeStartMs) {
          left.push({ startMs: from, endMs: holeStartMs });
        }
        from = holeEndMs;
        hole += 1;
      }
      if (from < endMs) {
        left.push({ startMs: from, endMs });
      }
    }
    return new TimeIntervals(left);
  }

  /** The moments of the set that are in an interval. */
  within({ startMs, endMs }: TimeInterval): TimeIntervals {
    const parts: TimeInterval[] = [];
    for (
      let index = this.firstEndingAfter(startMs);
      index < this.intervals.length && this.intervals[index].startMs < endMs;
      index += 1
    ) {
      const one = this.intervals[index];
      parts.push({
        startMs: Math.max(one.startMs, startMs),
        endMs: Math.min(one.endMs, endMs),
      });
    }
    return new TimeIntervals(parts);
  }

  private firstEndingAfter(moment: number): number {
    let low = 0;
    let high = this.intervals.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.intervals[middle].endMs > moment) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}

/** Joins halves of the sets, so that each interval is looked at few times. */
function unionOfSorted(
  sets: Array<readonly TimeInterval[]>,
): readonly TimeInterval[] {
  if (sets.length < 2) {
    return sets[0] ?? [];
  }
  const half = Math.ceil(sets.length / 2);
  const a = unionOfSorted(sets.slice(0, half));
  const b = unionOfSorted(sets.slice(half));
  if (a.length === 0 || b.length === 0) {
    return a.length === 0 ? b : a;
  }

  const merged: TimeInterval[] = [];
  let mine = 0;
  let theirs = 0;
  while (mine < a.length || theirs < b.length) {
    const isMine =
      theirs === b.length ||
      (mine < a.length && a[mine].startMs <= b[theirs].startMs);
    merged.push(isMine ? a[mine] : b[theirs]);
    if (isMine) {
      mine += 1;
    } else {
      theirs += 1;
    }
  }
  return joinSorted(merged);
}

function joinSorted(sorted: TimeInterval[]): TimeInterval[] {
  const joined: TimeInterval[] = [];
  for (let index = 0; index < sorted.length; ) {
    const { startMs } = sorted[index];
    let { endMs } = sorted[index];
    index += 1;
    while (index < sorted.length && sorted[index].startMs <= endMs) {
      endMs = Math.max(endMs, sorted[index].endMs);
      index += 1;
    }
    joined.push({ startMs, endMs });
  }
  return joined;
}
