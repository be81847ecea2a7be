/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button, SearchField } from '@backstage/ui';
import { ClipboardEvent, useEffect, useState } from 'react';
import { useTexts } from '../../hooks/useTexts';
import styles from './LookupPage.module.css';
import { lookupQueryOf } from './lookupQueryOf';

/**
 * The box that takes anything: what is pasted over all that it holds, or is an address,
 * is looked up at once; what is typed, with Enter.
 */
export function LookupBox(props: {
  query: string;
  onLookUp: (text: string) => void;
}) {
  const { t } = useTexts();
  const { query, onLookUp } = props;
  const [typed, setTyped] = useState(query);

  // The address may change by other ways, such as the button that goes back.
  useEffect(() => setTyped(query), [query]);

  const onPaste = (event: ClipboardEvent) => {
    const text = lookupQueryOf(event.clipboardData?.getData('text') ?? '');
    const { value, selectionStart, selectionEnd } =
      event.target as HTMLInputElement;
    const isWhole = selectionStart === 0 && selectionEnd === value.length;
    if (text && (isWhole || /^https?:\/\/\S+$/.test(text))) {
      event.preventDefault();
      setTyped(text);
      onLookUp(text);
    }
  };

  return (
    <div className={styles.box}>
      <SearchField
        className={styles.field}
        size="medium"
        label={t('lookup.label')}
        description={t('lookup.hint')}
        placeholder={t('lookup.placeholder')}
        value={typed}
        // Whoever opens this page has something to paste.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onFocus={event => (event.target as HTMLInputElement).select?.()}
        onPaste={onPaste}
        onChange={setTyped}
        onSubmit={onLookUp}
        onClear={() => onLookUp('')}
      />
      <Button
        variant="secondary"
        isDisabled={!lookupQueryOf(typed)}
        onPress={() => onLookUp(typed)}
      >
        {t('lookup.submit')}
      </Button>
    </div>
  );
}
