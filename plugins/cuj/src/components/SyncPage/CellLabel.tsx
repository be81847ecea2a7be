/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import styles from './SyncPage.module.css';

/** The name of a column within its cell, where there is no room for columns. */
export function CellLabel(props: { text: string }) {
  return (
    <span className={styles.cellLabel} aria-hidden>
      {props.text}
    </span>
  );
}
