/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { ReactNode } from 'react';
import styles from './CardFrame.module.css';

/** The frame of each of our cards. */
export function CardFrame(props: {
  title: string;
  headerActions?: ReactNode;
  children: ReactNode;
}) {
  return <EntityInfoCard {...props} className={styles.frame} />;
}
