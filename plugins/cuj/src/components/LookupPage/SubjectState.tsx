/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupSubject } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  RiAlertLine,
  RiCheckLine,
  RiCloseLine,
  RiNotificationOffLine,
  RiQuestionLine,
  RiTimeLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { Chip, ChipTone } from '../StateChip/Chip';
import { lookupMessages } from './lookupMessages';

type KnownState = keyof typeof lookupMessages.state;

const good = ['ok', 'resolved', 'live'];
const bad = ['alert', 'breached', 'active'];
const warning = ['warn', 'warning', 'stable'];

function looksOf(state: string): { tone: ChipTone; icon: ReactElement } {
  if (bad.includes(state)) {
    return { tone: 'bad', icon: <RiCloseLine aria-hidden /> };
  }
  if (warning.includes(state)) {
    return { tone: 'warn', icon: <RiAlertLine aria-hidden /> };
  }
  return good.includes(state)
    ? { tone: 'good', icon: <RiCheckLine aria-hidden /> }
    : { tone: 'unsure', icon: <RiQuestionLine aria-hidden /> };
}

/** The state of what was looked up; one that is not known here as its source spells it. */
export function SubjectState(props: {
  subject: LookupSubject;
  /** Whether that is not the present state. */
  isOutdated?: boolean;
}) {
  const { t } = useTexts();
  const { subject, isOutdated } = props;
  const { state, isMuted } = subject;
  const { tone, icon } = looksOf(state ?? '');
  const text =
    state && Object.keys(lookupMessages.state).includes(state)
      ? t(`lookup.state.${state as KnownState}`)
      : state;
  return (
    <>
      {text && (
        <Chip
          tone={isOutdated ? 'unsure' : tone}
          icon={isOutdated ? <RiTimeLine aria-hidden /> : icon}
        >
          {isOutdated ? t('lookup.lastKnown', { state: text }) : text}
        </Chip>
      )}
      {isMuted && (
        <Chip tone="warn" icon={<RiNotificationOffLine aria-hidden />}>
          {t('lookup.state.muted')}
        </Chip>
      )}
    </>
  );
}
