/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SloHistoryAnswer,
  resolveErrorBudget,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { formatBudgetPercent } from '../../format/formatBudgetPercent';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { SliAgainstTarget } from '../SliAgainstTarget/SliAgainstTarget';
import styles from './SloHistoryDialog.module.css';

/** SLI and budget of the window as a whole, as the source computed them for it. */
export function HistoryFacts(props: { answer: SloHistoryAnswer }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { history, window, targetPercent, targetTimeframe } = props.answer;
  const { sliPercent, sliDecimals } = history;
  const budget = resolveErrorBudget({
    sliPercent,
    sliDecimals,
    targetPercent,
    reportedPercent: history.budgetRemainingPercent,
  });
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('sloHistory.history.sli')}</dt>
        <dd>
          <SliAgainstTarget
            sliPercent={sliPercent}
            sliDecimals={sliDecimals}
            targetPercent={targetPercent}
          />
          {targetTimeframe !== undefined &&
            targetTimeframe !== window.timeframe && (
              <span className={styles.note}>
                {t('sloHistory.history.otherTarget', {
                  timeframe: targetTimeframe,
                })}
              </span>
            )}
        </dd>
      </div>
      <div>
        <dt>{t('sloTable.budget')}</dt>
        <dd>
          <strong>
            {budget
              ? formatBudgetPercent(budget.remainingPercent, language)
              : t('budget.unknown')}
          </strong>
        </dd>
      </div>
    </dl>
  );
}
