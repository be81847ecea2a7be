/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { specField } from '../../../entity/entityText';
import { Requirement } from '../../Requirement';
import { readErrorBudgetPolicy } from './readErrorBudgetPolicy';
import { listProblem } from './readList';
import { toEvidenceText } from './toEvidenceText';

const id = 'error-budget-policy';

const remediation = {
  text: 'Agree, before it happens, on what follows when the budget runs low and when it is spent.',
  example: [
    'spec:',
    '  errorBudgetPolicy:',
    '    - when: { budgetBelowPercent: 25 }',
    '      then: [notify]',
    '    - when: { budgetBelowPercent: 0 }',
    '      then: [freeze, postmortem]',
  ].join('\n'),
};

/**
 * The journey says what follows when its error budget runs low.
 *
 * @public
 */
export const errorBudgetPolicyRequirement: Requirement = {
  id,
  version: 1,
  title: 'Error-budget policy',
  why: 'An SLO whose breach has no consequence informs, but changes nothing; in an incident it is too late to agree on one.',
  passes:
    'There is at least one condition on the error budget with a consequence.',
  level: 2,
  subject: 'journey',
  evaluateText(entity) {
    const { state, rules } = readErrorBudgetPolicy(entity);
    if (state !== 'list') {
      return listProblem({
        id,
        entity,
        field: 'errorBudgetPolicy',
        what: 'rules of an error-budget policy',
        state,
        remediation,
      });
    }
    if (rules.length === 0) {
      return {
        verdict: 'fail',
        code: `${id}.incomplete`,
        message:
          'No rule of the error-budget policy has both a condition and a consequence.',
        evidence: [
          {
            path: 'spec.errorBudgetPolicy',
            value: toEvidenceText(specField(entity, 'errorBudgetPolicy')),
          },
        ],
        remediation,
      };
    }
    return {
      verdict: 'pass',
      code: `${id}.stated`,
      message:
        rules.length === 1
          ? 'One condition has a consequence.'
          : `${rules.length} conditions have consequences.`,
      evidence: rules.map(({ path, value }) => ({
        path,
        value: toEvidenceText(value),
      })),
    };
  },
};
