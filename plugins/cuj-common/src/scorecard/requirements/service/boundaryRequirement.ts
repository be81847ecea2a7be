/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { annotationsOf, specField } from '../../../entity/entityText';
import { parseBoundaries } from '../../../entity/parseBoundaries';
import { BOUNDARIES_ANNOTATION } from '../../../annotations';
import { isPlaceholderClaim } from '../../isPlaceholderClaim';
import { isPlaceholder } from '../../placeholders';
import { Requirement, RequirementFinding } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { ScorecardSettings } from '../../ScorecardSettings';
import { createFail } from '../createFail';
import { judgeOverlaps } from './judgeOverlaps';

const path = `metadata.annotations['${BOUNDARIES_ANNOTATION}']`;

const fail = createFail({
  requirementId: 'boundary',
  path,
  remediation: {
    text: 'List the endpoints or capabilities that this service, and no other, is responsible for.',
    example: `metadata:\n  annotations:\n    ${BOUNDARIES_ANNOTATION}: 'POST /your-resource/{id}, GET /your-resource/{id}'`,
  },
});

/**
 * The service states what it is responsible for, no other owner claims the same, and it
 * is defined once.
 *
 * @public
 */
export const boundaryRequirement: Requirement = {
  id: 'boundary',
  version: 4,
  title: 'Boundary',
  why: 'Where two services may be responsible, errors are counted twice and mended by nobody.',
  passes:
    'The service names the endpoints or capabilities that it is responsible for, or the APIs that it provides, and no other owner claims the same. No other entity is the same service.',
  level: 1,
  subject: 'service',
  evaluateText(entity, settings) {
    const stated = annotationsOf(entity)[BOUNDARIES_ANNOTATION];
    if (stated !== undefined && typeof stated !== 'string') {
      return fail(
        'malformed',
        'The boundaries are not text.',
        JSON.stringify(stated) ?? '',
      );
    }
    if (stated?.trim()) {
      return evaluateText(stated, settings);
    }

    const apis = specField(entity, 'providesApis');
    const names = Array.isArray(apis)
      ? apis.filter(
          (api): api is string =>
            typeof api === 'string' &&
            !isPlaceholder(api, settings.placeholders),
        )
      : [];
    if (names.length > 0) {
      return {
        verdict: 'pass',
        code: 'boundary.apis',
        message: `Responsible for the APIs that it provides: ${names.join(
          ', ',
        )}.`,
        evidence: names.map((value, index) => ({
          path: `spec.providesApis[${index}]`,
          value,
        })),
      };
    }
    return fail(
      'missing',
      'Nothing says what this service is responsible for.',
    );
  },
  facts: requireFacts({
    id: 'boundary',
    needs: ['boundaryOverlaps'],
    reads: [],
    evaluate: ({ facts }) => judgeOverlaps(facts.boundaryOverlaps),
  }),
};

function evaluateText(
  stated: string,
  settings: ScorecardSettings,
): RequirementFinding {
  const { claims, malformed } = parseBoundaries(stated);
  if (malformed.length > 0) {
    const [{ text, reason }] = malformed;
    return fail('malformed', `'${text}' can't be read: ${reason}.`, stated);
  }
  const real = claims.filter(
    claim => !isPlaceholderClaim(claim, settings.placeholders),
  );
  if (real.length === 0) {
    return fail(
      'placeholder',
      `The boundaries '${stated.trim()}' are a placeholder.`,
      stated,
    );
  }
  return {
    verdict: 'pass',
    code: 'boundary.stated',
    message: `Responsible for ${real.map(claim => claim.text).join(', ')}.`,
    evidence: [{ path, value: stated }],
  };
}
