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

/** When the journey was bad and by which steps, as far as that is known. */
export function BadTimes(props: {
  breaches: JourneyBurnDown['breaches'];
  /** The end of the window. */
  to: string;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const sorted = [...props.breaches].sort(
    (a, b) => secondsOf(b) - secondsOf(a),
  );
  const { shown, toggle } = useFolded(sorted, MOST);
  if (sorted.length === 0) {
    return null;
  }
  return (
    <>
      <table className={styles.table}>
        <caption>{t('journeyPage.budget.bad.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('journeyPage.budget.bad.start')}</th>
            <th scope="col">{t('journeyPage.budget.bad.length')}</th>
            <th scope="col">{t('journeyPage.budget.bad.steps')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(breach => (
            <tr key={`${breach.from} ${breach.steps}`}>
              <th scope="row">
                <Moment of={breach.from} />
              </th>
              <td>
                {formatSeconds(secondsOf(breach), language)}
                {breach.to === props.to && (
                  <span className={styles.note}>
                    {t('sloHistory.bad.atEnd')}
                  </span>
                )}
              </td>
              <td>
                {breach.steps.join(', ') || t('journeyPage.budget.bad.whole')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {toggle}
    </>
  );
}
