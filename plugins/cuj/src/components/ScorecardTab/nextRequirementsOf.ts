/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { ScorecardResult } from '../../api/ScorecardResult';

const ranks = ['fail', 'unknown', 'waived', 'pass'];

/** What the next level lacks, failures first; nothing where every level is held. */
export function nextRequirementsOf(
  scorecard: Pick<ScorecardOverview, 'missingForNextLevel' | 'results'>,
): ScorecardResult[] {
  const { missingForNextLevel, results } = scorecard;
  return results
    .filter(({ requirementId }) => missingForNextLevel.includes(requirementId))
    .sort((a, b) => ranks.indexOf(a.verdict) - ranks.indexOf(b.verdict));
}
