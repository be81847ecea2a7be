/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { OnCallAhead } from '../../../onCall/OnCallAhead';
import {
  RequirementEvidence,
  RequirementFinding,
  RequirementRemediation,
} from '../../Requirement';
import { fieldsOf, textOf } from '../itemsOf';

/** How to be called at all times. */
export const onCallRemediation: RequirementRemediation = {
  text: 'Put somebody on the schedule of the team, at all times, or name the team that is called.',
  example: 'metadata:\n  annotations:\n    cuj-slo/on-call-team: your-team',
};

/** Judges the coming days of a rotation on which somebody is now. */
export function judgeAhead(
  ahead: unknown,
  found: Pick<RequirementFinding, 'evidence' | 'measured'>,
): RequirementFinding {
  const { readUntil, gap, problem } = fieldsOf(ahead as OnCallAhead);
  if (gap !== undefined) {
    return {
      verdict: 'fail',
      code: 'on-call.gap',
      message: `Somebody is on call now, but nobody ${spanOf(gap)}.`,
      evidence: found.evidence,
      remediation: onCallRemediation,
    };
  }
  if (timeOf(readUntil) === undefined || problem !== undefined) {
    const reason = textOf(problem) || 'the source tells of this moment only';
    return {
      ...found,
      verdict: 'unknown',
      code: 'on-call.unknown.ahead',
      message: `Somebody is on call now. Whether that stays so for 7 days is not known: ${reason}.`,
    };
  }
  return {
    ...found,
    verdict: 'pass',
    code: 'on-call.covered',
    // Until when that is moves whenever the source is asked.
    message:
      'Somebody is on call now, and at all times in the 7 days after the source was asked.',
  };
}

/**
 * What was read of the coming days.
 *
 * @param options - `isNow` is where nobody is on call when the source is asked, so that
 *   the gap has begun already and begins at that time
 */
export function evidenceOfAhead(
  ahead: unknown,
  { isNow }: { isNow: boolean },
): RequirementEvidence[] {
  const { gap } = fieldsOf(ahead as OnCallAhead);
  if (gap === undefined) {
    return [];
  }
  const end = timeOf(fieldsOf(gap as OnCallAhead['gap'] & object).to);
  const present = end === undefined ? 'from now on' : `until ${end}`;
  return [
    {
      path: 'onCallCoverage.ahead.gap',
      value: `nobody ${isNow ? present : spanOf(gap)}`,
    },
  ];
}

function spanOf(gap: unknown): string {
  const { from, to } = fieldsOf(gap as OnCallAhead['gap'] & object);
  const start = timeOf(from) ?? 'an unknown time';
  const end = timeOf(to);
  return end === undefined ? `from ${start} on` : `from ${start} to ${end}`;
}

function timeOf(value: unknown): string | undefined {
  const time = typeof value === 'string' ? new Date(value) : undefined;
  return time && !Number.isNaN(time.getTime())
    ? `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : undefined;
}
