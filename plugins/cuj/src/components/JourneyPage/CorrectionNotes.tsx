/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyBurnDown } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Moment } from '../Moment/Moment';
import { secondsOf } from './intervalOf';
import styles from './JourneyPage.module.css';
import { useFolded } from './useFolded';

const MOST = 5;

/** The corrections of the chart, by their numbers, and how many it does not show. */
export function CorrectionNotes(props: { burnDown: JourneyBurnDown }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { corrections, unplacedCorrections } = props.burnDown;
  const { shown, toggle } = useFolded(corrections, MOST);
  const { recurring = 0, bySearch = 0, unread = 0 } = unplacedCorrections ?? {};
  if (shown.length + recurring + bySearch + unread === 0) {
    return null;
  }
  return (
    <>
      <h4 className={styles.subtitle}>
        {t('journeyPage.budget.corrections.title')}
      </h4>
      <ol className={styles.corrections}>
        {shown.map((correction, index) => (
          <li key={index}>
            {t('journeyPage.budget.corrections.period', {
              from: <Moment of={correction.from} />,
              duration: formatSeconds(secondsOf(correction), language),
            })}
            {' · '}
            {[correction.category, correction.description]
              .filter(Boolean)
              .join(': ')}
          </li>
        ))}
      </ol>
      {toggle}
      {recurring > 0 && (
        <p className={styles.note}>
          {t('journeyPage.budget.corrections.recurring', { count: recurring })}
        </p>
      )}
      {bySearch > 0 && (
        <p className={styles.note}>
          {t('journeyPage.budget.corrections.bySearch', { count: bySearch })}
        </p>
      )}
      {unread > 0 && (
        <p className={styles.note}>
          {t('journeyPage.budget.corrections.unread', { count: unread })}
        </p>
      )}
    </>
  );
}
