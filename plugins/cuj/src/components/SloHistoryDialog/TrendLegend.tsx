/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTexts } from '../../hooks/useTexts';
import styles from '../Chart/Chart.module.css';
import { Cross } from '../Chart/Cross';
import { Legend } from '../Chart/Legend';
import { TrendDay } from './buildTrendDays';

/** What the marks of a trend stand for, as far as they occur in it. */
export function TrendLegend(props: { days: TrendDay[] }) {
  const { t } = useTexts();
  const { days } = props;
  return (
    <Legend
      entries={[
        {
          text: t('sloHistory.trend.legend.breached'),
          isUsed: days.some(
            ({ status, gap }) => status?.state === 'breached' && !gap,
          ),
          mark: () => <Cross x="8" y={6} />,
        },
        {
          text: t('sloHistory.trend.legend.noValue'),
          isUsed: days.some(({ gap }) => gap && gap !== 'notRecorded'),
          mark: fillOf => <rect width="16" height="12" fill={fillOf('dots')} />,
        },
        {
          text: t('sloHistory.trend.legend.notRecorded'),
          isUsed: days.some(({ gap }) => gap === 'notRecorded'),
          mark: () => <rect className={styles.empty} width="16" height="12" />,
        },
      ]}
    />
  );
}
