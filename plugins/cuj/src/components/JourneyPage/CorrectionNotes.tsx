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

/** The corrections of the chart, by their numbers. */
export function CorrectionNotes(props: {
  corrections: JourneyBurnDown['corrections'];
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { shown, toggle } = useFolded(props.corrections, MOST);
  if (shown.length === 0) {
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
    </>
  );
}
