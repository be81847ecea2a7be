/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DateTime } from 'luxon';

/**
 * A moment in the zone of the browser, with the year where it is another: such as
 * `22 Nov, 14:02`.
 *
 * @param momentMs - since 1970
 */
export function formatMoment(
  momentMs: number,
  language: string | undefined,
): string {
  const time = DateTime.fromMillis(momentMs, { locale: language });
  return time.toLocaleString({
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    ...(time.year !== DateTime.now().year && { year: 'numeric' }),
  });
}
