/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { PolicyFreeze } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { Day } from '../Day/Day';
import { countFreezing } from './countFreezing';
import styles from './FreezeBanner.module.css';

/**
 * The journeys whose error-budget policies freeze a service, since when, and what lifts
 * it; and those of which nobody knows.
 */
export function FreezingJourneys(props: { freeze: PolicyFreeze }) {
  const { t } = useTexts();
  const { journeys, hiddenJourneys } = props.freeze;
  const { unknownJourneys = [], hiddenUnknownJourneys = 0 } = props.freeze;
  return countFreezing(props.freeze) > 0 ? (
    <ul className={styles.list}>
      {journeys.map(({ entityRef, title, since, exception }) => (
        <li key={entityRef}>
          {t('policy.service.by', {
            journey: <EntityRefLink entityRef={entityRef} title={title} />,
            age: <Age of={since} />,
          })}
          {exception && (
            <span className={styles.note}>
              {t('policy.service.exception', {
                day: <Day of={exception.until} />,
                reason: exception.reason,
              })}
            </span>
          )}
        </li>
      ))}
      {hiddenJourneys > 0 && (
        <li>{t('policy.service.hidden', { count: hiddenJourneys })}</li>
      )}
      {unknownJourneys.map(({ entityRef, title }) => (
        <li key={entityRef}>
          {t('policy.service.doubtedOf', {
            journey: <EntityRefLink entityRef={entityRef} title={title} />,
          })}
        </li>
      ))}
      {hiddenUnknownJourneys > 0 && (
        <li>
          {t('policy.service.doubtedHidden', { count: hiddenUnknownJourneys })}
        </li>
      )}
    </ul>
  ) : null;
}
