/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import { TimeInterval, TimeIntervals } from './TimeIntervals';

/**
 * A slice of time of which only the share that was bad is known, not when.
 *
 * @public
 */
export interface RatioSlice extends TimeInterval {
  /** The bad time in it is at least this. */
  leastBadMs: number;
  /** The bad time in it is at most this; the same where the share is known exactly. */
  mostBadMs: number;
}

/**
 * How much of a timeline was measured, and how much of that was bad.
 *
 * @public
 */
export interface SliMeasure {
  /** The time that was measured and not taken out: the denominator of the SLI. */
  knownMs: number;
  /** The time of which nothing is known. */
  noDataMs: number;
  /** The time that corrections took out of the denominator. */
  excludedMs: number;
  /** The least bad time that agrees with what is known. */
  leastBadMs: number;
  /** The most bad time that agrees with what is known. */
  mostBadMs: number;
  /** 0–100: `known / (known + no data)`; absent where everything is taken out. */
  coveragePercent?: number;
  /**
   * 0–100: `1 − bad / known`, with the most bad time where there are bounds; absent
   * where nothing is known.
   */
  sliPercent?: number;
  /**
   * 0–100: `1 − bad / (known + no data)` with the least bad time, so that what was not
   * measured is taken to be good; absent where nothing is known. No better is possible.
   */
  sliAtMostPercent?: number;
}

/**
 * When something was good, when bad, and when nothing is known of it.
 *
 * @remarks
 * Each moment of the window is measured, excluded, or without data. What is
 * measured is good unless it is in `bad`, or in a slice of which only the share
 * is known.
 *
 * @public
 */
export class SliTimeline {
  /**
   * Creates a timeline; whatever lies outside of the window is cut off.
   *
   * @param options - `known` is what was measured, whatever is bad being measured
   *   anyway; `excluded` is taken out of both. Slices may not overlap one another
   * @throws InputError where the window is no interval
   */
  static create(options: {
    window: TimeInterval;
    known: TimeIntervals;
    bad?: TimeIntervals;
    slices?: Iterable<RatioSlice>;
    excluded?: TimeIntervals;
  }): SliTimeline {
    const { window } = options;
    const whole = TimeIntervals.create([window]);
    if (whole.isEmpty) {
      throw new InputError(
        `A window has to end after it starts, not from ${window.startMs} to ${window.endMs}`,
      );
    }
    const excluded = (options.excluded ?? TimeIntervals.empty).intersect(whole);
    const open = whole.subtract(excluded);
    const bad = (options.bad ?? TimeIntervals.empty).intersect(open);
    const known = options.known.union(bad).intersect(open);
    const slices = cutSlices(options.slices ?? [], whole).filter(
      slice => !known.within(slice).isEmpty,
    );
    return new SliTimeline(window, known, bad, slices, excluded);
  }

  /** A window of which nothing is known. */
  static unknown(window: TimeInterval): SliTimeline {
    return SliTimeline.create({ window, known: TimeIntervals.empty });
  }

  /**
   * A window of which only the SLI is known: one slice.
   *
   * @param sliPercent - 0–100; nothing is known where it is not
   */
  static ofPercent(window: TimeInterval, sliPercent: number): SliTimeline {
    const { startMs, endMs } = window;
    const badMs = ((endMs - startMs) * (100 - sliPercent)) / 100;
    return sliPercent >= 0 && sliPercent <= 100
      ? SliTimeline.create({
          window,
          known: TimeIntervals.create([window]),
          slices: [{ startMs, endMs, leastBadMs: badMs, mostBadMs: badMs }],
        })
      : SliTimeline.unknown(window);
  }

  private constructor(
    /** What the timeline is about. */
    readonly window: TimeInterval,
    /** What was measured. */
    readonly known: TimeIntervals,
    /** What was measured and bad. */
    readonly bad: TimeIntervals,
    /** Where only the share is known, besides what is in `bad`; the earliest first. */
    readonly slices: readonly RatioSlice[],
    /** What corrections took out: neither measured nor without data. */
    readonly excluded: TimeIntervals,
  ) {}

  /** What nothing is known of. */
  get noData(): TimeIntervals {
    return TimeIntervals.create([this.window])
      .subtract(this.known)
      .subtract(this.excluded);
  }

  /** Where only the share of the bad time is known. */
  get sliced(): TimeIntervals {
    return TimeIntervals.create(this.slices)
      .intersect(this.known)
      .subtract(this.bad);
  }

  /**
   * A part of the timeline.
   *
   * @remarks
   * The bad time in a slice that is cut is taken to be spread evenly.
   *
   * @throws InputError where the window is no interval
   */
  within(window: TimeInterval): SliTimeline {
    const { startMs, endMs } = this.window;
    if (startMs === window.startMs && endMs === window.endMs) {
      return this;
    }
    const { known, bad, slices, excluded } = this;
    return SliTimeline.create({ window, known, bad, slices, excluded });
  }

  /**
   * How much was measured and how much of it was bad.
   *
   * @remarks
   * `1 − downtime / (window − corrected)`, Datadog's uptime of monitor SLOs from its
   * documentation; time without data is neither up nor down here. Of parts that are put
   * together, what is bad counts while another is silent, and what is good does not, so
   * that the SLI may be better than it is told, though never than `sliAtMostPercent`.
   */
  measure(): SliMeasure {
    const knownMs = this.known.totalMs;
    const noDataMs = this.noData.totalMs;
    const badMs = this.bad.totalMs;
    const sum = (of: (slice: RatioSlice) => number) =>
      this.slices.reduce((total, slice) => total + of(slice), badMs);
    const mostBadMs = Math.min(
      knownMs,
      sum(slice => slice.mostBadMs),
    );
    const leastBadMs = Math.min(
      mostBadMs,
      sum(slice => slice.leastBadMs),
    );
    return {
      knownMs,
      noDataMs,
      excludedMs: this.excluded.totalMs,
      leastBadMs,
      mostBadMs,
      ...(knownMs + noDataMs > 0 && {
        coveragePercent: (100 * knownMs) / (knownMs + noDataMs),
      }),
      ...(knownMs > 0 && {
        sliPercent: (100 * (knownMs - mostBadMs)) / knownMs,
        sliAtMostPercent:
          (100 * (knownMs + noDataMs - leastBadMs)) / (knownMs + noDataMs),
      }),
    };
  }
}

/**
 * The parts of slices that lie in a set of intervals, with the bad time spread
 * evenly over each slice.
 *
 * @internal
 */
export function cutSlices(
  slices: Iterable<RatioSlice>,
  within: TimeIntervals,
): RatioSlice[] {
  return [...slices]
    .flatMap(slice => {
      const lengthMs = slice.endMs - slice.startMs;
      return within.within(slice).intervals.map(({ startMs, endMs }) => {
        const share = (endMs - startMs) / lengthMs;
        return {
          startMs,
          endMs,
          leastBadMs: slice.leastBadMs * share,
          mostBadMs: slice.mostBadMs * share,
        };
      });
    })
    .sort((a, b) => a.startMs - b.startMs);
}
