/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A narrow space that keeps number and unit together. */
const SPACE = '\u202f';

/**
 * A percentage as text, such as `99.21 %`, with a real minus sign.
 *
 * @param value - 0–100 and beyond
 * @param decimals - so many decimals; as many as needed, up to three, where absent
 */
export function formatPercent(value: number, decimals?: number): string {
  const digits = decimals === undefined ? undefined : clamp(decimals, 0, 6);
  const text = new Intl.NumberFormat(undefined, {
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 3,
    signDisplay: 'negative',
  }).format(value);
  return `${text.replace('-', '\u2212')}${SPACE}%`;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.round(value)));
}
