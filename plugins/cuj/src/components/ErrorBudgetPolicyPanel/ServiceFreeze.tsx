/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { PolicyFreeze } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { freezeStateOf } from '../FreezeBanner/freezeStateOf';
import { FreezingJourneys } from '../FreezeBanner/FreezingJourneys';
import styles from './ErrorBudgetPolicyPanel.module.css';

/** Whether error-budget policies freeze a service, and those of which journeys. */
export function ServiceFreeze(props: { freeze: PolicyFreeze }) {
  const { t } = useTexts();
  return (
    <>
      <p className={styles.text}>
        {t(`policy.service.${freezeStateOf(props.freeze)}`)}
      </p>
      <FreezingJourneys freeze={props.freeze} />
    </>
  );
}
