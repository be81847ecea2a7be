/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { CujConventions } from '../../../conventions/CujConventions';
import { metadataField } from '../../../entity/entityText';
import { FactValues } from '../../facts/FactValues';
import { Requirement, RequirementEvidence } from '../../Requirement';
import { requireFacts } from '../../requireFacts';

const id = 'synthetic-coverage';

/**
 * A synthetic test that is switched on exercises the journey.
 *
 * @public
 */
export const syntheticCoverageRequirement: Requirement = {
  id,
  version: 2,
  title: 'Synthetic coverage',
  why: 'Services that fail silently leave no trace in logs; a test that plays the customer notices all the same.',
  passes: 'At least one live synthetic test exercises the journey.',
  level: 2,
  subject: 'journey',
  facts: requireFacts({
    id,
    needs: ['syntheticTests'],
    reads: [],
    oneDecides: 'pass',
    evaluate({ entity, conventions, facts: { syntheticTests } }) {
      const live = syntheticTests.filter(({ status }) => status === 'live');
      if (live.length > 0) {
        return {
          verdict: 'pass',
          code: `${id}.live`,
          message:
            live.length === 1
              ? 'One live synthetic test exercises the journey.'
              : `${live.length} live synthetic tests exercise the journey.`,
          evidence: evidenceOf(live),
        };
      }
      if (syntheticTests.some(({ status }) => status !== 'paused')) {
        return {
          verdict: 'unknown',
          code: `${id}.unknown.status`,
          message:
            'Whether the synthetic test of the journey is switched on is not known.',
          evidence: evidenceOf(syntheticTests),
        };
      }
      return {
        verdict: 'fail',
        code: syntheticTests.length > 0 ? `${id}.paused` : `${id}.none`,
        message:
          syntheticTests.length > 0
            ? 'Every synthetic test of the journey is paused.'
            : 'No synthetic test exercises the journey.',
        evidence: evidenceOf(syntheticTests),
        remediation: createRemediation(entity, conventions),
      };
    },
  }),
};

function evidenceOf(
  tests: FactValues['syntheticTests'],
): RequirementEvidence[] {
  return tests.map(({ id: testId, name, status, entityRefs = [] }) => ({
    path: `synthetic test ${testId}`,
    value: `${name} (${status})`,
    ...(entityRefs.length > 0 && { entityRefs }),
  }));
}

function createRemediation(entity: Entity, conventions: CujConventions) {
  const name = metadataField(entity, 'name');
  const journey = typeof name === 'string' && name ? name : 'your-journey';
  const [environment = 'prod'] = conventions.environments.production;
  const [environmentKey = 'env'] = conventions.environmentTagKeys;
  const [journeyKey = 'journey'] = conventions.journeyTagKeys;
  return {
    text: 'Create a synthetic test that does what the customer does, tag it with the journey, and switch it on.',
    example: [
      'status: live',
      'tags:',
      `  - ${environmentKey}:${environment}`,
      `  - ${journeyKey}:${journey}`,
    ].join('\n'),
  };
}
