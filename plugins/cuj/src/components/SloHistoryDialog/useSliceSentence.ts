/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { formatMoment } from '../../format/formatMoment';
import { formatPercent } from '../../format/formatPercent';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Slice } from './readSlices';

/** In one sentence how many slices missed the target, and the worst of them. */
export function useSliceSentence(
  slices: Slice[],
  targetPercent: number | undefined,
): string {
  const { t } = useTexts();
  const language = useLanguage();
  const known = slices.flatMap(({ startMs, sliPercent }) =>
    sliPercent === undefined ? [] : [{ startMs, sliPercent }],
  );
  if (known.length === 0) {
    return t('sloHistory.history.noData');
  }

  const longestMs = slices.reduce(
    (longest, { startMs, endMs }) => Math.max(longest, endMs - startMs),
    0,
  );
  const length = formatSeconds(longestMs / 1000, language);
  const count = known.length;
  const parts: string[] = [];
  if (targetPercent === undefined) {
    parts.push(t('sloHistory.history.slices', { count, length }));
  } else {
    const target = formatPercent(targetPercent, { language });
    const missed = known.filter(({ sliPercent }) => sliPercent < targetPercent);
    parts.push(
      missed.length === 0
        ? t('sloHistory.history.neverMissed', { count, length, target })
        : t('sloHistory.history.missed', {
            count,
            length,
            target,
            number: String(missed.length),
          }),
    );
  }
  const lowest = known.reduce((least, one) =>
    one.sliPercent < least.sliPercent ? one : least,
  );
  if (lowest.sliPercent < 100) {
    parts.push(
      t('sloHistory.history.lowest', {
        percent: formatPercent(lowest.sliPercent, {
          language,
          target: targetPercent,
        }),
        time: formatMoment(lowest.startMs, language),
      }),
    );
  }
  if (count < slices.length) {
    parts.push(
      t('sloHistory.history.noDataSlices', { count: slices.length - count }),
    );
  }
  return `${parts.join('; ')}.`;
}
