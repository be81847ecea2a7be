/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The SLI of events in percent: `100 × good / total`.
 *
 * @returns undefined where there were no events, which is neither good nor bad, or
 *   where the counts contradict each other
 *
 * @public
 */
export function sliOfEvents(events: {
  good: number;
  total: number;
}): number | undefined {
  const { good, total } = events;
  return total > 0 && good >= 0 && good <= total
    ? (100 * good) / total
    : undefined;
}
