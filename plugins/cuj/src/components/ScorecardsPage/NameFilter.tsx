/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SearchField } from '@backstage/ui';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../hooks/useTexts';
import styles from './ScorecardsPage.module.css';

/** How long after the last key something is looked for. */
const PAUSE_MS = 400;

/** Part of a name; looked for when somebody pauses, or presses Enter. */
export function NameFilter(props: {
  text: string;
  onChange: (text: string) => void;
}) {
  const { t } = useTexts();
  const { text, onChange } = props;
  const [typed, setTyped] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  // The address may change by other ways, such as the button that goes back.
  useEffect(() => setTyped(text), [text]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const apply = (value: string) => {
    clearTimeout(timer.current);
    if (value.trim() !== text) {
      onChange(value.trim());
    }
  };
  return (
    <SearchField
      className={styles.filter}
      label={t('scorecards.filter.text')}
      placeholder={t('scorecards.filter.text')}
      value={typed}
      maxLength={200}
      onChange={value => {
        setTyped(value);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => apply(value), PAUSE_MS);
      }}
      onSubmit={apply}
      onClear={() => apply('')}
    />
  );
}
