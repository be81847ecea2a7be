/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * An error budget in its own unit.
 *
 * @public
 */
export interface ErrorBudgetAmount {
  /** How much may be bad: `measured × (1 − target)`. */
  allowed: number;
  /** What is left of that; negative where it is overspent. */
  left: number;
}

/**
 * The error budget in the unit of what was measured: milliseconds, or events.
 *
 * @remarks
 * Of events, only those that were observed count: the budget moves with the
 * traffic, and is not extrapolated to the whole window (elastic/kibana#158942).
 *
 * @param options - `measured` is the whole time or all events; `bad` those that were
 *   bad; `targetPercent` is 0–100
 * @returns undefined where the target leaves no budget, or nothing was measured
 *
 * @public
 */
export function errorBudgetAmount(options: {
  measured: number;
  bad: number;
  targetPercent: number;
}): ErrorBudgetAmount | undefined {
  const { measured, bad, targetPercent } = options;
  if (!(measured > 0) || !(targetPercent < 100)) {
    return undefined;
  }
  const allowed = (measured * (100 - targetPercent)) / 100;
  return { allowed, left: allowed - bad };
}
