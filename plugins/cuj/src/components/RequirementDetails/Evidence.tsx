/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { ScorecardResult } from '../../api/ScorecardResult';
import { cujTranslationRef } from '../../translation';
import styles from './RequirementDetails.module.css';

/** What a requirement looked at, and how much of that the reader may not see. */
export function Evidence(props: { result: ScorecardResult }) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { evidence, hiddenEvidence } = props.result;
  return (
    <>
      {evidence.map(({ path, value }, index) => (
        <Text
          key={index}
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.text}
        >
          {t('scorecard.evidence')}{' '}
          <span className={styles.evidence}>
            {path}: {value}
          </span>
        </Text>
      ))}
      {hiddenEvidence && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.text}
        >
          {t('requirement.hidden', { count: hiddenEvidence })}
        </Text>
      )}
    </>
  );
}
