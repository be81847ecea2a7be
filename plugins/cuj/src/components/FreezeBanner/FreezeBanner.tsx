/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Alert } from '@backstage/ui';
import { PolicyFreeze } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { countFreezing } from './countFreezing';
import styles from './FreezeBanner.module.css';
import { freezeStateOf } from './freezeStateOf';
import { FreezingJourneys } from './FreezingJourneys';

const looks = {
  frozen: 'danger',
  lifted: 'info',
  doubtLifted: 'info',
  notFrozen: 'info',
  unknown: 'warning',
  doubted: 'warning',
} as const;

/** Says that journeys freeze a service, would if no exception lifted that, or may. */
export function FreezeBanner(props: { freeze: PolicyFreeze | undefined }) {
  const { t } = useTexts();
  const { freeze } = props;
  if (!freeze || countFreezing(freeze) === 0) {
    return null;
  }
  const state = freezeStateOf(freeze);
  return (
    <div className={styles.banner}>
      <Alert
        icon
        status={looks[state]}
        title={t(`policy.service.${state}`)}
        description={
          <>
            <FreezingJourneys freeze={freeze} />
            {freeze.stale && freeze.evaluatedAt && (
              <span className={styles.note}>
                {t('policy.stale', { age: <Age of={freeze.evaluatedAt} /> })}
              </span>
            )}
          </>
        }
      />
    </div>
  );
}
