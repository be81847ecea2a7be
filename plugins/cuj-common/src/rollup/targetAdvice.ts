/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * How the target of a journey goes with those of its steps.
 *
 * @public
 */
export interface TargetAdvice {
  /**
   * `above-minimum`: stricter than one of the steps, so that the journey may fail
   * while each step is within its budget. `above-product`: only to be met where steps
   * fail at the same time. `unknown`: there is no target to compare.
   */
  verdict: 'consistent' | 'above-product' | 'above-minimum' | 'unknown';
  /** 0–100: the lowest target of a hard step. */
  minimumPercent?: number;
  /** 0–100: the product of the targets of all hard steps. */
  productPercent?: number;
}

/**
 * Compares the target of a journey with those of its hard steps.
 *
 * @remarks
 * It has to be at most the lowest of them, and should be at most their product:
 * three steps of 99.9 % each leave 99.70 %, five leave 99.50 %, where their failures
 * never coincide more than chance makes them.
 *
 * @param targetPercent - of the journey, 0–100
 * @param hardStepTargetsPercent - 0–100
 *
 * @public
 */
export function targetAdvice(
  targetPercent: number | undefined,
  hardStepTargetsPercent: Iterable<number>,
): TargetAdvice {
  const targets = [...hardStepTargetsPercent];
  if (!targets.length || !targets.every(one => one >= 0 && one <= 100)) {
    return { verdict: 'unknown' };
  }
  const minimumPercent = targets.reduce((a, b) => Math.min(a, b));
  const productPercent = targets.reduce((a, b) => (a * b) / 100);
  const isAbove = (limit: number) =>
    // The product is not exact.
    targetPercent !== undefined && targetPercent > limit + 1e-9;

  let verdict: TargetAdvice['verdict'] = 'consistent';
  if (targetPercent === undefined || !Number.isFinite(targetPercent)) {
    verdict = 'unknown';
  } else if (isAbove(minimumPercent)) {
    verdict = 'above-minimum';
  } else if (isAbove(productPercent)) {
    verdict = 'above-product';
  }
  return { verdict, minimumPercent, productPercent };
}
