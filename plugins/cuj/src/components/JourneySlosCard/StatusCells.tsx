/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloTimeframeOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { ErrorBudgetGauge } from '../ErrorBudgetGauge/ErrorBudgetGauge';
import { SliAgainstTarget } from '../SliAgainstTarget/SliAgainstTarget';
import { SloStateChip } from '../StateChip/SloStateChip';
import styles from './JourneySlosCard.module.css';
import { StateNotes } from './StateNotes';

/** State, SLI against target, and error budget. */
export function StatusCells(props: {
  status: SloTimeframeOverview;
  /** The timeframe that was chosen, which may be another than the status'. */
  timeframe: string;
}) {
  const { t } = useTexts();
  const { status, timeframe } = props;
  return (
    <>
      <td>
        <SloStateChip state={status.state} />
        <StateNotes status={status} />
      </td>
      <td>
        <span className={styles.cellLabel} aria-hidden>
          {t('sloTable.sli')}
        </span>
        <SliAgainstTarget {...status} />
        {status.timeframe !== timeframe && (
          <span className={styles.note}>
            {t('sloTable.ownTimeframe', { own: status.timeframe, timeframe })}
          </span>
        )}
      </td>
      <td>
        <span className={styles.cellLabel} aria-hidden>
          {t('sloTable.budget')}
        </span>
        <ErrorBudgetGauge status={status} />
        {status.budgetOrigin === 'computed' && (
          <span className={styles.note}>{t('sloTable.budgetComputed')}</span>
        )}
      </td>
    </>
  );
}
