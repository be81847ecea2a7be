/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DateTime } from 'luxon';
import { useLanguage } from '../../hooks/useLanguage';

/** When something was, to the second: at night one compares alerts by these. */
export function ClockTime(props: { of: string }) {
  const locale = useLanguage();
  const time = DateTime.fromISO(props.of, { locale });
  if (!time.isValid) {
    return <>{props.of}</>;
  }
  const isToday = time.hasSame(DateTime.now(), 'day');
  return (
    <time
      dateTime={props.of}
      title={time.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)}
    >
      {time.toLocaleString({
        ...(!isToday && { day: 'numeric', month: 'short' }),
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        hourCycle: 'h23',
      })}
    </time>
  );
}
