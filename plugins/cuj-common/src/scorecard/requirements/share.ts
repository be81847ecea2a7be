/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Whether something counts things: neither negative nor anything but a number. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

/**
 * The share of a part in a whole, 0–100; undefined where either is not known or
 * there is no whole. A part that was counted later than the whole may be greater.
 */
export function sharePercent(
  part: unknown,
  whole: unknown,
): number | undefined {
  return isCount(part) && isCount(whole) && whole > 0
    ? Math.min(100, (100 * part) / whole)
    : undefined;
}

/**
 * With one decimal at the most.
 *
 * @param rounding - away from the threshold, so that what misses it never reads as
 *   if it had reached it
 */
export function formatPercent(value: number, rounding: 'down' | 'up'): string {
  const round = rounding === 'down' ? Math.floor : Math.ceil;
  // Without the inner rounding, binary fractions would make 99.2 of 99.3.
  return `${round(Math.round(value * 1e12) / 1e11) / 10} %`;
}
