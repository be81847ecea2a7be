/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RequirementEvidence } from '../../Requirement';
import { LimitationReading, limitationCategories } from './readLimitations';
import { toEvidenceText } from './toEvidenceText';

/** What a limitation lacks; undefined where it lacks nothing. */
export function findLimitationProblem(
  limitation: LimitationReading,
):
  | { code: string; message: string; evidence: RequirementEvidence }
  | undefined {
  const { path, value, category, impact, workaround } = limitation;
  const problem = (code: string, message: string) => ({
    code,
    message,
    evidence: { path, value: toEvidenceText(value) },
  });
  if (impact === 'unread' || workaround === 'unread') {
    return problem(
      'unread',
      'A limitation stands in another file, which was not read.',
    );
  }
  if (!category) {
    return problem(
      'category',
      `A limitation has none of the categories ${limitationCategories.join(
        ', ',
      )}.`,
    );
  }
  if (impact !== 'stated') {
    return problem(
      'impact',
      'A limitation does not say what it does to the journey.',
    );
  }
  if (workaround !== 'stated') {
    return problem(
      'workaround',
      'A limitation does not say what is done about it.',
    );
  }
  return undefined;
}
