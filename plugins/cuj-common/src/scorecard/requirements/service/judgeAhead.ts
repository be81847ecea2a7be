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
  const until = timeOf(readUntil);
  if (until === undefined || problem !== undefined) {
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
    message: `Somebody is on call now, and at all times until ${until}.`,
  };
}

/** What was read of the coming days. */
export function evidenceOfAhead(ahead: unknown): RequirementEvidence[] {
  const { readUntil, gap } = fieldsOf(ahead as OnCallAhead);
  const until = timeOf(readUntil);
  return [
    ...(gap === undefined
      ? []
      : [{ path: 'onCallCoverage.ahead.gap', value: `nobody ${spanOf(gap)}` }]),
    ...(until === undefined
      ? []
      : [{ path: 'onCallCoverage.ahead.readUntil', value: until }]),
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
