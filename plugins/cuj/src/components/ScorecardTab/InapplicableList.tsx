/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { CardFrame } from '../CardFrame/CardFrame';
import styles from './ScorecardTab.module.css';

/** Requirements that have nothing to look at, which is neither good nor bad. */
export function InapplicableList(props: {
  requirements: ScorecardOverview['notApplicable'];
}) {
  const { t } = useTexts();
  const { requirements } = props;
  if (requirements.length === 0) {
    return null;
  }
  return (
    <CardFrame title={t('scorecardTab.notApplicable')}>
      <ul className={styles.plainList}>
        {requirements.map(({ requirementId, title, message }) => (
          <li key={requirementId}>
            <strong>{title}</strong> {message}
          </li>
        ))}
      </ul>
    </CardFrame>
  );
}
