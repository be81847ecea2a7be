/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardCell } from '@cuj-slo/backstage-plugin-cuj-common';
import { VerdictMark } from '../VerdictMark/VerdictMark';
import styles from './MatrixTable.module.css';

/**
 * A verdict; opens why it is so. One of a thousand: it takes no part in translation
 * by itself, and what a button of the design system brings along would add up.
 */
export function MatrixCell(props: {
  cell: ScorecardCell | undefined;
  /** What is read out. */
  name: string;
  isOutdated: boolean;
  onOpen: () => void;
}) {
  const { cell, name, isOutdated, onOpen } = props;
  if (!cell) {
    return (
      <td className={styles.cell}>
        <span className={styles.visuallyHidden}>{name}</span>
      </td>
    );
  }
  return (
    <td className={styles.cell}>
      <button
        type="button"
        className={styles.open}
        aria-label={name}
        aria-haspopup="dialog"
        title={name}
        onClick={onOpen}
      >
        <VerdictMark
          verdict={cell.verdict}
          enforced={cell.enforced}
          isOutdated={isOutdated}
        />
      </button>
    </td>
  );
}
