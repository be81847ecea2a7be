/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { timeframeDays } from '../../../slo/compareTimeframes';
import { SloDayFact } from '../../facts/SloFact';

const dayMs = 24 * 60 * 60 * 1000;
const LONGEST_TIMEFRAME_DAYS = 90;

/**
 * The day since which less of a budget is left than a policy allows, given that this
 * is so now.
 *
 * @remarks
 * That is the last day at whose end there was still enough, since it may have run
 * out later on that day. Where no such day is known, what spent the budget lies
 * within the timeframe, or before the oldest day that is known.
 *
 * @param options - `days` in any order; `today` is `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`, UTC
 */
export function exhaustedSince(options: {
  days: SloDayFact[];
  timeframe: string;
  belowPercent: number;
  today: string;
}): string {
  const { timeframe, belowPercent, today } = options;
  const days = options.days
    .filter(
      one =>
        one.timeframe === timeframe &&
        one.budgetRemainingPercent !== undefined &&
        one.day <= today,
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const enough = days.filter(
    ({ budgetRemainingPercent = 0 }) => budgetRemainingPercent >= belowPercent,
  );
  if (enough.length > 0) {
    return enough[enough.length - 1].day;
  }
  const length = timeframeDays(timeframe) ?? LONGEST_TIMEFRAME_DAYS;
  const begin = new Date(Date.parse(today) - length * dayMs)
    .toISOString()
    .slice(0, 10);
  return days.length > 0 && days[0].day < begin ? days[0].day : begin;
}
