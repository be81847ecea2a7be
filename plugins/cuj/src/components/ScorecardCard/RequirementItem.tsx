/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RiCheckLine,
  RiCloseLine,
  RiQuestionLine,
  RiSubtractLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { ScorecardResult } from '../../api/ScorecardResult';
import { RequirementDetails } from '../RequirementDetails/RequirementDetails';
import { VerdictChip } from '../StateChip/VerdictChip';
import styles from './ScorecardCard.module.css';

const icons: Record<ScorecardResult['verdict'], ReactElement> = {
  pass: <RiCheckLine size={16} aria-hidden />,
  fail: <RiCloseLine size={16} aria-hidden />,
  unknown: <RiQuestionLine size={16} aria-hidden />,
  waived: <RiSubtractLine size={16} aria-hidden />,
};

/** The verdict on one requirement: what was looked at, and the lines to paste. */
export function RequirementItem(props: {
  result: ScorecardResult;
  isOutdated: boolean;
}) {
  const { result, isOutdated } = props;
  return (
    <li className={styles.result}>
      <div className={styles.head}>
        <h4 className={styles.title}>
          {icons[result.verdict]}
          {result.title}
        </h4>
        <VerdictChip result={result} isOutdated={isOutdated} />
      </div>
      <RequirementDetails result={result} isOutdated={isOutdated} />
    </li>
  );
}
