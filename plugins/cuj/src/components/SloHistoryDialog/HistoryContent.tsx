/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import {
  SloHistoryAnswer,
  SloOverview,
  badIntervalsOf,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { CorrectionList } from './CorrectionList';
import { DownTimes } from './DownTimes';
import { HistoryFacts } from './HistoryFacts';
import { HistoryNotices } from './HistoryNotices';
import { drawnCorrections, mergeCorrections } from './mergeCorrections';
import { readSlices } from './readSlices';
import { SliSlices } from './SliSlices';

/** What the source told, when it did, and what to think of it. */
export function HistoryContent(props: {
  answer: SloHistoryAnswer;
  type: SloOverview['type'];
}) {
  const { t } = useTexts();
  const { answer, type } = props;
  const { history } = answer;
  const window = {
    startMs: Date.parse(answer.window.from),
    endMs: Date.parse(answer.window.to),
  };
  const corrections = mergeCorrections(history.corrections, answer.corrections);
  const shared = { window, corrections: drawnCorrections(corrections, window) };
  const hasStates = type !== 'metric' && history.transitions.length > 0;
  const slices = hasStates ? [] : readSlices(history.points, window);

  return (
    <>
      <HistoryNotices answer={answer} />
      <HistoryFacts answer={answer} />
      {hasStates && (
        <DownTimes
          {...shared}
          // Whatever the source itself objects is told of above.
          reading={badIntervalsOf(
            { ...history, isPreliminary: false, errors: [] },
            { type, window },
          )}
        />
      )}
      {slices.length > 0 && (
        <SliSlices
          {...shared}
          slices={slices}
          targetPercent={answer.targetPercent}
          sliDecimals={history.sliDecimals}
        />
      )}
      {!hasStates && slices.length === 0 && (
        <Text as="p">{t('sloHistory.history.noData')}</Text>
      )}
      <CorrectionList answer={answer} corrections={corrections} />
    </>
  );
}
