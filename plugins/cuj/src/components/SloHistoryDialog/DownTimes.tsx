/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { useId } from 'react';
import { BadTimesTable } from './BadTimesTable';
import { findDownTimes } from './findBadTimes';
import { DrawnCorrection } from './mergeCorrections';
import { Stretch } from './readStretches';
import { Span } from './Span';
import { StateStrip } from './StateStrip';
import { useDownSentence } from './useDownSentence';

/** When an SLO was up and when down. */
export function DownTimes(props: {
  stretches: Stretch[];
  window: Span;
  corrections: DrawnCorrection[];
}) {
  const { stretches, window, corrections } = props;
  const excluded = corrections.filter(({ isApplied }) => isApplied);
  const downTimes = findDownTimes(stretches, window, excluded);
  const sentence = useDownSentence(stretches, window, excluded);
  const sentenceId = useId();
  return (
    <>
      <Text as="p" id={sentenceId}>
        {sentence}
      </Text>
      <StateStrip {...props} labelledBy={sentenceId} />
      <BadTimesTable times={downTimes} />
    </>
  );
}
