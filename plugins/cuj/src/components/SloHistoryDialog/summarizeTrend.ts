/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TrendDay, TrendGap } from './buildTrendDays';

/** A day and what was left of the error budget then. */
export interface TrendValue {
  day: string;
  /** 0 is spent, negative is overspent. */
  budgetPercent: number;
}

/** What a reader should take from the days of a trend. */
export interface TrendSummary {
  /** The first day with a value; absent where there is none. */
  first?: TrendValue;
  last?: TrendValue;
  lowest?: TrendValue;
  /** On how many days the SLO was breached. */
  breachedDays: number;
  /** Of how many days it is known whether it was. */
  judgedDays: number;
  /** How many days have no value, since the first that was recorded. */
  gapDays: Record<TrendGap, number>;
}

/** Sums up the days of a trend, the oldest of which comes first. */
export function summarizeTrend(days: TrendDay[]): TrendSummary {
  const values = days.flatMap(({ day, budgetPercent }): TrendValue[] =>
    budgetPercent === undefined ? [] : [{ day, budgetPercent }],
  );
  const states = days.flatMap(({ status }) => status?.state ?? []);
  const judged = states.filter(
    state => state !== 'no_data' && state !== 'unknown',
  );
  const since = days.findIndex(({ status }) => status !== undefined);
  const countGaps = (gap: TrendGap) =>
    days.slice(Math.max(0, since)).filter(day => day.gap === gap).length;
  return {
    first: values[0],
    last: values[values.length - 1],
    lowest: values.reduce<TrendValue | undefined>(
      (least, one) =>
        least && least.budgetPercent <= one.budgetPercent ? least : one,
      undefined,
    ),
    breachedDays: judged.filter(state => state === 'breached').length,
    judgedDays: judged.length,
    gapDays: {
      notRecorded: countGaps('notRecorded'),
      noData: countGaps('noData'),
      notReported: countGaps('notReported'),
      noBudget: countGaps('noBudget'),
    },
  };
}
