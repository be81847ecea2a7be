/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import styles from './Chart.module.css';

/** Stripes for what does not count, dots for what is not known. */
export type Pattern = 'stripes' | 'dots';

/** What an element of a drawing is filled with to have a pattern. */
export type PatternFill = (pattern: Pattern) => string;

/** The patterns that tell areas apart where colours can't be seen. */
export function Patterns(props: { idPrefix: string }) {
  const { idPrefix } = props;
  return (
    <defs>
      <pattern
        id={`${idPrefix}-stripes`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className={styles.stripe} x1="1" x2="1" y1="0" y2="6" />
      </pattern>
      <pattern
        id={`${idPrefix}-dots`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
      >
        <circle className={styles.dot} cx="2" cy="2" r="1" />
      </pattern>
    </defs>
  );
}
