/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Fragment, ReactNode } from 'react';
import styles from './LookupPage.module.css';

/** Short facts one after the other. */
export function InALine(props: { parts: ReactNode[] }) {
  return (
    <p className={styles.note}>
      {props.parts.filter(Boolean).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </p>
  );
}
