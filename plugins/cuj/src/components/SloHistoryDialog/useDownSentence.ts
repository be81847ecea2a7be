/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { cujTranslationRef } from '../../translation';
import { Stretch } from './readStretches';
import { Span, overlapMs } from './Span';

/** In one sentence how often and for how long an SLO was down. */
export function useDownSentence(
  stretches: Stretch[],
  window: Span,
  excluded: Span[],
): string {
  const { t } = useTranslationRef(cujTranslationRef);
  const language = useLanguage();
  const inState = (state: Stretch['state']) =>
    stretches.filter(one => one.state === state);
  const totalMs = (spans: Span[]) =>
    spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const duration = (ms: number) => formatSeconds(ms / 1000, language);

  const down = inState('down');
  if (down.length === 0 && inState('up').length === 0) {
    return t('sloHistory.history.noData');
  }
  const noDataMs = totalMs(inState('no_data'));
  const unknownMs = totalMs(inState('unknown'));
  const excludedMs = overlapMs(window, excluded);
  const parts: string[] = [
    down.length === 0
      ? t('sloHistory.history.neverDown')
      : t('sloHistory.history.down', {
          count: down.length,
          duration: duration(totalMs(down)),
        }),
  ];
  if (noDataMs > 0) {
    parts.push(
      t('sloHistory.history.noDataFor', { duration: duration(noDataMs) }),
    );
  }
  if (unknownMs > 0) {
    parts.push(
      t('sloHistory.history.unknownFor', { duration: duration(unknownMs) }),
    );
  }
  if (excludedMs > 0) {
    parts.push(
      t('sloHistory.history.excludedFor', { duration: duration(excludedMs) }),
    );
  }
  return `${parts.join('; ')}.`;
}
