/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Percent of the error budget that is left:
 * `100 × (SLI − target) / (100 − target)`.
 *
 * @remarks
 * 100 where nothing is spent, 0 where everything is, negative and without bound
 * where more is. The formula is Datadog's own, from its documentation of error
 * budgets.
 *
 * @param sliPercent - 0–100
 * @param targetPercent - 0–100
 * @returns undefined where the target leaves no budget (100 or more) or one of
 *   the values is not a finite number
 *
 * @public
 */
export function errorBudgetRemainingPercent(
  sliPercent: number,
  targetPercent: number,
): number | undefined {
  if (!Number.isFinite(sliPercent) || !Number.isFinite(targetPercent)) {
    return undefined;
  }
  if (targetPercent >= 100) {
    return undefined;
  }
  return (100 * (sliPercent - targetPercent)) / (100 - targetPercent);
}

/**
 * An error budget together with where its figure comes from.
 *
 * @public
 */
export interface ResolvedErrorBudget {
  /** See {@link errorBudgetRemainingPercent}. */
  remainingPercent: number;
  /**
   * `reported` by the source; `computed` by us, because the source reported
   * none, or one that contradicts its own SLI by more than rounding explains.
   */
  origin: 'reported' | 'computed';
  /** What the source reported, where it was not used. */
  disregardedPercent?: number;
}

/**
 * Decides which figure to show as the remaining error budget.
 *
 * @remarks
 * Datadog rounds the SLI that it sends, and computes the budget from the
 * unrounded one, so the two may differ by what the rounding of the SLI amounts
 * to. A larger difference is an error: Datadog's v2 status endpoint reports a
 * budget of 0 for every monitor SLO, even a healthy one.
 *
 * @param options - the values as the source reported them; `sliDecimals` is
 *   the number of decimals that the SLI was rounded to, 2 where absent
 * @returns undefined where neither figure is to be had
 *
 * @public
 */
export function resolveErrorBudget(options: {
  sliPercent?: number;
  targetPercent?: number;
  reportedPercent?: number;
  sliDecimals?: number;
}): ResolvedErrorBudget | undefined {
  const { sliPercent, targetPercent, reportedPercent } = options;

  const computed =
    sliPercent === undefined || targetPercent === undefined
      ? undefined
      : errorBudgetRemainingPercent(sliPercent, targetPercent);

  if (targetPercent !== undefined && targetPercent >= 100) {
    // There is no budget that anything could be left of.
    return undefined;
  }
  if (reportedPercent === undefined || !Number.isFinite(reportedPercent)) {
    return computed === undefined
      ? undefined
      : { remainingPercent: computed, origin: 'computed' };
  }
  if (computed === undefined) {
    return { remainingPercent: reportedPercent, origin: 'reported' };
  }

  if (isExplainedByRounding(reportedPercent, { ...options, computed })) {
    return { remainingPercent: reportedPercent, origin: 'reported' };
  }
  return {
    remainingPercent: computed,
    origin: 'computed',
    disregardedPercent: reportedPercent,
  };
}

/** Whether the budget is that of an SLI which was then rounded, or cut off. */
function isExplainedByRounding(
  reportedPercent: number,
  options: {
    sliPercent?: number;
    targetPercent?: number;
    sliDecimals?: number;
    computed: number;
  },
): boolean {
  const { sliPercent = 0, targetPercent = 0, computed } = options;
  const digit = 10 ** -decimalsOf(sliPercent, options.sliDecimals ?? 2);
  const budgetOf = (sli: number) =>
    (100 * (sli - targetPercent)) / (100 - targetPercent);
  // Rounding moves the SLI by half a digit, cutting off by a whole one, downwards only.
  const least = budgetOf(sliPercent - digit / 2);
  const most = Math.min(100, budgetOf(sliPercent + digit));
  const rounding = 0.5 + Math.abs(computed) * 1e-3;
  return (
    reportedPercent >= least - rounding && reportedPercent <= most + rounding
  );
}

/** An SLI may carry more decimals than it is said to. */
function decimalsOf(sliPercent: number, stated: number): number {
  const digits = String(Number(sliPercent.toFixed(6))).split('.')[1] ?? '';
  return Math.max(0, stated, digits.length);
}
