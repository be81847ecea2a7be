/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { maxBurnRate } from './burnRate';

/**
 * Whether there is enough to judge a burn rate by.
 *
 * @public
 */
export interface LowTrafficVerdict {
  /** Whether a burn rate over this window should not page anybody. */
  isLow: boolean;
  /** Present only where `isLow`. */
  because?: 'no-events' | 'few-events' | 'few-bad-events';
}

/**
 * Says whether a window holds too few events for its burn rate to mean anything.
 *
 * @remarks
 * With ten requests an hour, one failure is an error rate of 10 %, a burn rate of 100
 * against 99.9 %. The SRE Workbook, chapter 5, "Low-Traffic Services".
 *
 * @param events - of the long window of an alert
 * @param limits - `minBad` is 5 where absent, `minTotal` 0: both are for the operator
 *   to choose
 *
 * @public
 */
export function lowTraffic(
  events: { bad: number; total: number },
  limits: { minBad?: number; minTotal?: number } = {},
): LowTrafficVerdict {
  const { bad, total } = events;
  const { minBad = 5, minTotal = 0 } = limits;
  if (!(total > 0)) {
    return { isLow: true, because: 'no-events' };
  }
  if (total < minTotal) {
    return { isLow: true, because: 'few-events' };
  }
  return bad < minBad
    ? { isLow: true, because: 'few-bad-events' }
    : { isLow: false };
}

/**
 * The burn rate of time slices by how many there should be, not by how many have data.
 *
 * @remarks
 * One bad slice in an hour of 60, 59 of which are silent, is 1/60 bad, not all of it
 * (elastic/kibana#203279).
 *
 * @param slices - `bad` ones, and how many the window has room for
 * @param targetPercent - 0–100
 * @returns undefined where there is room for none, or the target leaves no budget
 *
 * @public
 */
export function burnRateOverExpectedSlices(
  slices: { bad: number; expected: number },
  targetPercent: number,
): number | undefined {
  const highest = maxBurnRate(targetPercent);
  return highest !== undefined && slices.expected > 0
    ? (slices.bad / slices.expected) * highest
    : undefined;
}
