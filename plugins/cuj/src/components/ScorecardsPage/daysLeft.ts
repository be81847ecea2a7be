/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DateTime } from 'luxon';

/**
 * How many days an exemption still holds: 0 on its last day, in UTC.
 *
 * @param until - the last day, such as `2026-12-31`
 */
export function daysLeft(until: string, nowMs: number): number {
  const today = DateTime.fromMillis(nowMs, { zone: 'utc' }).startOf('day');
  return DateTime.fromISO(until, { zone: 'utc' })
    .startOf('day')
    .diff(today, 'days').days;
}
