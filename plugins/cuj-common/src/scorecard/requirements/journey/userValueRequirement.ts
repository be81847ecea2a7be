/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { specField } from '../../../entity/entityText';
import { Requirement, RequirementFinding } from '../../Requirement';
import { ScorecardSettings } from '../../ScorecardSettings';
import { createFail } from '../createFail';
import { findTextProblem } from './findTextProblem';
import { isSubstitution } from './isSubstitution';
import { readLimitations } from './readLimitations';
import { readList } from './readList';
import { toEvidenceText } from './toEvidenceText';

const id = 'user-value';

/**
 * The journey is about what a customer reaches, and says whether that is what is
 * measured.
 *
 * @public
 */
export const userValueRequirement: Requirement = {
  id,
  version: 1,
  title: 'User value',
  why: 'A service can be healthy while its customers get nowhere; a journey has to say which of the two it measures.',
  passes:
    'The outcome is stated, and is measured end to end, or by a proxy that says why and what it does not see.',
  level: 1,
  subject: 'journey',
  evaluateText(entity, settings) {
    const problem = findTextProblem({
      id,
      entity,
      settings,
      field: 'outcome',
      what: 'The outcome',
      remediation: {
        text: 'Say what the customer has in the end, not what a service does.',
        example:
          "spec:\n  outcome: <such as The workflow's result is shown to the customer.>",
      },
    });
    return problem ?? evaluateMeasurement(entity, settings);
  },
};

const failMeasurement = createFail({
  requirementId: id,
  path: 'spec.measurement',
  remediation: {
    text: 'Say whether the SLOs measure that outcome, or stand in for it.',
    example: 'spec:\n  measurement: end-to-end   # or proxy',
  },
});

function evaluateMeasurement(
  entity: Entity,
  settings: ScorecardSettings,
): RequirementFinding {
  const measurement = specField(entity, 'measurement');
  if (measurement === 'end-to-end') {
    return {
      verdict: 'pass',
      code: `${id}.end-to-end`,
      message: 'The outcome is stated, and is what is measured.',
      evidence: evidenceOf(entity, ['outcome', 'measurement']),
    };
  }
  if (measurement === 'proxy') {
    return evaluateProxy(entity, settings);
  }
  if (measurement === undefined || measurement === null || measurement === '') {
    return failMeasurement(
      'measurement-missing',
      'Nothing says whether the outcome is measured or a proxy for it.',
    );
  }
  const value = toEvidenceText(measurement);
  if (isSubstitution(measurement)) {
    return {
      verdict: 'unknown',
      code: `${id}.unknown.measurement`,
      message: 'The measurement stands in another file, which was not read.',
      evidence: [{ path: 'spec.measurement', value }],
    };
  }
  return failMeasurement(
    'measurement-malformed',
    `The measurement '${value}' is neither end-to-end nor proxy.`,
    value,
  );
}

const limitationRemediation = {
  text: 'Say what the proxy does not see, and what is done about it.',
  example: [
    'spec:',
    '  limitations:',
    '    - category: instrumentation',
    '      impact: <such as Whether the result table is rendered is not measured.>',
    '      workaround: <such as A synthetic test runs a small workflow every five minutes.>',
  ].join('\n'),
};

/** A proxy that owns up to nothing is a health check that is called a journey. */
function evaluateProxy(
  entity: Entity,
  settings: ScorecardSettings,
): RequirementFinding {
  const problem = findTextProblem({
    id,
    entity,
    settings,
    field: 'measurementRationale',
    what: 'Why a proxy stands in for the outcome',
    remediation: {
      text: 'Say why the outcome itself can not be measured; without that, it is a health check in disguise.',
      example:
        'spec:\n  measurement: proxy\n  measurementRationale: <such as Frontend rendering is not instrumented.>',
    },
  });
  if (problem) {
    return problem;
  }

  const { state } = readList(entity, 'limitations');
  const limitations = readLimitations(entity, settings);
  const stated = limitations.find(({ impact }) => impact === 'stated');
  if (stated) {
    return {
      verdict: 'pass',
      code: `${id}.proxy`,
      message:
        'The outcome is stated; a proxy stands in for it, which says why and what it does not see.',
      evidence: evidenceOf(entity, [
        'outcome',
        'measurement',
        'measurementRationale',
      ]),
    };
  }
  if (
    state === 'unread' ||
    limitations.some(({ impact }) => impact === 'unread')
  ) {
    return {
      verdict: 'unknown',
      code: `${id}.unknown.limitations`,
      message:
        'What the proxy does not see stands in another file, which was not read.',
      evidence: evidenceOf(entity, ['limitations']),
    };
  }
  return createFail({
    requirementId: id,
    path: 'spec.limitations',
    remediation: limitationRemediation,
  })(
    state === 'malformed' ? 'limitations-malformed' : 'limitations-missing',
    'A proxy stands in for the outcome, and nothing says what it does not see.',
    state === 'missing'
      ? undefined
      : toEvidenceText(specField(entity, 'limitations')),
  );
}

function evidenceOf(entity: Entity, fields: string[]) {
  return fields.map(field => ({
    path: `spec.${field}`,
    value: toEvidenceText(specField(entity, field)),
  }));
}
