/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { resolveErrorBudget } from '../slo/errorBudget';
import { SloTimeframeStatus } from '../slo/SloStatus';

/**
 * How many events there were over some time, between what they are at least and at
 * most.
 *
 * @public
 */
export interface EventCounts {
  /** How many were bad, at least. */
  badAtLeast: number;
  /** How many were bad, at most. */
  badAtMost: number;
  /** How many there were, at least. */
  totalAtLeast: number;
  /** How many there were, at most. */
  totalAtMost: number;
}

/** Of an SLI of events, when its source does not say how many decimals it has. */
const DEFAULT_DECIMALS = 3;
const timeUnit = /^(nano|micro|milli)?(second|minute|hour|day|week)s?$/i;

/**
 * Says how many events an SLO counted over its timeframe, from what its source says of
 * its error budget.
 *
 * @remarks
 * A source tells what is left of the budget in percent and in events, and no counts.
 * With `left` events being `remaining` of the budget, the budget is
 * `allowed = left / remaining`; `allowed − left` events were bad, and there were
 * `allowed / (1 − target)` of them. Each of the two figures may be off by one of its
 * last digit, so that bounds come of it: they are the wider the less is left or
 * overspent.
 *
 * @param status - of an SLO that counts events
 * @returns undefined where the budget is not given in events, where it is spent so
 *   exactly that no count follows, where it contradicts the SLI, and where the target
 *   leaves none
 *
 * @public
 */
export function countEvents(
  status: Pick<
    SloTimeframeStatus,
    | 'sliPercent'
    | 'sliDecimals'
    | 'targetPercent'
    | 'budgetRemaining'
    | 'budgetRemainingPercent'
  >,
): EventCounts | undefined {
  const { targetPercent, budgetRemaining, budgetRemainingPercent } = status;
  if (
    targetPercent === undefined ||
    !(targetPercent >= 0 && targetPercent < 100) ||
    budgetRemainingPercent === undefined ||
    !Number.isFinite(budgetRemaining?.value) ||
    budgetRemaining === undefined ||
    timeUnit.test(budgetRemaining.unit)
  ) {
    return undefined;
  }
  const decimals = status.sliDecimals ?? DEFAULT_DECIMALS;
  const resolved = resolveErrorBudget({
    ...status,
    sliDecimals: decimals,
    reportedPercent: budgetRemainingPercent,
  });
  if (resolved?.origin !== 'reported') {
    return undefined;
  }

  const left = rangeOf(budgetRemaining.value, 0);
  const remaining = rangeOf(budgetRemainingPercent, decimals);
  remaining.atMost = Math.min(100, remaining.atMost);
  const isToldApartFromNone =
    (left.atLeast > 0 && remaining.atLeast > 0) ||
    (left.atMost < 0 && remaining.atMost < 0);
  if (!isToldApartFromNone) {
    return undefined;
  }
  // Both grow or fall throughout, so that the ends of the ranges are those of the counts.
  const corners = [left.atLeast, left.atMost].flatMap(events =>
    [remaining.atLeast, remaining.atMost].map(percent => ({
      bad: events * (100 / percent - 1),
      total: (events * 100) / percent / (1 - targetPercent / 100),
    })),
  );
  const bad = corners.map(corner => corner.bad);
  const total = corners.map(corner => corner.total);
  return {
    badAtLeast: Math.max(0, Math.min(...bad)),
    badAtMost: Math.max(0, ...bad),
    totalAtLeast: Math.min(...total),
    totalAtMost: Math.max(...total),
  };
}

/** What a number may be that was rounded, or cut off, after its last digit. */
function rangeOf(value: number, leastDecimals: number) {
  const digits = String(Number(value.toFixed(6))).split('.')[1]?.length ?? 0;
  const step = 10 ** -Math.max(digits, leastDecimals);
  return { atLeast: value - step, atMost: value + step };
}
