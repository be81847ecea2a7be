/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SliTimeline,
  TimeIntervals,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';

/** In one sentence how often and for how long an SLO was down. */
export function useDownSentence(
  { known, bad, noData }: SliTimeline,
  excluded: TimeIntervals,
): string {
  const { t } = useTexts();
  const language = useLanguage();
  const durationOf = ({ totalMs }: TimeIntervals) =>
    formatSeconds(totalMs / 1000, language);

  if (known.isEmpty) {
    return t('sloHistory.history.noData');
  }
  const parts: string[] = [
    bad.isEmpty
      ? t('sloHistory.history.neverDown')
      : t('sloHistory.history.down', {
          count: bad.intervals.length,
          duration: durationOf(bad),
        }),
  ];
  if (!noData.isEmpty) {
    parts.push(
      t('sloHistory.history.noDataFor', { duration: durationOf(noData) }),
    );
  }
  if (!excluded.isEmpty) {
    parts.push(
      t('sloHistory.history.excludedFor', { duration: durationOf(excluded) }),
    );
  }
  return `${parts.join('; ')}.`;
}
