/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MonitorState } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  RiAlertLine,
  RiCheckLine,
  RiCloseLine,
  RiQuestionLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { Chip, ChipTone } from '../StateChip/Chip';

const unsure = {
  tone: 'unsure',
  icon: <RiQuestionLine aria-hidden />,
} as const;

const looks: Record<MonitorState, { tone: ChipTone; icon: ReactElement }> = {
  alert: { tone: 'bad', icon: <RiCloseLine aria-hidden /> },
  warn: { tone: 'warn', icon: <RiAlertLine aria-hidden /> },
  ok: { tone: 'good', icon: <RiCheckLine aria-hidden /> },
  no_data: unsure,
  ignored: unsure,
  skipped: unsure,
  unknown: unsure,
};

/** The state of a monitor, in word and icon. */
export function MonitorStateChip(props: {
  state: MonitorState;
  /** Whether it is too old to be shown as the present one. */
  isOutdated: boolean;
}) {
  const { t } = useTexts();
  const { state, isOutdated } = props;
  const text = t(`journeyPage.monitors.stateText.${state}`);
  return isOutdated ? (
    <Chip {...unsure}>
      {t('journeyPage.monitors.stateText.lastKnown', { state: text })}
    </Chip>
  ) : (
    <Chip {...looks[state]}>{text}</Chip>
  );
}
