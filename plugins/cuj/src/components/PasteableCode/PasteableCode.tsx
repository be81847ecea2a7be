/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ButtonIcon, Tooltip, TooltipTrigger } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useTexts } from '../../hooks/useTexts';
import styles from './PasteableCode.module.css';

const DONE_MS = 2_000;

/** Lines to paste somewhere, with a button that copies them. */
export function PasteableCode(props: { text: string }) {
  const { t } = useTexts();
  const [, copy] = useCopyToClipboard();
  const [isDone, setIsDone] = useState(false);

  useEffect(() => {
    const timer = isDone && setTimeout(() => setIsDone(false), DONE_MS);
    return () => clearTimeout(timer || undefined);
  }, [isDone]);

  const label = isDone ? t('copy.done') : t('copy.label');
  return (
    <div className={styles.root}>
      {/* A keyboard can scroll what it can focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.code} tabIndex={0}>
        {props.text}
      </pre>
      <div className={styles.copy}>
        <TooltipTrigger>
          <ButtonIcon
            size="small"
            variant="tertiary"
            aria-label={label}
            icon={isDone ? <RiCheckLine /> : <RiFileCopyLine />}
            onPress={() => {
              copy(props.text);
              setIsDone(true);
            }}
          />
          <Tooltip>{label}</Tooltip>
        </TooltipTrigger>
      </div>
    </div>
  );
}
