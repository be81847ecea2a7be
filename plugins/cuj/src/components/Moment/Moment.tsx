/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DateTime } from 'luxon';
import { formatMoment } from '../../format/formatMoment';
import { useLanguage } from '../../hooks/useLanguage';

/** When something was, by the calendar and clock of the reader. */
export function Moment(props: { of: number | string }) {
  const locale = useLanguage();
  const momentMs = new Date(props.of).getTime();
  if (Number.isNaN(momentMs)) {
    return <>{props.of}</>;
  }
  const time = DateTime.fromMillis(momentMs, { locale });
  return (
    <time
      dateTime={new Date(momentMs).toISOString()}
      title={time.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)}
    >
      {formatMoment(momentMs, locale)}
    </time>
  );
}
