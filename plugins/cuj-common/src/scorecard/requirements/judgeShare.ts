/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RequirementEvidence,
  RequirementFinding,
  RequirementRemediation,
} from '../Requirement';
import { formatPercent, isCount, sharePercent } from './share';

/**
 * Judges how many of all things have something in common.
 *
 * @param options - `code` is what the codes begin with; `things` are all, such as
 *   `log lines`, and `trait` what some of them do, such as `carry the id of a trace`;
 *   `limit` is inclusive, 0–100; `isLowerBound` says that more may have it,
 *   `noneIsNone` that where there are no such things, none of them has it, which is 0 %
 */
export function judgeShare(options: {
  code: string;
  things: string;
  trait: string;
  whole: unknown;
  part: unknown;
  isLowerBound?: boolean;
  noneIsNone?: boolean;
  limit: { atLeast: number } | { atMost: number };
  evidence: RequirementEvidence[];
  remediation: RequirementRemediation;
}): RequirementFinding {
  const { code, things, trait, whole, part, limit, evidence } = options;
  const unknown = (why: string, message: string): RequirementFinding => ({
    verdict: 'unknown',
    code: `${code}.unknown.${why}`,
    message,
    evidence,
  });
  if (!isCount(whole)) {
    return unknown(
      'uncounted',
      `It is not known how many ${things} there are.`,
    );
  }
  if (whole === 0 && !options.noneIsNone) {
    return unknown('none', `No ${things} were seen, so nothing can be said.`);
  }
  const value = whole === 0 ? 0 : sharePercent(part, whole);
  if (value === undefined) {
    return unknown(
      'untold',
      `The source cannot tell how many ${things} ${trait}.`,
    );
  }

  const [threshold, isMet, bound] =
    'atLeast' in limit
      ? [limit.atLeast, value >= limit.atLeast, 'at least']
      : [limit.atMost, value <= limit.atMost, 'at most'];
  const common = {
    message:
      whole === 0
        ? `No ${things} were seen.`
        : `${options.isLowerBound ? 'At least ' : ''}${formatPercent(
            value,
            'atLeast' in limit ? 'down' : 'up',
          )} of ${whole} ${things} ${trait}; it has to be ${bound} ${threshold} %.`,
    evidence,
    measured: { value, threshold, unit: 'percent' as const },
  };
  return isMet
    ? { ...common, verdict: 'pass', code: `${code}.met` }
    : {
        ...common,
        verdict: 'fail',
        code: `${code}.${'atLeast' in limit ? 'below' : 'above'}`,
        remediation: options.remediation,
      };
}
