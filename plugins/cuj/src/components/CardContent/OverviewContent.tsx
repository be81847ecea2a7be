/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { ReactNode } from 'react';
import { AnswerState } from '../../hooks/useAnswer';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from './AnswerContent';

/** The content of a card of an entity in each of its states. */
export function OverviewContent(props: {
  state: AnswerState<EntityOverview>;
  children: (overview: EntityOverview) => ReactNode;
}) {
  const { t } = useTexts();
  return (
    <AnswerContent
      {...props}
      notAllowed={t('overview.notAllowed')}
      notFound={t('overview.notFound')}
    />
  );
}
