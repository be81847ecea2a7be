/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { specField } from '../../../entity/entityText';
import { Requirement } from '../../Requirement';
import { findTextProblem } from './findTextProblem';
import { toEvidenceText } from './toEvidenceText';

const id = 'start-and-end';

const remediation = {
  text: 'Say what the customer does first, and what they see when it is over.',
  example:
    'spec:\n  start: <such as Customer presses Run.>\n  end: <such as Result table is rendered.>',
};

/**
 * The journey says where it starts and where it ends.
 *
 * @public
 */
export const startAndEndRequirement: Requirement = {
  id,
  version: 1,
  title: 'Start and end',
  why: 'Without a beginning and an end nobody can say whether a customer got through, or how long it took.',
  passes: 'Both the start and the end are stated.',
  level: 1,
  subject: 'journey',
  evaluateText(entity, settings) {
    const problems = [
      { field: 'start', what: 'The start' },
      { field: 'end', what: 'The end' },
    ].flatMap(one => {
      const problem = findTextProblem({
        id,
        entity,
        settings,
        remediation,
        ...one,
      });
      return problem ? [problem] : [];
    });
    const fails = problems.filter(({ verdict }) => verdict === 'fail');
    const decisive = fails.length > 0 ? fails : problems;
    if (decisive.length > 0) {
      return {
        ...decisive[0],
        message: decisive.map(({ message }) => message).join(' '),
        evidence: decisive.flatMap(({ evidence }) => evidence),
      };
    }
    return {
      verdict: 'pass',
      code: `${id}.stated`,
      message: 'The start and the end are stated.',
      evidence: ['start', 'end'].map(field => ({
        path: `spec.${field}`,
        value: toEvidenceText(specField(entity, field)),
      })),
    };
  },
};
