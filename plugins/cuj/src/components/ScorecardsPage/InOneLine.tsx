/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Fragment, ReactNode } from 'react';
import styles from './ScorecardsPage.module.css';

/** Short facts one after the other, as one text. */
export function InOneLine(props: { parts: ReactNode[] }) {
  return (
    <p className={styles.summary}>
      {props.parts.filter(Boolean).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          <span className={styles.fact}>{part}</span>
        </Fragment>
      ))}
    </p>
  );
}
