/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button } from '@backstage/ui';
import { RiCheckLine, RiLinkM } from '@remixicon/react';
import { useEffect, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';
import { useTexts } from '../../hooks/useTexts';
import { addressOf } from './CandidateList';

const DONE_MS = 2_000;

/** Copies an address that shows others the same, whatever the text was that led here. */
export function CopyLink(props: { query: string }) {
  const { t } = useTexts();
  const [, copy] = useCopyToClipboard();
  const [isDone, setIsDone] = useState(false);

  useEffect(() => {
    const timer = isDone && setTimeout(() => setIsDone(false), DONE_MS);
    return () => clearTimeout(timer || undefined);
  }, [isDone]);

  return (
    <Button
      size="small"
      variant="tertiary"
      iconStart={isDone ? <RiCheckLine /> : <RiLinkM />}
      onPress={() => {
        const { origin, pathname } = window.location;
        copy(`${origin}${pathname}${addressOf(props.query)}`);
        setIsDone(true);
      }}
    >
      <span aria-live="polite">
        {isDone ? t('lookup.copied') : t('lookup.copyLink')}
      </span>
    </Button>
  );
}
