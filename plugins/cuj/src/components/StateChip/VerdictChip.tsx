/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RequirementResult } from '@cuj-slo/backstage-plugin-cuj-common';
import { DateTime } from 'luxon';
import { useLanguage } from '../../hooks/useLanguage';
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
  /** Whether the verdict is too old to be shown as the present one. */
  isOutdated: boolean;
}) {
  const { t } = useTranslationRef(cujTranslationRef);
  const locale = useLanguage();
  const { verdict, mode, waiver } = props.result;

  let text: string = t(`verdict.${verdict}`);
  if (verdict === 'fail' && mode === 'enforce') {
    text = t('verdict.failEnforced');
  } else if (verdict === 'fail' && mode === 'reject') {
    text = t('verdict.failRejected');
  } else if (verdict === 'waived' && waiver) {
    text = t('verdict.waivedUntil', {
      until: DateTime.fromISO(waiver.until, { locale }).toLocaleString(
        DateTime.DATE_MED,
      ),
    });
  }
  return props.isOutdated ? (
    <Chip tone="unsure">{t('verdict.lastKnown', { verdict: text })}</Chip>
  ) : (
    <Chip tone={tones[verdict]}>{text}</Chip>
  );
}
