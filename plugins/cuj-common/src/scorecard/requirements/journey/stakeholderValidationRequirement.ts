/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { Requirement, RequirementFinding } from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { ScorecardSettings } from '../../ScorecardSettings';
import { readList, listProblem } from './readList';
import { ValidationReading, readValidations } from './readValidations';
import { toEvidenceText } from './toEvidenceText';

const id = 'stakeholder-validation';
const dayMs = 24 * 60 * 60 * 1000;

const remediation = {
  text: 'Ask those who answer for the product whether this is what customers come for, and write down who agreed and when.',
  example:
    "spec:\n  validatedBy:\n    - { ref: group:default/your-stakeholders, on: 'YYYY-MM-DD' }",
};

const problems: Record<
  Exclude<ValidationReading['problem'], undefined | 'unread'>,
  string
> = {
  malformed: 'A validation says neither who validated nor when.',
  nobody: 'A validation does not say who validated.',
  date: 'A validation has no date that exists.',
};

/**
 * Stakeholders agreed that the journey matters, and not too long ago.
 *
 * @remarks
 * The text alone has no clock: it decides whether there is a validation at all, and
 * the part that gets to know the day decides whether it still holds.
 *
 * @public
 */
export const stakeholderValidationRequirement: Requirement = {
  id,
  version: 1,
  title: 'Stakeholder validation',
  why: 'What engineers take for a journey need not be what customers come for.',
  passes:
    'Somebody validated the journey on a day that is not too long ago: a year, unless configured otherwise.',
  level: 1,
  subject: 'journey',
  evaluateText: evaluatePresence,
  facts: requireFacts({
    id,
    needs: [],
    reads: ['spec.validatedBy'],
    evaluate: ({ entity, settings, today }) =>
      evaluateAge(entity, settings, today),
  }),
};

function evaluatePresence(
  entity: Entity,
  settings: ScorecardSettings,
): RequirementFinding {
  const list = readList(entity, 'validatedBy');
  if (list.state !== 'list') {
    return listProblem({
      id,
      entity,
      field: 'validatedBy',
      what: 'validations',
      state: list.state,
      remediation,
    });
  }

  const validations = readValidations(list.entries, settings);
  const last = newestOf(validations);
  if (last) {
    return {
      verdict: 'pass',
      code: `${id}.stated`,
      message: `Last validated on ${last.day}.`,
      evidence: evidenceOf([last]),
    };
  }
  const unread = validations.filter(({ problem }) => problem === 'unread');
  if (unread.length > 0) {
    return {
      verdict: 'unknown',
      code: `${id}.unknown.validatedBy`,
      message: 'A validation stands in another file, which was not read.',
      evidence: evidenceOf(unread),
    };
  }
  const problem = validations[0].problem as keyof typeof problems;
  return {
    verdict: 'fail',
    code: `${id}.${problem}`,
    message: problems[problem],
    evidence: evidenceOf(validations),
    remediation,
  };
}

function evaluateAge(
  entity: Entity,
  settings: ScorecardSettings,
  today: string,
): RequirementFinding {
  const list = readList(entity, 'validatedBy');
  const validations = readValidations(
    list.state === 'list' ? list.entries : [],
    settings,
  ).filter(({ day }) => day !== undefined);
  if (validations.length === 0) {
    return {
      verdict: 'not_applicable',
      code: `${id}.none`,
      message: 'There is no validation whose age could be told.',
      evidence: [],
    };
  }

  // Where the author lives it may be tomorrow already.
  const past = validations.filter(
    ({ day = '' }) => ageInDays(day, today) >= -1,
  );
  const last = newestOf(past);
  if (!last?.day) {
    return {
      verdict: 'fail',
      code: `${id}.future`,
      message: 'The validation is dated in the future.',
      evidence: evidenceOf(validations),
      remediation,
    };
  }

  // Days, and not its age, so that what is said stays true from one day to the next.
  const { validationDays } = settings.thresholds;
  const until = dayAfter(last.day, validationDays);
  if (ageInDays(last.day, today) > validationDays) {
    return {
      verdict: 'fail',
      code: `${id}.expired`,
      message: `The last validation, on ${last.day}, held until ${until}.`,
      evidence: evidenceOf([last]),
      remediation,
    };
  }
  return {
    verdict: 'pass',
    code: `${id}.recent`,
    message: `It holds until ${until}.`,
    evidence: [],
  };
}

function dayAfter(day: string, days: number): string {
  const time = new Date(Date.parse(day) + days * dayMs);
  return Number.isNaN(time.getTime())
    ? 'the end of time'
    : time.toISOString().slice(0, 10);
}

function ageInDays(day: string, today: string): number {
  return Math.round((Date.parse(today) - Date.parse(day)) / dayMs);
}

function newestOf(
  validations: ValidationReading[],
): ValidationReading | undefined {
  return validations.reduce<ValidationReading | undefined>(
    // Dates of this form compare as text.
    (newest, one) => ((one.day ?? '') > (newest?.day ?? '') ? one : newest),
    undefined,
  );
}

function evidenceOf(validations: ValidationReading[]) {
  return validations.map(({ path, value }) => ({
    path,
    value: toEvidenceText(value),
  }));
}
