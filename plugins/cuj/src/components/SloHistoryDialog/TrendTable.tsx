/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { formatBudgetPercent } from '../../format/formatBudgetPercent';
import { formatDay } from '../../format/formatDay';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { SliAgainstTarget } from '../SliAgainstTarget/SliAgainstTarget';
import { TrendDay } from './buildTrendDays';
import styles from './SloHistoryDialog.module.css';

/** The days of a trend in numbers, the latest first. */
export function TrendTable(props: { days: TrendDay[]; timeframe: string }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { days, timeframe } = props;
  return (
    <table className={styles.table}>
      <caption className={styles.visuallyHidden}>
        {t('sloHistory.trend.caption', { timeframe })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('sloHistory.trend.day')}</th>
          <th scope="col">{t('sloTable.state')}</th>
          <th scope="col">{t('sloTable.sli')}</th>
          <th scope="col">{t('sloTable.budget')}</th>
        </tr>
      </thead>
      <tbody>
        {[...days].reverse().map(({ day, status, budgetPercent, gap }) => (
          <tr key={day}>
            <th scope="row">{formatDay(day, language)}</th>
            <td>{status ? t(`sloState.${status.state}`) : '–'}</td>
            <td>
              <SliAgainstTarget
                sliPercent={status?.sliPercent ?? undefined}
                targetPercent={status?.targetPercent ?? undefined}
              />
            </td>
            <td>
              {budgetPercent === undefined
                ? t(`sloHistory.trend.gap.${gap}`)
                : formatBudgetPercent(budgetPercent, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
