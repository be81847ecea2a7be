/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JsonValue } from '@backstage/types';
import Ajv, { ErrorObject, ValidateFunction } from 'ajv';
import { JOURNEY_API_VERSION, JourneyEntityV1alpha1 } from './JourneyEntity';
import schema from './Journey.v1alpha1.schema.json';

/**
 * What came of checking a value against the schema of the Journey kind.
 *
 * @public
 */
export type JourneyValidation =
  | { outcome: 'valid'; entity: JourneyEntityV1alpha1 }
  | { outcome: 'other-kind' }
  | {
      outcome: 'invalid';
      /** One sentence for each problem, in the order of the schema. */
      problems: string[];
    };

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

const patternNames: Record<string, string> = {
  [schema.properties.spec.properties.sla.properties.timeframe.pattern]:
    'of a number of days, such as 30d',
  [schema.properties.spec.properties.validatedBy.items.properties.on.pattern]:
    'of a date, such as 2026-01-20',
};

let compiled: ValidateFunction<JourneyEntityV1alpha1> | undefined;

function getValidator(): ValidateFunction<JourneyEntityV1alpha1> {
  compiled ??= new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    verbose: true,
  }).compile<JourneyEntityV1alpha1>(schema);
  return compiled;
}

/**
 * Checks a value against the schema of the Journey kind, and lists all of its
 * problems at once in words that its author understands.
 *
 * @public
 */
export function validateJourneyEntity(value: unknown): JourneyValidation {
  if (!isObject(value) || value.kind !== 'Journey') {
    return { outcome: 'other-kind' };
  }
  if (value.apiVersion !== JOURNEY_API_VERSION) {
    return { outcome: 'other-kind' };
  }

  const entity = withoutNulls(value) as Record<string, unknown>;
  const validator = getValidator();
  const problems = validator(entity)
    ? []
    : (validator.errors ?? []).map(describeError);
  problems.push(...findRepeatedSteps(entity));

  if (problems.length > 0) {
    return { outcome: 'invalid', problems: [...new Set(problems)] };
  }
  return {
    outcome: 'valid',
    entity: entity as unknown as JourneyEntityV1alpha1,
  };
}

/** A key without a value, which YAML makes null, is as good as no key. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutNulls);
  }
  if (!isObject(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null)
      .map(([key, one]) => [key, withoutNulls(one)]),
  );
}

function describeError(error: ErrorObject): string {
  const path = readablePath(error.instancePath);
  const params = error.params as Record<string, JsonValue>;
  switch (error.keyword) {
    case 'required': {
      const property = String(params.missingProperty);
      const missing = path ? `${path}.${property}` : property;
      const hint = hintOf(error.parentSchema, property);
      return `${missing} is missing${hint ? `: ${hint}` : ''}`;
    }
    case 'enum':
      return `${path} is ${quote(error.data)}, but has to be one of ${(
        params.allowedValues as JsonValue[]
      ).join(', ')}`;
    case 'minLength':
      return `${path} is empty`;
    case 'minItems':
      return `${path} needs at least one entry`;
    case 'minProperties':
      return `${path} needs at least one condition`;
    case 'type':
      return `${path} is ${quote(error.data)}, but has to be ${[
        params.type as JsonValue,
      ]
        .flat()
        .map(type => typeNames[String(type)] ?? String(type))
        .join(' or ')}`;
    case 'pattern':
      return `${path} is ${quote(error.data)}, which does not have the form ${
        patternNames[String(params.pattern)] ?? String(params.pattern)
      }`;
    default:
      return `${path} is ${quote(error.data)}, but ${
        error.message ?? 'is not valid'
      }`;
  }
}

function hintOf(parentSchema: unknown, property: string): string | undefined {
  if (!isObject(parentSchema) || !isObject(parentSchema.properties)) {
    return undefined;
  }
  const propertySchema = parentSchema.properties[property];
  if (!isObject(propertySchema)) {
    return undefined;
  }
  if (typeof propertySchema.description === 'string') {
    return propertySchema.description.replace(/\.$/, '');
  }
  if (Array.isArray(propertySchema.enum)) {
    return `one of ${propertySchema.enum.join(', ')}`;
  }
  return undefined;
}

function findRepeatedSteps(value: Record<string, unknown>): string[] {
  const steps = isObject(value.spec) ? value.spec.steps : undefined;
  if (!Array.isArray(steps)) {
    return [];
  }
  const seen = new Set<string>();
  const problems: string[] = [];
  steps.forEach((step, index) => {
    const name = isObject(step) ? step.name : undefined;
    if (typeof name !== 'string') {
      return;
    }
    if (seen.has(name)) {
      problems.push(
        `spec.steps[${index}].name is ${quote(
          name,
        )}, which an earlier step has already`,
      );
    }
    seen.add(name);
  });
  return problems;
}

function readablePath(instancePath: string): string {
  return instancePath
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => {
      if (/^\d+$/.test(part)) {
        return `${path}[${part}]`;
      }
      return path ? `${path}.${part}` : part;
    }, '');
}

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
