/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DateTime } from 'luxon';
import { useLanguage } from '../../hooks/useLanguage';

/**
 * A day of the calendar in the writing of the reader. A day without a time is the
 * same for everybody; a moment is the day that the reader had then.
 */
export function Day(props: { of: string }) {
  const locale = useLanguage();
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(props.of);
  const time = DateTime.fromISO(props.of, {
    locale,
    ...(isDay && { zone: 'utc' }),
  });
  if (!time.isValid) {
    return <>{props.of}</>;
  }
  return (
    <time dateTime={props.of}>{time.toLocaleString(DateTime.DATE_MED)}</time>
  );
}
