/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { specField } from '../../../entity/entityText';
import { isPlaceholder } from '../../placeholders';
import { RequirementFinding, RequirementRemediation } from '../../Requirement';
import { ScorecardSettings } from '../../ScorecardSettings';
import { createFail } from '../createFail';
import { isSubstitution } from './isSubstitution';
import { toEvidenceText } from './toEvidenceText';

/** What became of a text that an author should have written. */
export type TextState =
  | 'stated'
  | 'missing'
  | 'placeholder'
  | 'malformed'
  | 'unread';

/** Looks at a text that an author, who may have written anything, should have written. */
export function textState(
  value: unknown,
  settings: ScorecardSettings,
): TextState {
  if (value === undefined || value === null) {
    return 'missing';
  }
  if (typeof value !== 'string') {
    return isSubstitution(value) ? 'unread' : 'malformed';
  }
  if (value.trim() === '') {
    return 'missing';
  }
  return isPlaceholder(value, settings.placeholders) ? 'placeholder' : 'stated';
}

/**
 * What keeps a text of the journey from being stated.
 *
 * @param options - `what` is how the text is called in a sentence, such as
 *   `The outcome`
 * @returns undefined where it is stated
 */
export function findTextProblem(options: {
  id: string;
  entity: Entity;
  settings: ScorecardSettings;
  field: string;
  what: string;
  remediation: RequirementRemediation;
}): RequirementFinding | undefined {
  const { id, entity, settings, field, what, remediation } = options;
  const path = `spec.${field}`;
  const value = specField(entity, field);
  const text = toEvidenceText(value);
  const fail = createFail({ requirementId: id, path, remediation });

  switch (textState(value, settings)) {
    case 'missing':
      return fail(`${field}-missing`, `${what} is not stated.`);
    case 'placeholder':
      return fail(
        `${field}-placeholder`,
        `${what} '${text.trim()}' is a placeholder.`,
        text,
      );
    case 'malformed':
      return fail(`${field}-malformed`, `${what} is not text.`, text);
    case 'unread':
      return {
        verdict: 'unknown',
        code: `${id}.unknown.${field}`,
        message: `${what} stands in another file, which was not read.`,
        evidence: [{ path, value: text }],
      };
    default:
      return undefined;
  }
}
