/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SloCorrection,
  SloHistory,
  TimeInterval,
  TimeIntervals,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** A time that does not count, or is not meant to. */
export interface ShownCorrection {
  startMs: number;
  /** Absent where it has no end, or recurs. */
  endMs?: number;
  category?: string;
  description?: string;
  /** RFC 5545; when it recurs only the source knows. */
  recurrenceRule?: string;
  durationSeconds?: number;
  /** Whether the source left it out of the SLI of this very answer. */
  isApplied: boolean;
}

/**
 * Every correction once, the earliest first: what the source applied, with what the
 * plugin's own copy tells of it, and what is in the copy alone.
 */
export function mergeCorrections(
  applied: SloHistory['corrections'],
  known: SloCorrection[],
): ShownCorrection[] {
  const left = [...applied];
  const shown = known.map((correction): ShownCorrection => {
    const { recurrenceRule } = correction;
    const startMs = Date.parse(correction.startsAt);
    const endMs =
      correction.endsAt === undefined
        ? undefined
        : Date.parse(correction.endsAt);
    const match = left.findIndex(
      one =>
        !recurrenceRule &&
        Date.parse(one.startsAt) === startMs &&
        (endMs === undefined || Date.parse(one.endsAt) === endMs),
    );
    const [same] = match < 0 ? [] : left.splice(match, 1);
    return {
      startMs,
      endMs: same ? Date.parse(same.endsAt) : endMs,
      category: correction.category,
      description: correction.description || undefined,
      recurrenceRule,
      durationSeconds: correction.durationSeconds,
      isApplied: same !== undefined,
    };
  });
  const others = left.map(({ startsAt, endsAt, category }) => ({
    startMs: Date.parse(startsAt),
    endMs: Date.parse(endsAt),
    category,
    isApplied: true,
  }));
  return [...shown, ...others].sort((a, b) => a.startMs - b.startMs);
}

/** A correction as it is drawn. */
export interface DrawnCorrection extends TimeInterval {
  /** By which it is found in the list of all of them, from 1. */
  number: number;
  isApplied: boolean;
}

/** The parts of corrections within a window, of those whose time is known. */
export function drawnCorrections(
  corrections: ShownCorrection[],
  window: TimeInterval,
): DrawnCorrection[] {
  return corrections.flatMap(
    ({ startMs, endMs = window.endMs, recurrenceRule, isApplied }, index) => {
      const interval = { startMs, endMs };
      const { intervals } = recurrenceRule
        ? TimeIntervals.empty
        : TimeIntervals.create([interval]).within(window);
      return intervals.map(part => ({ ...part, number: index + 1, isApplied }));
    },
  );
}

/** What the source left out of the SLI. */
export function excludedTimes(corrections: DrawnCorrection[]): TimeIntervals {
  return TimeIntervals.create(corrections.filter(({ isApplied }) => isApplied));
}
