/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RequirementResult } from '@cuj-slo/backstage-plugin-cuj-common';
import { DateTime } from 'luxon';
import { cujTranslationRef } from '../../translation';
import { Chip, ChipTone } from './Chip';

const tones: Record<RequirementResult['verdict'], ChipTone> = {
  pass: 'good',
  fail: 'bad',
  unknown: 'unsure',
  waived: 'plain',
};

/** The verdict on a requirement in words, and what follows from it. */
export function VerdictChip(props: {
  result: Pick<RequirementResult, 'verdict' | 'mode' | 'waiver'>;
}) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { verdict, mode, waiver } = props.result;

  let text: string = t(`verdict.${verdict}`, { until: '' });
  if (verdict === 'fail' && mode === 'enforce') {
    text = t('verdict.failEnforced');
  } else if (verdict === 'fail' && mode === 'reject') {
    text = t('verdict.failRejected');
  } else if (verdict === 'waived' && waiver) {
    text = t('verdict.waived', {
      until: DateTime.fromISO(waiver.until).toLocaleString(DateTime.DATE_MED),
    });
  }
  return <Chip tone={tones[verdict]}>{text}</Chip>;
}
