/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The length of a timeframe such as `30d`.
 *
 * @returns undefined where the text is not of that form
 *
 * @public
 */
export function timeframeDays(timeframe: string): number | undefined {
  const match = /^(\d{1,4})d$/.exec(timeframe);
  return match ? Number(match[1]) : undefined;
}

/**
 * Compares two timeframes so that the shortest comes first, and those of an
 * unknown length last.
 *
 * @public
 */
export function compareTimeframes(a: string, b: string): number {
  const daysA = timeframeDays(a) ?? Number.MAX_SAFE_INTEGER;
  const daysB = timeframeDays(b) ?? Number.MAX_SAFE_INTEGER;
  if (daysA !== daysB) {
    return daysA - daysB;
  }
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
