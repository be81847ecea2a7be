/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Scorecard } from './Scorecard';

const MAX_ANNOTATION_LENGTH = 200;

/**
 * What the catalog is told of a scorecard; it changes only when a verdict does.
 *
 * @public
 */
export interface ScorecardLabels {
  /** The value of the label `cuj-slo/scorecard`. */
  scorecard: 'passing' | 'failing' | 'waived';
  /** The value of the annotation `cuj-slo/failing`, at most 200 characters. */
  failing?: string;
}

/**
 * Condenses a scorecard into what a catalog filter needs.
 *
 * @returns undefined where nothing was judged, or not everything could be: neither
 *   is passing
 *
 * @public
 */
export function scorecardLabels(
  scorecard: Scorecard,
): ScorecardLabels | undefined {
  const failing = scorecard.results
    .filter(result => result.verdict === 'fail')
    .map(result => result.requirementId)
    .sort();

  if (failing.length > 0) {
    return { scorecard: 'failing', failing: joinIds(failing) };
  }
  const { pass, waived, unknown } = scorecard.counts;
  if (unknown > 0 || pass + waived === 0) {
    return undefined;
  }
  return { scorecard: waived > 0 ? 'waived' : 'passing' };
}

/** Leaves out whole ids, and says how many, rather than cut one in two. */
function joinIds(ids: string[]): string {
  const whole = ids.join(',');
  if (whole.length <= MAX_ANNOTATION_LENGTH) {
    return whole;
  }
  for (let kept = ids.length - 1; kept > 0; kept -= 1) {
    const text = `${ids.slice(0, kept).join(',')},+${ids.length - kept}`;
    if (text.length <= MAX_ANNOTATION_LENGTH) {
      return text;
    }
  }
  return `+${ids.length}`;
}
