/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { TimeInterval } from '@cuj-slo/backstage-plugin-cuj-common';
import { useId } from 'react';
import { BadTimesTable } from './BadTimesTable';
import { findMissedSlices } from './findBadTimes';
import { FoldedTable } from './FoldedTable';
import { DrawnCorrection, excludedTimes } from './mergeCorrections';
import { Slice } from './readSlices';
import { SliceChart } from './SliceChart';
import { SliceTable } from './SliceTable';
import { useSliceSentence } from './useSliceSentence';

/** The SLI of each slice of a window, and which of them missed the target. */
export function SliSlices(props: {
  slices: Slice[];
  window: TimeInterval;
  corrections: DrawnCorrection[];
  targetPercent: number | undefined;
  sliDecimals: number | undefined;
}) {
  const { slices, window, corrections, targetPercent } = props;
  const excluded = excludedTimes(corrections);
  const sentence = useSliceSentence(slices, targetPercent);
  const sentenceId = useId();
  return (
    <>
      <Text as="p" id={sentenceId}>
        {sentence}
      </Text>
      <SliceChart {...props} labelledBy={sentenceId} />
      <FoldedTable>
        {() => <SliceTable slices={slices} targetPercent={targetPercent} />}
      </FoldedTable>
      {targetPercent !== undefined && (
        <BadTimesTable
          times={findMissedSlices(slices, targetPercent, { window, excluded })}
          targetPercent={targetPercent}
        />
      )}
    </>
  );
}
