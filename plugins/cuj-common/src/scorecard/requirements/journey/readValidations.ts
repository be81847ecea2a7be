/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { asObject } from '../../../entity/entityText';
import { tryParseEntityRef } from '../../../entity/tryParseEntityRef';
import { isTemplateName } from '../../isTemplateName';
import { ScorecardSettings } from '../../ScorecardSettings';
import { textState } from './findTextProblem';
import { isSubstitution } from './isSubstitution';

/** A validation as far as it could be read. */
export interface ValidationReading {
  /** Where it stands, such as `spec.validatedBy[0]`. */
  path: string;
  /** What stands there. */
  value: unknown;
  /** `YYYY-MM-DD`; present only where `problem` is not. */
  day?: string;
  /** Why it does not count. */
  problem?: 'malformed' | 'nobody' | 'date' | 'unread';
}

/** Reads validations whose author may have written anything. */
export function readValidations(
  entries: unknown[],
  settings: ScorecardSettings,
): ValidationReading[] {
  return entries.map((value, index) => ({
    path: `spec.validatedBy[${index}]`,
    value,
    ...readValidation(value, settings),
  }));
}

function readValidation(
  value: unknown,
  settings: ScorecardSettings,
): Pick<ValidationReading, 'day' | 'problem'> {
  const validation = asObject(value);
  if (!validation) {
    return { problem: 'malformed' };
  }
  if (
    isSubstitution(validation) ||
    isSubstitution(validation.ref) ||
    isSubstitution(validation.on)
  ) {
    return { problem: 'unread' };
  }
  if (
    textState(validation.ref, settings) !== 'stated' ||
    isTemplateRef(validation.ref)
  ) {
    return { problem: 'nobody' };
  }
  const day = readDay(validation.on);
  return day ? { day } : { problem: 'date' };
}

/** `group:default/your-stakeholders` */
function isTemplateRef(ref: unknown): boolean {
  const name = tryParseEntityRef(ref, { defaultKind: 'group' })?.name;
  return name !== undefined && isTemplateName(name);
}

/** The day of a date that exists; 2026-02-30 does not. */
function readDay(value: unknown): string | undefined {
  const match =
    typeof value === 'string'
      ? /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(value.trim())
      : null;
  if (!match) {
    return undefined;
  }
  const date = new Date(`${match[1]}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(match[1])
    ? match[1]
    : undefined;
}
