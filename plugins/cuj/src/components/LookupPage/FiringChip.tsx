/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupCauseCandidate } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiAlarmWarningLine, RiCheckLine } from '@remixicon/react';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { Chip } from '../StateChip/Chip';

/** Whether a service fires now, or since when that is over. */
export function FiringChip(props: {
  candidate: LookupCauseCandidate;
  /** Whether what is known is not the present. */
  isOutdated: boolean;
}) {
  const { t } = useTexts();
  const { candidate, isOutdated } = props;
  const { state, overSince } = candidate;
  if (state === 'firing') {
    return (
      <Chip
        tone={isOutdated ? 'unsure' : 'bad'}
        icon={<RiAlarmWarningLine aria-hidden />}
      >
        {isOutdated
          ? t('lookup.lastKnown', { state: t('lookup.cause.firing') })
          : t('lookup.cause.firing')}
      </Chip>
    );
  }
  return overSince ? (
    <Chip tone="plain" icon={<RiCheckLine aria-hidden />}>
      {t('lookup.cause.over', { age: <Age of={overSince} /> })}
    </Chip>
  ) : null;
}
