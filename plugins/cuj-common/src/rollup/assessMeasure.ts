/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ReportedSloState } from '../slo/SloStatus';
import { SliMeasure } from './SliTimeline';

/** Below what rounding can make of two percentages that are equal. */
const ROUNDING_PERCENT = 1e-9;

/**
 * The state that an SLI has against its target, whatever its coverage.
 *
 * @param limits - 0–100; one that is no number is none
 * @returns `unknown` where only bounds of the SLI are known, and the target lies between
 *   them; undefined without an SLI or a target
 *
 * @internal
 */
export function assessBudget(
  measure: SliMeasure,
  limits: { targetPercent?: number; warningPercent?: number },
): ReportedSloState | undefined {
  const { sliPercent, sliAtMostPercent = sliPercent } = measure;
  const { targetPercent = NaN, warningPercent = NaN } = limits;
  if (sliPercent === undefined || Number.isNaN(targetPercent)) {
    return undefined;
  }
  const isBelow = (value: number | undefined, limit: number) =>
    value !== undefined && value < limit - ROUNDING_PERCENT;
  if (isBelow(sliAtMostPercent, targetPercent)) {
    return 'breached';
  }
  if (isBelow(sliPercent, targetPercent)) {
    return 'unknown';
  }
  return isBelow(sliPercent, warningPercent) ? 'warning' : 'ok';
}

/**
 * Whether enough of the time was measured to say anything.
 *
 * @param minCoveragePercent - 0–100
 * @returns `no_data` where nothing was measured, `unknown` where too little was
 *
 * @internal
 */
export function assessCoverage(
  measure: SliMeasure,
  minCoveragePercent: number,
): ReportedSloState {
  if (measure.coveragePercent === undefined || measure.knownMs === 0) {
    return 'no_data';
  }
  return measure.coveragePercent < minCoveragePercent - ROUNDING_PERCENT
    ? 'unknown'
    : 'ok';
}
