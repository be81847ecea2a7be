/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupAlert } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { ClockTime } from './ClockTime';

/** Since when an alert is over; nothing while it lasts. */
export function AlertEnd(props: { alert: LookupAlert }) {
  const { t } = useTexts();
  const { endedAt } = props.alert;
  return endedAt ? (
    <>
      {', '}
      {t('lookup.cause.ended', { moment: <ClockTime of={endedAt} /> })}
    </>
  ) : null;
}
