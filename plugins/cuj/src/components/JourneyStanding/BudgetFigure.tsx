/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { cujTranslationRef } from '../../translation';
import { ErrorBudgetGauge } from '../ErrorBudgetGauge/ErrorBudgetGauge';
import styles from './JourneyStanding.module.css';

/** What is left of the error budget of a journey, or why that is not known. */
export function BudgetFigure(props: {
  status: Pick<JourneyStatus, 'errorBudget' | 'state' | 'timeframe' | 'target'>;
}) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { errorBudget, state, timeframe, target } = props.status;
  if (!errorBudget.known) {
    return (
      <span className={styles.note}>
        {t(`journeyStanding.unknown.${errorBudget.because}`)}
      </span>
    );
  }
  return (
    <ErrorBudgetGauge
      status={{
        timeframe,
        state,
        reportedState: state === 'stale' ? 'unknown' : state,
        targetPercent: target?.percent,
        budgetRemainingPercent: errorBudget.remainingPercent,
        budgetRemaining: { value: errorBudget.leftSeconds, unit: 'seconds' },
      }}
    />
  );
}
