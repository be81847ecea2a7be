/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button } from '@backstage/ui';
import { ReactElement, useState } from 'react';
import { useTexts } from '../../hooks/useTexts';
import styles from './LookupPage.module.css';

/** In an outage there may be hundreds. */
const FEW = 4;

/** Some lines, and the rest when somebody asks for it. */
export function FoldedList(props: { items: ReactElement[] }) {
  const { t } = useTexts();
  const [showsAll, setShowsAll] = useState(false);
  const { items } = props;
  const shown = showsAll ? items : items.slice(0, FEW);
  return (
    <>
      <ul className={styles.lines}>
        {shown.map(item => (
          <li key={item.key}>{item}</li>
        ))}
      </ul>
      {items.length > shown.length && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setShowsAll(true)}
        >
          {t('lookup.cause.showAll', { count: items.length - shown.length })}
        </Button>
      )}
    </>
  );
}
