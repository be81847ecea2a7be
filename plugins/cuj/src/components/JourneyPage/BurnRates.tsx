/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { RiAlertLine, RiCheckLine, RiQuestionLine } from '@remixicon/react';
import { ReactElement } from 'react';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Chip, ChipTone } from '../StateChip/Chip';
import styles from './JourneyPage.module.css';
import { formatBurnRate } from './useExhaustionTexts';

type Evaluation = JourneyStatus['burnRates'][number];

const looks: Record<
  Evaluation['state'],
  { tone: ChipTone; icon: ReactElement }
> = {
  firing: { tone: 'bad', icon: <RiAlertLine aria-hidden /> },
  quiet: { tone: 'good', icon: <RiCheckLine aria-hidden /> },
  unknown: { tone: 'unsure', icon: <RiQuestionLine aria-hidden /> },
};

/** How fast the budget is spent, over several pairs of windows. */
export function BurnRates(props: { burnRates: Evaluation[] }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { burnRates } = props;
  if (burnRates.length === 0) {
    return null;
  }
  const rateOf = (rate: number | undefined) =>
    rate === undefined ? '–' : formatBurnRate(rate, language);
  return (
    <>
      <table className={styles.table}>
        <caption>{t('journeyPage.budget.burnRates.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('journeyPage.budget.burnRates.windows')}</th>
            <th scope="col">{t('journeyPage.budget.burnRates.rate')}</th>
            <th scope="col">{t('journeyPage.budget.burnRates.threshold')}</th>
            <th scope="col">{t('journeyPage.budget.burnRates.state')}</th>
          </tr>
        </thead>
        <tbody>
          {burnRates.map(({ alert, longBurnRate, shortBurnRate, state }) => (
            <tr key={`${alert.longWindow} ${alert.shortWindow}`}>
              <th scope="row">
                {t('journeyPage.budget.burnRates.twoWindows', {
                  long: alert.longWindow,
                  short: alert.shortWindow,
                })}
              </th>
              <td>
                {longBurnRate === undefined && shortBurnRate === undefined
                  ? '–'
                  : t('journeyPage.budget.burnRates.twoWindows', {
                      long: rateOf(longBurnRate),
                      short: rateOf(shortBurnRate),
                    })}
              </td>
              <td>{formatBurnRate(alert.threshold, language)}</td>
              <td>
                <Chip {...looks[state]}>
                  {t(`journeyPage.budget.burnRates.${state}`)}
                </Chip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{t('journeyPage.budget.burnRates.about')}</p>
    </>
  );
}
