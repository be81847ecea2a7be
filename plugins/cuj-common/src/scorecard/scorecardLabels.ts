/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MirroredVerdicts } from '../api/types';
import { Scorecard, Verdict } from './Scorecard';

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
 * What is known of an entity besides its own text: nothing, since nobody evaluates
 * facts here; that it was not evaluated yet; or what facts say.
 *
 * @public
 */
export type RemoteVerdicts = 'none' | 'not-evaluated' | MirroredVerdicts;

/**
 * Condenses a scorecard into what a catalog filter needs.
 *
 * @param scorecard - by the entity's own text, or as a whole
 * @param remote - what facts say, where the scorecard is by the text alone
 * @returns undefined where nothing was judged, or not everything could be: neither
 *   is passing
 *
 * @public
 */
export function scorecardLabels(
  scorecard: Scorecard,
  remote: RemoteVerdicts = 'none',
): ScorecardLabels | undefined {
  const {
    failing = [],
    madeGood = [],
    waived = [],
    isUnknown = false,
  } = typeof remote === 'object' ? remote : {};
  const idsOf = (verdict: Verdict) =>
    scorecard.results
      .filter(result => result.verdict === verdict)
      .map(result => result.requirementId);

  const excused = new Set([...madeGood, ...waived]);
  const failed = new Set([
    ...idsOf('fail').filter(id => !excused.has(id)),
    ...failing,
  ]);
  if (failed.size > 0) {
    return { scorecard: 'failing', failing: joinIds([...failed].sort()) };
  }
  const isWaived = waived.length > 0 || scorecard.counts.waived > 0;
  const judged = scorecard.counts.pass + madeGood.length;
  if (
    isUnknown ||
    remote === 'not-evaluated' ||
    scorecard.counts.unknown > 0 ||
    (judged === 0 && !isWaived)
  ) {
    return undefined;
  }
  return { scorecard: isWaived ? 'waived' : 'passing' };
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
