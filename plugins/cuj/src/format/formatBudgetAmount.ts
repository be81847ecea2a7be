/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { formatSeconds } from './formatSeconds';

/** A part of an error budget in its own unit, without its sign: `2 hr, 5 min`. */
export function formatBudgetAmount(
  budget: { value: number; unit: string },
  language: string | undefined,
): string {
  const value = Math.abs(budget.value);
  if (/^seconds?$/.test(budget.unit)) {
    return formatSeconds(value, language);
  }
  const digits = value < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(language, {
    maximumFractionDigits: digits,
    // What is not nothing does not look like it.
  }).format(value === 0 ? 0 : Math.max(value, 10 ** -digits));
  return `${number} ${budget.unit}`;
}
