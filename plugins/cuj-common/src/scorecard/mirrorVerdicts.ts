/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MirroredVerdicts } from '../api/types';
import { RequirementResult, Scorecard } from './Scorecard';

/**
 * Condenses a scorecard into what whoever judges the entity by its own text alone
 * does not find there.
 *
 * @public
 */
export function mirrorVerdicts(scorecard: Scorecard): MirroredVerdicts {
  const idsOf = (matches: (result: RequirementResult) => boolean) =>
    scorecard.results
      .filter(matches)
      .map(({ requirementId }) => requirementId)
      .sort();
  const failing = idsOf(
    ({ verdict, decidedBy }) => verdict === 'fail' && decidedBy === 'facts',
  );
  const madeGood = idsOf(
    ({ verdict, decidedBy }) => verdict === 'pass' && decidedBy === 'facts',
  );
  const waived = idsOf(({ verdict }) => verdict === 'waived');
  return {
    ...(failing.length > 0 && { failing }),
    ...(madeGood.length > 0 && { madeGood }),
    ...(waived.length > 0 && { waived }),
    ...(scorecard.counts.unknown > 0 && { isUnknown: true }),
  };
}
