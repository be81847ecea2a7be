/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatBudgetPercent } from '../../format/formatBudgetPercent';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { ErrorBudgetGauge } from '../ErrorBudgetGauge/ErrorBudgetGauge';
import { budgetAtBest } from './budgetAtBest';
import styles from './JourneyStanding.module.css';

/** What is left of the error budget of a journey, or why that is not known. */
export function BudgetFigure(props: {
  status: Pick<
    JourneyStatus,
    'availability' | 'errorBudget' | 'state' | 'timeframe' | 'target'
  >;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { errorBudget, state, timeframe, target } = props.status;
  const atBest = budgetAtBest(props.status);
  if (!errorBudget.known) {
    return (
      <>
        <span className={styles.note}>
          {t(`journeyStanding.unknown.${errorBudget.because}`)}
        </span>
        {atBest !== undefined && (
          <strong>
            {t('journeyStanding.atBest', {
              percent: formatBudgetPercent(atBest, language),
            })}
          </strong>
        )}
      </>
    );
  }
  return (
    <>
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
      {atBest !== undefined && (
        <span className={styles.note}>
          {t('journeyStanding.atBest', {
            percent: formatBudgetPercent(atBest, language),
          })}
        </span>
      )}
    </>
  );
}
