/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyStatus,
  errorBudgetRemainingPercent,
} from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * What is left of the error budget with the least bad time that agrees with what is
 * known.
 *
 * @returns undefined where that is no other value than the one that is shown, or where
 *   nothing is known to be spent
 */
export function budgetAtBest(
  status: Pick<JourneyStatus, 'availability' | 'errorBudget' | 'target'>,
): number | undefined {
  const { availability, errorBudget, target } = status;
  if (!errorBudget.known) {
    const { atMostPercent = 100 } = errorBudget;
    return atMostPercent < 100 ? atMostPercent : undefined;
  }
  if (!availability.known || !target) {
    return undefined;
  }
  return availability.atMostPercent > availability.percent
    ? errorBudgetRemainingPercent(availability.atMostPercent, target.percent)
    : undefined;
}
