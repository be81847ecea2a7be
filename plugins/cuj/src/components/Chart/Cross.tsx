/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import styles from './Chart.module.css';

/** Marks a point by more than a colour. */
export function Cross(props: { x: string; y: number }) {
  const { x, y } = props;
  return (
    <svg x={x} y={y} overflow="visible">
      <path
        className={styles.cross}
        d="M-3.5 -3.5 L3.5 3.5 M-3.5 3.5 L3.5 -3.5"
      />
    </svg>
  );
}
