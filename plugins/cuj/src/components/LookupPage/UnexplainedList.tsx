/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupUnexplained } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { AlertEnd } from './AlertEnd';
import { AlertName } from './AlertName';
import { ClockTime } from './ClockTime';
import { FoldedList } from './FoldedList';
import styles from './LookupPage.module.css';

/** What else fires, and why the cause does not explain it. */
export function UnexplainedList(props: { unexplained: LookupUnexplained[] }) {
  const { t } = useTexts();
  const { unexplained } = props;
  if (unexplained.length === 0) {
    return null;
  }
  return (
    <>
      <h3 className={styles.subheading}>{t('lookup.cause.unexplained')}</h3>
      <FoldedList
        items={unexplained.map(({ alert, reason }) => (
          <span key={`${alert.query} ${alert.group} ${alert.startedAt}`}>
            <AlertName alert={alert} />{' '}
            {t('lookup.cause.fired', {
              moment: <ClockTime of={alert.startedAt} />,
            })}
            <AlertEnd alert={alert} />
            {': '}
            {t(`lookup.cause.why.${reason}`)}
          </span>
        ))}
      />
    </>
  );
}
