/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyDetail } from '@cuj-slo/backstage-plugin-cuj-common';
import { DateTime } from 'luxon';
import { formatBudgetPercent } from '../../format/formatBudgetPercent';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import styles from './JourneyPage.module.css';

/** The values of the burn-down chart, for those who want them exactly, or can't see it. */
export function BurnDownTable(props: { detail: JourneyDetail }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { points } = props.detail.burnDown;
  // The last one of a day stays.
  const byDay = new Map(
    points.map(point => [
      DateTime.fromISO(point.at, { locale: language }).toLocaleString({
        day: 'numeric',
        month: 'short',
      }),
      point,
    ]),
  );
  return (
    <table className={styles.table}>
      <caption className={styles.visuallyHidden}>
        {t('journeyPage.budget.table.caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('journeyPage.budget.table.day')}</th>
          <th scope="col">{t('journeyPage.budget.table.left')}</th>
        </tr>
      </thead>
      <tbody>
        {[...byDay].reverse().map(([day, point]) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            <td>
              {point.atMostPercent > point.remainingPercent
                ? t('journeyStanding.availability.bounds', {
                    least: formatBudgetPercent(
                      point.remainingPercent,
                      language,
                    ),
                    most: formatBudgetPercent(point.atMostPercent, language),
                  })
                : formatBudgetPercent(point.remainingPercent, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
