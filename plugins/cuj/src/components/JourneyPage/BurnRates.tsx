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
  'low-traffic': { tone: 'unsure', icon: <RiQuestionLine aria-hidden /> },
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
  const rateOf = (rate: number | undefined, atLeast: number | undefined) => {
    const least =
      atLeast === undefined ? undefined : formatBurnRate(atLeast, language);
    if (rate === undefined) {
      return least === undefined
        ? '–'
        : t('journeyPage.budget.burnRates.atLeast', { rate: least });
    }
    const most = formatBurnRate(rate, language);
    return least === undefined || least === most
      ? most
      : t('journeyPage.budget.burnRates.range', { from: least, to: most });
  };
  const ratesOf = (evaluation: Evaluation) => {
    const { longBurnRate, shortBurnRate } = evaluation;
    const long = rateOf(longBurnRate, evaluation.longBurnRateAtLeast);
    const short = rateOf(shortBurnRate, evaluation.shortBurnRateAtLeast);
    return long === '–' && short === '–'
      ? '–'
      : t('journeyPage.budget.burnRates.twoWindows', { long, short });
  };
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
          {burnRates.map(evaluation => {
            const { alert, state, because } = evaluation;
            return (
              <tr key={`${alert.longWindow} ${alert.shortWindow}`}>
                <th scope="row">
                  {t('journeyPage.budget.burnRates.twoWindows', {
                    long: alert.longWindow,
                    short: alert.shortWindow,
                  })}
                </th>
                <td>{ratesOf(evaluation)}</td>
                <td>{formatBurnRate(alert.threshold, language)}</td>
                <td>
                  <Chip {...looks[state]}>
                    {t(`journeyPage.budget.burnRates.is.${state}`)}
                  </Chip>
                  {because && (
                    <span className={styles.note}>
                      {t(`journeyPage.budget.burnRates.because.${because}`)}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={styles.note}>{t('journeyPage.budget.burnRates.about')}</p>
    </>
  );
}
