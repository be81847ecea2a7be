/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BOUNDARIES_ANNOTATION } from '../../../annotations';
import { BoundaryOverlap } from '../../../boundaries/BoundaryOverlap';
import { RequirementFinding } from '../../Requirement';
import { itemsOf, textOf } from '../itemsOf';

/** What claims of others say of the boundary of a service. */
export function judgeOverlaps(overlaps: BoundaryOverlap[]): RequirementFinding {
  const found = itemsOf(overlaps);
  const measured = {
    value: found.length,
    threshold: 0,
    unit: 'count' as const,
  };
  if (found.length === 0) {
    return {
      verdict: 'pass',
      code: 'boundary.clear',
      message: 'No other owner claims the same.',
      evidence: [],
      measured,
    };
  }

  const isDuplicate = found.some(({ kind }) => kind === 'same-service');
  const remediation = isDuplicate
    ? {
        text: 'Agree on one entity for the service and remove the other, or give them different names.',
        example: `metadata:\n  name: your-service\n  annotations:\n    ${BOUNDARIES_ANNOTATION}: 'POST /your-resource/{id}'`,
      }
    : {
        text: 'Agree with the other owner who is responsible, and let only that service claim it.',
        example: `metadata:\n  annotations:\n    ${BOUNDARIES_ANNOTATION}: 'POST /your-resource/{id}, GET /your-resource/{id}'`,
      };
  return {
    verdict: 'fail',
    code: isDuplicate ? 'boundary.same-service' : 'boundary.overlap',
    message: isDuplicate
      ? 'Another entity is the same service.'
      : `Other owners claim the same ${
          found.length === 1 ? 'once' : `${found.length} times`
        }.`,
    evidence: found.map(({ kind, own, other, entityRef }) => ({
      path: `${textOf(kind)}: ${textOf(own)}`,
      value: `${textOf(entityRef)}: ${textOf(other)}`,
      ...(typeof entityRef === 'string' && { entityRef }),
    })),
    measured,
    remediation,
  };
}
