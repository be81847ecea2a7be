/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyDetail } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatBudgetAmount } from '../../format/formatBudgetAmount';
import { labelOf } from '../../format/labelOf';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import styles from './JourneyPage.module.css';
import { useFolded } from './useFolded';

const MOST = 5;

/** The budgets of SLOs that count events, in these. */
export function EventBudgets(props: {
  slos: JourneyDetail['slos'];
  timeframe: string;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { timeframe } = props;
  const { shown, toggle } = useFolded(
    props.slos.flatMap(({ slo, isCounted, eventBudget }) =>
      isCounted && eventBudget ? [{ slo, budget: eventBudget }] : [],
    ),
    MOST,
  );
  if (shown.length === 0) {
    return null;
  }
  return (
    <>
      <h4 className={styles.subtitle}>
        {t('journeyPage.budget.events.title')}
      </h4>
      <ul className={styles.plainList}>
        {shown.map(({ slo, budget: { allowed, left, total, unit } }) => {
          const amountOf = (value: number) =>
            formatBudgetAmount({ value, unit }, language);
          return (
            <li key={`${slo.source} ${slo.id}`}>
              {t(`journeyPage.budget.events.${left < 0 ? 'over' : 'left'}`, {
                slo: labelOf(slo),
                left: amountOf(left),
                allowed: amountOf(allowed),
                total: amountOf(total),
                timeframe,
              })}
            </li>
          );
        })}
      </ul>
      {toggle}
    </>
  );
}
