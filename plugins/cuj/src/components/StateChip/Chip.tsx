/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Badge } from '@backstage/ui';
import { ReactElement, ReactNode } from 'react';
import styles from './StateChip.module.css';

/** How a chip is coloured; the colour never says more than its text and icon. */
export type ChipTone = 'good' | 'bad' | 'warn' | 'unsure' | 'plain';

/** A word with an icon. */
export function Chip(props: {
  tone: ChipTone;
  icon?: ReactElement;
  children: ReactNode;
}) {
  const { tone, icon, children } = props;
  return (
    <Badge className={`${styles.chip} ${styles[tone]}`} icon={icon}>
      {children}
    </Badge>
  );
}
