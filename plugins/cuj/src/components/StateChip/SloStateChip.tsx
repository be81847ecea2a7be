/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ReportedSloState,
  SloState,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  RiAlertLine,
  RiCheckLine,
  RiCloseLine,
  RiQuestionLine,
  RiTimeLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { Chip, ChipTone } from './Chip';

const looks: Record<SloState, { tone: ChipTone; icon: ReactElement }> = {
  ok: { tone: 'good', icon: <RiCheckLine aria-hidden /> },
  warning: { tone: 'warn', icon: <RiAlertLine aria-hidden /> },
  breached: { tone: 'bad', icon: <RiCloseLine aria-hidden /> },
  no_data: { tone: 'unsure', icon: <RiQuestionLine aria-hidden /> },
  unknown: { tone: 'unsure', icon: <RiQuestionLine aria-hidden /> },
  stale: { tone: 'unsure', icon: <RiTimeLine aria-hidden /> },
};

/** The state of an SLO or a journey, in word and icon. */
export function SloStateChip(props: {
  state: SloState;
  lastKnown?: ReportedSloState;
}) {
  const { t } = useTexts();
  const { state, lastKnown } = props;
  const { tone, icon } = looks[state];
  const text = t(`sloState.${state}`);
  return (
    <Chip tone={tone} icon={icon}>
      {lastKnown
        ? t('sloState.withLastKnown', {
            state: text,
            lastKnown: t(`sloState.${lastKnown}`),
          })
        : text}
    </Chip>
  );
}
