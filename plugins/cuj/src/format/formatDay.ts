/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DateTime } from 'luxon';

/** A day of the calendar, whatever the zone of the browser: `22 Nov`. */
export function formatDay(day: string, language: string | undefined): string {
  const date = DateTime.fromISO(day, { zone: 'utc', locale: language });
  return date.toLocaleString({
    day: 'numeric',
    month: 'short',
    ...(date.year !== DateTime.utc().year && { year: 'numeric' }),
  });
}
