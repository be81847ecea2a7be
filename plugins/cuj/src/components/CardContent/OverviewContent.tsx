/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { ReactNode } from 'react';
import { AnswerState } from '../../hooks/useAnswer';
import { cujTranslationRef } from '../../translation';
import { AnswerContent } from './AnswerContent';

/** The content of a card of an entity in each of its states. */
export function OverviewContent(props: {
  state: AnswerState<EntityOverview>;
  children: (overview: EntityOverview) => ReactNode;
}) {
  const { t } = useTranslationRef(cujTranslationRef);
  return (
    <AnswerContent
      {...props}
      notAllowed={t('overview.notAllowed')}
      notFound={t('overview.notFound')}
    />
  );
}
