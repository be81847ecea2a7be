/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import {
  HistoryTimeline,
  TimeInterval,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useId } from 'react';
import { BadTimesTable } from './BadTimesTable';
import { findDownTimes } from './findBadTimes';
import { DrawnCorrection, excludedTimes } from './mergeCorrections';
import { StateStrip } from './StateStrip';
import { useDownSentence } from './useDownSentence';

/** When an SLO was up and when down. */
export function DownTimes(props: {
  reading: HistoryTimeline;
  window: TimeInterval;
  corrections: DrawnCorrection[];
}) {
  const { reading, window, corrections } = props;
  const { timeline, problems } = reading;
  const excluded = excludedTimes(corrections);
  const sentence = useDownSentence(timeline, excluded);
  const sentenceId = useId();
  return (
    <>
      {problems.map(problem => (
        <Text key={problem} as="p">
          {problem}
        </Text>
      ))}
      <Text as="p" id={sentenceId}>
        {sentence}
      </Text>
      <StateStrip
        timeline={timeline}
        corrections={corrections}
        labelledBy={sentenceId}
      />
      <BadTimesTable
        times={findDownTimes(timeline.bad, { window, excluded })}
      />
    </>
  );
}
