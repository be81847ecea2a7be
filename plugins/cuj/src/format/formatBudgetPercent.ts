/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { formatPercent } from './formatPercent';

/** What is left of an error budget; the nearer to 0, the more a tenth matters. */
export function formatBudgetPercent(
  budgetPercent: number,
  language: string | undefined,
): string {
  return formatPercent(budgetPercent, {
    language,
    atMost: Math.abs(budgetPercent) < 10 ? 1 : 0,
  });
}
