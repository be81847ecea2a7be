/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SloTrendDay,
  resolveErrorBudget,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { DailyStatus } from './HistoryStore';

/** What is shown of a day. The budget is held against the SLI, as that of today is. */
export function buildTrendDay(daily: DailyStatus): SloTrendDay {
  const { day, state, targetPercent, sliPercent } = daily;
  const budget = resolveErrorBudget({
    sliPercent: sliPercent ?? undefined,
    targetPercent: targetPercent ?? undefined,
    reportedPercent: daily.budgetRemainingPercent ?? undefined,
  });
  return {
    day,
    state,
    targetPercent,
    sliPercent,
    budgetRemainingPercent: budget?.remainingPercent ?? null,
    ...(budget && { budgetOrigin: budget.origin }),
    ...(sliPercent === null && {
      missingBecause: state === 'no_data' ? 'no-data' : 'not-reported',
    }),
  };
}
