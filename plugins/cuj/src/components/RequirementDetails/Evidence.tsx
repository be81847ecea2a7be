/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button, Text } from '@backstage/ui';
import { useState } from 'react';
import { ScorecardResult } from '../../api/ScorecardResult';
import { useTexts } from '../../hooks/useTexts';
import styles from './RequirementDetails.module.css';

/** What a requirement looked at, and how much of that the reader may not see. */
export function Evidence(props: {
  result: ScorecardResult;
  /** How much is shown at first. */
  few: number;
}) {
  const { t } = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  const { few } = props;
  const { evidence, hiddenEvidence } = props.result;
  const shown = showsAll ? evidence : evidence.slice(0, few);
  return (
    <>
      {shown.map(({ path, value }, index) => (
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
      {evidence.length > few && (
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={showsAll}
          onPress={() => setShowsAll(value => !value)}
        >
          {showsAll
            ? t('requirement.items.hide')
            : t('requirement.items.show', { count: evidence.length })}
        </Button>
      )}
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
