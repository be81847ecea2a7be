/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTexts } from '../../hooks/useTexts';
import { Choice } from '../Choice/Choice';
import { ALL_KINDS } from './matrixFilter';
import styles from './ScorecardsPage.module.css';

/** Chooses between services, journeys, and whatever else is held to requirements. */
export function KindChoice(props: {
  kind: string;
  /** The kinds that there are, in lower case. */
  kinds?: string[];
  onChange: (kind: string) => void;
}) {
  const { t } = useTexts();
  const { kind, kinds = [], onChange } = props;
  const usual = [
    { id: 'component', text: t('scorecards.filter.services') },
    { id: 'journey', text: t('scorecards.filter.journeys') },
  ];
  const others = [...new Set([...kinds, kind])]
    .filter(one => one !== ALL_KINDS && !usual.some(({ id }) => id === one))
    .sort()
    .map(one => ({ id: one, text: one }));
  return (
    <div className={styles.kind}>
      <span className={styles.kindLabel} aria-hidden>
        {t('scorecards.filter.kind')}
      </span>
      <Choice
        label={t('scorecards.filter.kind')}
        options={[
          ...usual,
          ...others,
          { id: ALL_KINDS, text: t('scorecards.filter.all') },
        ]}
        selected={kind}
        onSelect={onChange}
      />
    </div>
  );
}
