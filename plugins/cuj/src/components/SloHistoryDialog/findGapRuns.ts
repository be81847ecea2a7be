/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TrendDay } from './buildTrendDays';

/** Days without a value one after the other. */
export interface GapRun {
  /** Of the first day among all. */
  index: number;
  days: number;
  /** Whether nobody recorded them; else there was no value to record. */
  isUnrecorded: boolean;
}

/** Where the line of a trend breaks off, the earliest first. */
export function findGapRuns(days: TrendDay[]): GapRun[] {
  const runs: GapRun[] = [];
  days.forEach(({ gap }, index) => {
    if (!gap) {
      return;
    }
    const isUnrecorded = gap === 'notRecorded';
    const before = runs[runs.length - 1];
    if (
      before?.isUnrecorded === isUnrecorded &&
      before.index + before.days === index
    ) {
      before.days += 1;
    } else {
      runs.push({ index, days: 1, isUnrecorded });
    }
  });
  return runs;
}
