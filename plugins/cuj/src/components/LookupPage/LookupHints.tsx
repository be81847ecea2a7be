/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTexts } from '../../hooks/useTexts';
import styles from './LookupPage.module.css';

const examples = ['url', 'id', 'name', 'tag', 'text'] as const;

/** What the box takes, for as long as nothing stands in it. */
export function LookupHints() {
  const { t } = useTexts();
  return (
    <section className={styles.hints}>
      <h2 className={styles.heading}>{t('lookup.empty.title')}</h2>
      <ul className={styles.bullets}>
        {examples.map(one => (
          <li key={one}>{t(`lookup.empty.${one}`)}</li>
        ))}
      </ul>
    </section>
  );
}
