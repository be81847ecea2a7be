/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { PolicyFreeze } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { Day } from '../Day/Day';
import styles from './ErrorBudgetPolicyPanel.module.css';

/** Whether error-budget policies freeze a service, and those of which journeys. */
export function ServiceFreeze(props: { freeze: PolicyFreeze }) {
  const { t } = useTexts();
  const { frozen, journeys, hiddenJourneys } = props.freeze;
  const isLifted = !frozen && journeys.length > 0;
  const state = frozen ? ('frozen' as const) : ('notFrozen' as const);
  return (
    <>
      <p className={styles.text}>
        {t(isLifted ? 'policy.service.lifted' : `policy.service.${state}`)}
      </p>
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
      </ul>
    </>
  );
}
