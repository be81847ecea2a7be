/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DateTime } from 'luxon';
import { ScorecardResult } from '../../api/ScorecardResult';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Chip, ChipTone } from './Chip';

const tones: Record<ScorecardResult['verdict'], ChipTone> = {
  pass: 'good',
  fail: 'bad',
  unknown: 'unsure',
  waived: 'plain',
};

/** The verdict on a requirement in words, and what follows from it. */
export function VerdictChip(props: {
  result: Pick<ScorecardResult, 'verdict' | 'mode' | 'waiver' | 'enforced'>;
  /** Whether the verdict is too old to be shown as the present one. */
  isOutdated: boolean;
}) {
  const { t } = useTexts();
  const locale = useLanguage();
  const { verdict, mode, waiver, enforced } = props.result;
  const dayOf = (time: string) =>
    DateTime.fromISO(time, { locale }).toLocaleString(DateTime.DATE_MED);

  let text: string = t(`verdict.${verdict}`);
  if (
    verdict === 'fail' &&
    enforced?.state === 'grace' &&
    enforced.graceUntil
  ) {
    text = t('verdict.failFrom', { day: dayOf(enforced.graceUntil) });
  } else if (verdict === 'fail' && enforced?.state !== 'none') {
    if (mode === 'enforce') {
      text = t('verdict.failEnforced');
    } else if (mode === 'reject') {
      text = t('verdict.failRejected');
    }
  } else if (verdict === 'waived' && waiver) {
    text = t('verdict.waivedUntil', { until: dayOf(waiver.until) });
  }
  return props.isOutdated ? (
    <Chip tone="unsure">{t('verdict.lastKnown', { verdict: text })}</Chip>
  ) : (
    <Chip tone={tones[verdict]}>{text}</Chip>
  );
}
