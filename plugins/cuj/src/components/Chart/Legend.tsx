/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ReactNode, useId } from 'react';
import styles from './Chart.module.css';
import { PatternFill, Patterns } from './Patterns';

/** What a mark of a drawing stands for. */
export interface LegendEntry {
  text: string;
  /** Whether the mark occurs in the drawing. */
  isUsed: boolean;
  /** The mark, in 16 by 12 pixels. */
  mark: (fillOf: PatternFill) => ReactNode;
}

/** What the marks of a drawing stand for, for those who see the drawing. */
export function Legend(props: { entries: LegendEntry[] }) {
  const id = useId().replaceAll(':', '');
  const entries = props.entries.filter(({ isUsed }) => isUsed);
  if (entries.length === 0) {
    return null;
  }
  return (
    <ul className={styles.legend} aria-hidden>
      {entries.map(({ text, mark }, index) => (
        <li key={text}>
          <svg width="16" height="12">
            {index === 0 && <Patterns idPrefix={id} />}
            {mark(pattern => `url(#${id}-${pattern})`)}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  );
}
