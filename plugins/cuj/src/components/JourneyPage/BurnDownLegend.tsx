/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyBurnDown } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import chartStyles from '../Chart/Chart.module.css';
import { Cross } from '../Chart/Cross';
import { Legend } from '../Chart/Legend';
import styles from './JourneyPage.module.css';

/** What the marks of the burn-down chart stand for. */
export function BurnDownLegend(props: { burnDown: JourneyBurnDown }) {
  const { t } = useTexts();
  const { points, corrections, breaches, noData, spentAt } = props.burnDown;
  const lineOf = (className: string) => () =>
    <line className={className} x1="0" x2="16" y1="6" y2="6" />;
  return (
    <Legend
      entries={[
        {
          text: t('journeyPage.budget.legend.left'),
          isUsed: true,
          mark: lineOf(chartStyles.line),
        },
        {
          text: t('journeyPage.budget.legend.atMost'),
          isUsed: points.some(
            ({ remainingPercent, atMostPercent }) =>
              atMostPercent > remainingPercent,
          ),
          mark: lineOf(styles.atMost),
        },
        {
          text: t('journeyPage.budget.legend.even'),
          isUsed: true,
          mark: lineOf(styles.even),
        },
        {
          text: t('journeyPage.budget.legend.spent'),
          isUsed: spentAt !== undefined,
          mark: () => <Cross x="8" y={6} />,
        },
        {
          text: t('journeyPage.budget.legend.bad'),
          isUsed: breaches.length > 0,
          mark: () => (
            <rect
              className={chartStyles.bad}
              x="1"
              y="4"
              width="14"
              height="4"
            />
          ),
        },
        {
          text: t('journeyPage.budget.legend.correction'),
          isUsed: corrections.length > 0,
          mark: fillOf => (
            <rect
              className={chartStyles.frame}
              width="16"
              height="12"
              fill={fillOf('stripes')}
            />
          ),
        },
        {
          text: t('journeyPage.budget.legend.noData'),
          isUsed: noData.length > 0,
          mark: fillOf => <rect width="16" height="12" fill={fillOf('dots')} />,
        },
      ]}
    />
  );
}
