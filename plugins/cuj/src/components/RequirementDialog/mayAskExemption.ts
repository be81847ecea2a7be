/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  EntityScorecard,
  ExemptionOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * Whether the reader may ask to exempt an entity from a requirement: what passes
 * needs no exemption, and what has one or waits for one no second.
 */
export function mayAskExemption(
  answer: EntityScorecard,
  requirementId: string,
): boolean {
  const result = answer.scorecard?.results.find(
    one => one.requirementId === requirementId,
  );
  return (
    answer.may.requestExemption &&
    (result?.verdict === 'fail' || result?.verdict === 'unknown') &&
    !answer.exemptions.some(
      one => one.requirementId === requirementId && isOpen(one),
    )
  );
}

function isOpen({ state }: ExemptionOverview): boolean {
  return state === 'requested' || state === 'approved';
}
