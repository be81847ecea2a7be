/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Requirement, RequirementFinding } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { createLimitationRemediation } from './createLimitationRemediation';
import { findLimitationProblem } from './findLimitationProblem';
import { judgeGaps } from './judgeGaps';
import { LimitationReading, readLimitations } from './readLimitations';
import { listProblem, readList } from './readList';
import { toEvidenceText } from './toEvidenceText';

const id = 'limitations-documented';

/**
 * What the services of the journey can't show stands in the journey, with what is
 * done about it meanwhile.
 *
 * @public
 */
export const limitationsDocumentedRequirement: Requirement = {
  id,
  version: 2,
  title: 'Limitations documented',
  why: 'An SLO with gaps that everybody knows of is worth more than one that is trusted blindly.',
  passes:
    'Every limitation says what it does and what is done about it, and there is one for each gap in the observability of the steps.',
  level: 2,
  subject: 'journey',
  evaluateText(entity, settings) {
    const { state } = readList(entity, 'limitations');
    if (state === 'missing') {
      return {
        verdict: 'not_applicable',
        code: `${id}.none`,
        message: 'The journey states no limitation.',
        evidence: [],
      };
    }
    if (state !== 'list') {
      return listProblem({
        id,
        entity,
        field: 'limitations',
        what: 'limitations',
        state,
        remediation: createLimitationRemediation(),
      });
    }
    return evaluateText(readLimitations(entity, settings));
  },
  facts: requireFacts({
    id,
    needs: ['steps', 'stepVerdicts'],
    reads: ['spec.limitations'],
    evaluate: ({ entity, settings, facts: { steps, stepVerdicts } }) =>
      judgeGaps({ id, entity, settings, steps, stepVerdicts }),
  }),
};

function evaluateText(limitations: LimitationReading[]): RequirementFinding {
  const problems = limitations.flatMap(limitation => {
    const problem = findLimitationProblem(limitation);
    return problem ? [problem] : [];
  });
  const fails = problems.filter(({ code }) => code !== 'unread');
  const [first] = fails.length > 0 ? fails : problems;
  if (!first) {
    return {
      verdict: 'pass',
      code: `${id}.stated`,
      message:
        limitations.length === 1
          ? 'The limitation has a workaround.'
          : `All of ${limitations.length} limitations have a workaround.`,
      evidence: limitations.map(({ path, value }) => ({
        path,
        value: toEvidenceText(value),
      })),
    };
  }
  if (first.code === 'unread') {
    return {
      verdict: 'unknown',
      code: `${id}.unknown.limitations`,
      message: first.message,
      evidence: problems.map(({ evidence }) => evidence),
    };
  }
  return {
    verdict: 'fail',
    code: `${id}.${first.code}`,
    message: first.message,
    evidence: fails.map(({ evidence }) => evidence),
    remediation: createLimitationRemediation(),
  };
}
