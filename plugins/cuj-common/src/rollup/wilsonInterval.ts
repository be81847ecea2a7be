/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The bounds of a proportion in percent, by Wilson's score interval of 95 %.
 *
 * @public
 */
export interface ProportionBounds {
  /** 0–100. */
  lowerPercent: number;
  /** 0–100. */
  upperPercent: number;
}

/** The 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Says between what bounds a proportion lies, given how many were counted.
 *
 * @remarks
 * Wilson's score interval: E. B. Wilson, "Probable Inference, the Law of Succession, and
 * Statistical Inference" (1927). None of 20 still allows for 16 %.
 *
 * @param count - how many of `total` it was
 * @returns undefined where nothing was counted, or the numbers contradict each other
 *
 * @public
 */
export function wilsonInterval(
  count: number,
  total: number,
): ProportionBounds | undefined {
  if (!(total > 0 && count >= 0 && count <= total)) {
    return undefined;
  }
  const share = count / total;
  const weight = Z ** 2 / total;
  const middle = share + weight / 2;
  const reach = Math.sqrt((share * (1 - share) + weight / 4) * weight);
  const percent = (value: number) =>
    Math.min(100, Math.max(0, (100 * value) / (1 + weight)));
  return {
    lowerPercent: percent(middle - reach),
    upperPercent: percent(middle + reach),
  };
}
