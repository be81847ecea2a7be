/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { timeframeDays } from '@cuj-slo/backstage-plugin-cuj-common';

const LONGEST_DAYS = 90;

/** The window to ask a history for: the timeframe itself, or what comes closest. */
export function historyWindowOf(timeframe: string | undefined): string {
  const days = timeframe === undefined ? 30 : timeframeDays(timeframe);
  return `${Math.min(Math.max(days ?? LONGEST_DAYS, 1), LONGEST_DAYS)}d`;
}
