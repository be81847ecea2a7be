/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { specField } from '../../../entity/entityText';
import { RequirementFinding, RequirementRemediation } from '../../Requirement';
import { createFail } from '../createFail';
import { isSubstitution } from './isSubstitution';
import { toEvidenceText } from './toEvidenceText';

/** What became of a list that an author should have written. */
export type ListReading =
  | { state: 'list'; entries: unknown[] }
  | { state: 'missing' | 'malformed' | 'unread' };

/** Reads a list of the journey, whose author may have written anything. */
export function readList(entity: Entity, field: string): ListReading {
  const value = specField(entity, field);
  if (Array.isArray(value)) {
    return value.length === 0
      ? { state: 'missing' }
      : { state: 'list', entries: value };
  }
  if (value === undefined || value === null) {
    return { state: 'missing' };
  }
  return { state: isSubstitution(value) ? 'unread' : 'malformed' };
}

/**
 * What is said of a list that can't be looked at.
 *
 * @param options - `what` is how the entries are called in a sentence, such as
 *   `steps`
 */
export function listProblem(options: {
  id: string;
  entity: Entity;
  field: string;
  what: string;
  state: Exclude<ListReading['state'], 'list'>;
  remediation: RequirementRemediation;
}): RequirementFinding {
  const { id, entity, field, what, state, remediation } = options;
  const path = `spec.${field}`;
  const value = toEvidenceText(specField(entity, field));
  const fail = createFail({ requirementId: id, path, remediation });

  switch (state) {
    case 'missing':
      return fail('missing', `There are no ${what}.`);
    case 'malformed':
      return fail('malformed', `The ${what} are not a list.`, value);
    default:
      return {
        verdict: 'unknown',
        code: `${id}.unknown.${field}`,
        message: `The ${what} stand in another file, which was not read.`,
        evidence: [{ path, value }],
      };
  }
}
