/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloTrend, SloTrendDay } from '@cuj-slo/backstage-plugin-cuj-common';

const DAY_MS = 24 * 3_600_000;

/** Fewer would make a mountain of every change. */
const LEAST_DAYS = 14;

/**
 * Why a day has no error budget: nobody recorded it, the source had no data, it sent
 * no value, or there is an SLI but no budget, as where the target is 100 %.
 */
export type TrendGap = 'notRecorded' | 'noData' | 'notReported' | 'noBudget';

/** A day of the calendar, whether or not anything is known of it. */
export type TrendDay = {
  /** ISO 8601, such as `2026-11-22`; UTC. */
  day: string;
  /** Absent where nothing was recorded. */
  status?: SloTrendDay;
} & (
  | {
      /** 0 is spent, negative is overspent. */
      budgetPercent: number;
      gap?: undefined;
    }
  | { budgetPercent?: undefined; gap: TrendGap }
);

/**
 * Every day from the first that was recorded until today, at least two weeks.
 *
 * @returns nothing where no day was recorded
 */
export function buildTrendDays(trend: SloTrend): TrendDay[] {
  const recorded = new Map(trend.days.map(status => [status.day, status]));
  const [first] = [...recorded.keys()].sort();
  const lastMs = Date.parse(trend.to);
  const firstMs = Math.min(
    Date.parse(first),
    lastMs - (LEAST_DAYS - 1) * DAY_MS,
  );
  const startMs = Math.max(firstMs, Date.parse(trend.from));
  if (!Number.isFinite(startMs) || !Number.isFinite(lastMs)) {
    return [];
  }

  const days: TrendDay[] = [];
  for (let timeMs = startMs; timeMs <= lastMs; timeMs += DAY_MS) {
    const day = new Date(timeMs).toISOString().slice(0, 10);
    days.push(describeDay(day, recorded.get(day)));
  }
  return days;
}

function describeDay(day: string, status: SloTrendDay | undefined): TrendDay {
  if (!status) {
    return { day, gap: 'notRecorded' };
  }
  const { budgetRemainingPercent, sliPercent, missingBecause } = status;
  if (budgetRemainingPercent !== null) {
    return { day, status, budgetPercent: budgetRemainingPercent };
  }
  if (sliPercent !== null) {
    return { day, status, gap: 'noBudget' };
  }
  const isSilent = missingBecause === 'not-reported';
  return { day, status, gap: isSilent ? 'notReported' : 'noData' };
}
