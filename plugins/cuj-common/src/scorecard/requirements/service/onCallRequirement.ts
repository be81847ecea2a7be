/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { annotationsOf } from '../../../entity/entityText';
import { isOnCallAnnotation } from '../../isOnCallAnnotation';
import { isPlaceholder } from '../../placeholders';
import {
  Requirement,
  RequirementEvidence,
  RequirementFinding,
} from '../../Requirement';
import { ScorecardSettings } from '../../ScorecardSettings';
import { onCallFacts } from './onCallFacts';

/**
 * There is a reference to an on-call rotation, and as far as that is known, somebody
 * is on call now and in the coming days.
 *
 * @public
 */
export const onCallRequirement: Requirement = {
  id: 'on-call',
  version: 5,
  title: 'On-call',
  why: 'An alert that reaches nobody is not an alert.',
  passes:
    'An annotation of a known on-call tool refers to a rotation, and somebody is on call, now and in the next 7 days.',
  level: 1,
  subject: 'service',
  evaluateText: findReference,
  facts: onCallFacts(
    (entity, settings) => findReference(entity, settings).verdict === 'pass',
  ),
  factsMakeGood: true,
};

function findReference(
  entity: Entity,
  settings: ScorecardSettings,
): RequirementFinding {
  const rejected: RequirementEvidence[] = [];
  const annotations = annotationsOf(entity);
  for (const key of Object.keys(annotations).sort()) {
    if (!isOnCallAnnotation(key, settings.onCall.annotations)) {
      continue;
    }
    const value = annotations[key];
    const evidence = {
      path: `metadata.annotations['${key}']`,
      value: typeof value === 'string' ? value : JSON.stringify(value) ?? '',
    };
    if (
      typeof value === 'string' &&
      !isPlaceholder(value, settings.placeholders)
    ) {
      return {
        verdict: 'pass',
        code: 'on-call.referenced',
        message: `On call through ${key}.`,
        evidence: [evidence],
      };
    }
    rejected.push(evidence);
  }

  return {
    verdict: 'fail',
    code: rejected.length > 0 ? 'on-call.placeholder' : 'on-call.missing',
    message:
      rejected.length > 0
        ? `The on-call reference '${rejected[0].value}' is a placeholder.`
        : 'Nothing refers to an on-call rotation.',
    evidence: rejected,
    remediation: {
      text: 'Refer to the rotation that is paged for this service, in the tool that you use.',
      example:
        'metadata:\n  annotations:\n    pagerduty.com/service-id: YOUR_SERVICE_ID',
    },
  };
}
