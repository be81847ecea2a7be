/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button, SearchField } from '@backstage/ui';
import { toLookupQuery } from '@cuj-slo/backstage-plugin-cuj-common';
import { ClipboardEvent, useEffect, useState } from 'react';
import { useTexts } from '../../hooks/useTexts';
import styles from './LookupPage.module.css';

/**
 * The box that takes anything: what is pasted over all that it holds, has several lines,
 * or is an address, is looked up at once; what is typed, with Enter.
 */
export function LookupBox(props: {
  query: string;
  onLookUp: (text: string) => void;
}) {
  const { t } = useTexts();
  const { query, onLookUp } = props;
  const shown = inOneLine(query);
  const [typed, setTyped] = useState(shown);

  // The address may change by other ways, such as the button that goes back.
  useEffect(() => setTyped(shown), [shown]);

  const onPaste = (event: ClipboardEvent) => {
    const text = toLookupQuery(event.clipboardData?.getData('text') ?? '');
    const { value, selectionStart, selectionEnd } =
      event.target as HTMLInputElement;
    const isWhole = selectionStart === 0 && selectionEnd === value.length;
    const isLong = text.includes('\n');
    if (text && (isWhole || isLong || /^https?:\/\/\S+$/.test(text))) {
      event.preventDefault();
      const next = isLong
        ? `${value.slice(0, selectionStart ?? 0)}${text}${value.slice(
            selectionEnd ?? value.length,
          )}`
        : text;
      setTyped(inOneLine(next));
      onLookUp(next);
    }
  };
  // A box of one line has lost the lines of what was pasted.
  const onSubmit = (text: string) => onLookUp(text === shown ? query : text);

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
        onSubmit={onSubmit}
        onClear={() => onLookUp('')}
      />
      <Button
        variant="secondary"
        isDisabled={!toLookupQuery(typed)}
        onPress={() => onSubmit(typed)}
      >
        {t('lookup.submit')}
      </Button>
    </div>
  );
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
