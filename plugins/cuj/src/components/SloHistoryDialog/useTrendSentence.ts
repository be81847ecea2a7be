/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { formatBudgetPercent } from '../../format/formatBudgetPercent';
import { formatDay } from '../../format/formatDay';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { TrendSummary, TrendValue } from './summarizeTrend';

/** A trend in one sentence. */
export function useTrendSentence(summary: TrendSummary): string {
  const { t } = useTexts();
  const language = useLanguage();
  const { first, last, lowest, breachedDays, judgedDays, gapDays } = summary;
  const percentOf = (value: TrendValue) =>
    formatBudgetPercent(value.budgetPercent, language);
  const dayOf = (value: TrendValue) => formatDay(value.day, language);

  const parts: string[] = [];
  if (!first || !last || !lowest) {
    parts.push(t('sloHistory.trend.noBudget'));
  } else if (first.day === last.day) {
    parts.push(
      t('sloHistory.trend.only', {
        percent: percentOf(last),
        day: dayOf(last),
      }),
    );
  } else {
    parts.push(
      t('sloHistory.trend.fromTo', {
        first: percentOf(first),
        firstDay: dayOf(first),
        last: percentOf(last),
        lastDay: dayOf(last),
      }),
    );
    if (
      lowest.budgetPercent < Math.min(first.budgetPercent, last.budgetPercent)
    ) {
      parts.push(
        t('sloHistory.trend.lowest', {
          percent: percentOf(lowest),
          day: dayOf(lowest),
        }),
      );
    }
  }
  if (judgedDays > 0) {
    parts.push(
      t('sloHistory.trend.breached', {
        number: String(breachedDays),
        count: judgedDays,
      }),
    );
  }
  const noValueDays = gapDays.notReported + gapDays.noBudget;
  if (gapDays.noData > 0) {
    parts.push(t('sloHistory.trend.noData', { count: gapDays.noData }));
  }
  if (first && noValueDays > 0) {
    parts.push(t('sloHistory.trend.noValue', { count: noValueDays }));
  }
  if (gapDays.notRecorded > 0) {
    parts.push(
      t('sloHistory.trend.notRecorded', { count: gapDays.notRecorded }),
    );
  }
  return `${parts.join('; ')}.`;
}
