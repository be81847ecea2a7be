/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  InapplicableRequirement,
  RequirementResult,
  Scorecard,
  Verdict,
} from './Scorecard';

/**
 * Makes a scorecard of its results, which are sorted by level.
 *
 * @remarks
 * A level is held where all of its requirements, and those of the levels below,
 * pass. An exemption excuses; it does not make anybody answer the call. The score
 * is the weight of what passes in the weight of what passes or fails: what is
 * unknown or waived counts as neither.
 *
 * @public
 */
export function summarizeResults(
  results: RequirementResult[],
  notApplicable: InapplicableRequirement[],
): Scorecard {
  const counts: Record<Verdict, number> = {
    pass: 0,
    fail: 0,
    unknown: 0,
    waived: 0,
  };
  const weights = { pass: 0, fail: 0, unknown: 0, waived: 0 };
  for (const { verdict, weight } of results) {
    counts[verdict] += 1;
    weights[verdict] += weight;
  }

  const levels = [...new Set(results.map(result => result.level))];
  let level = 0;
  let missingForNextLevel: string[] = [];
  for (const candidate of levels) {
    missingForNextLevel = results
      .filter(result => result.level === candidate && result.verdict !== 'pass')
      .map(result => result.requirementId);
    if (missingForNextLevel.length > 0) {
      break;
    }
    level = candidate;
  }

  const judged = weights.pass + weights.fail;
  return {
    level,
    highestLevel: levels[levels.length - 1] ?? 0,
    missingForNextLevel,
    counts,
    ...(judged > 0 && { scorePercent: (100 * weights.pass) / judged }),
    results,
    notApplicable,
  };
}
