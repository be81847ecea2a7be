/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ReadinessState,
  ReadinessStep,
  Verdict,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { Chip, ChipTone } from '../StateChip/Chip';
import { VerdictMark } from '../VerdictMark/VerdictMark';

const tones: Record<ReadinessState, ChipTone> = {
  done: 'good',
  missing: 'bad',
  not_known: 'unsure',
  waived: 'plain',
  stale: 'unsure',
};
const verdicts: Record<Exclude<ReadinessState, 'stale'>, Verdict> = {
  done: 'pass',
  missing: 'fail',
  not_known: 'unknown',
  waived: 'waived',
};

/** How a step stands, in words. */
export function ReadinessStateChip(props: { step: ReadinessStep }) {
  const { t } = useTexts();
  const { state, lastKnown } = props.step;
  return (
    <Chip tone={tones[state]}>
      {lastKnown
        ? t('readiness.state.lastKnown', {
            state: t(`readiness.state.${lastKnown}`),
          })
        : t(`readiness.state.${state}`)}
    </Chip>
  );
}

/** How a step stands, as a sign beside its words. */
export function ReadinessStateMark(props: { step: ReadinessStep }) {
  const { state, lastKnown = 'not_known' } = props.step;
  return (
    <VerdictMark
      verdict={verdicts[state === 'stale' ? lastKnown : state]}
      isOutdated={state === 'stale'}
    />
  );
}
