/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Verdict } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  RiCheckLine,
  RiCloseLine,
  RiHourglassLine,
  RiLockLine,
  RiQuestionLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import styles from './VerdictMark.module.css';

const marks: Record<Verdict, ReactElement> = {
  pass: <RiCheckLine size={16} aria-hidden />,
  fail: <RiCloseLine size={16} aria-hidden />,
  unknown: <RiQuestionLine size={16} aria-hidden />,
  waived: (
    <span className={styles.letter} aria-hidden>
      W
    </span>
  ),
};

/** A verdict as a sign, for where its word stands beside it or is read out. */
export function VerdictMark(props: {
  verdict: Verdict;
  /** What follows from a failure. */
  enforced?: 'grace' | 'blocking';
  /** Whether the verdict is too old to be shown as the present one. */
  isOutdated?: boolean;
}) {
  const { verdict, enforced, isOutdated = false } = props;
  const tone = isOutdated ? styles.outdated : styles[verdict];
  return (
    <span className={`${styles.mark} ${tone}`}>
      {marks[verdict]}
      {enforced === 'blocking' && <RiLockLine size={11} aria-hidden />}
      {enforced === 'grace' && <RiHourglassLine size={11} aria-hidden />}
    </span>
  );
}
