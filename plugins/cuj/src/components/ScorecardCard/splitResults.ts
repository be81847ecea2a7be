/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { ScorecardResult } from '../../api/ScorecardResult';

const worstFirst: ScorecardResult['verdict'][] = [
  'fail',
  'unknown',
  'waived',
  'pass',
];

/** The results of a scorecard by when somebody has to do something about them. */
export interface SplitResults {
  /** What the next level lacks, and what is enforced and not met. */
  now: ScorecardResult[];
  /** What else is not met. */
  later: ScorecardResult[];
  passing: ScorecardResult[];
}

/** Leaves to read first what there is to do first; each part the worst first. */
export function splitResults(
  scorecard: Pick<ScorecardOverview, 'results' | 'missingForNextLevel'>,
): SplitResults {
  const { missingForNextLevel } = scorecard;
  const results = [...scorecard.results].sort(
    (a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict),
  );
  const passing = results.filter(({ verdict }) => verdict === 'pass');
  const missed = results.filter(({ verdict }) => verdict !== 'pass');
  const isUrgent = ({ requirementId, enforced }: ScorecardResult) =>
    missingForNextLevel.includes(requirementId) ||
    enforced?.state === 'blocking' ||
    enforced?.state === 'grace';
  return {
    now: missed.filter(isUrgent),
    later: missed.filter(result => !isUrgent(result)),
    passing,
  };
}
