/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DateTime } from 'luxon';
import { useLanguage } from '../../hooks/useLanguage';
import { useTick } from '../../hooks/useTick';
import { useTexts } from '../../hooks/useTexts';

/** How long ago something was, such as `2 minutes ago`; moves with time. */
export function Age(props: { of: string }) {
  const { t } = useTexts();
  const locale = useLanguage();
  useTick();

  const now = DateTime.now();
  const time = DateTime.fromISO(props.of, { locale });
  // A clock that goes ahead of ours is no future; and seconds would be out of date
  // before they are read.
  const text =
    now.diff(time).as('minutes') < 1
      ? t('age.underAMinute')
      : time.toRelative({ base: now });
  return (
    <time
      dateTime={props.of}
      title={time.toLocaleString(DateTime.DATETIME_MED_WITH_SECONDS)}
    >
      {text}
    </time>
  );
}
