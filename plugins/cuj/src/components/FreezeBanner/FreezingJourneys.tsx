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
          {exception && <LiftedUntil {...exception} />}
        </li>
      ))}
      {hiddenJourneys > 0 && (
        <li>{t('policy.service.hidden', { count: hiddenJourneys })}</li>
      )}
      {unknownJourneys.map(({ entityRef, title, exception }) => (
        <li key={entityRef}>
          {t('policy.service.doubtedOf', {
            journey: <EntityRefLink entityRef={entityRef} title={title} />,
          })}
          {exception && <LiftedUntil {...exception} />}
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

function LiftedUntil(props: { until: string; reason: string }) {
  const { t } = useTexts();
  return (
    <span className={styles.note}>
      {t('policy.service.exception', {
        day: <Day of={props.until} />,
        reason: props.reason,
      })}
    </span>
  );
}
