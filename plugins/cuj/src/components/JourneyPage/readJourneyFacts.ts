/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  JourneyLimitation,
  tryParseEntityRef,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** The categories of limitations, and what none of them is. */
export const limitationCategories = [
  'correlation',
  'boundary',
  'instrumentation',
  'log-quality',
  'other',
] as const;

/** The priorities of limitations, the highest first, and none. */
export const limitationPriorities = ['high', 'medium', 'low', 'none'] as const;

/** A gap in what the SLOs of a journey can see, as far as it can be read. */
export interface LimitationFact
  extends Pick<JourneyLimitation, 'workaround' | 'recommendation'> {
  category: (typeof limitationCategories)[number];
  priority: (typeof limitationPriorities)[number];
  impact: string;
}

/** Who confirmed a journey. */
export interface ValidationFact {
  /** Full reference; as written where it is none. */
  ref: string;
  isRef: boolean;
  /** As written. */
  on?: string;
}

/** What the entity of a journey says itself, as far as it can be read. */
export interface JourneyFacts {
  outcome?: string;
  start?: string;
  end?: string;
  owner?: string;
  criticality?: 'critical' | 'important';
  isProxy: boolean;
  measurementRationale?: string;
  /** By category, the highest priority first. */
  limitations: LimitationFact[];
  /** Whether there are limitations that can't be read. */
  hasUnreadableLimitations: boolean;
  /** The latest first. */
  validations: ValidationFact[];
}

/**
 * Reads what a journey says of itself; its author, or an older version, may have
 * written anything.
 */
export function readJourneyFacts(entity: Entity): JourneyFacts {
  const spec: Record<string, unknown> = entity.spec ?? {};
  const limitations = listOf(spec.limitations).map(readLimitation);
  return {
    outcome: textOf(spec.outcome),
    start: textOf(spec.start),
    end: textOf(spec.end),
    owner: textOf(spec.owner),
    criticality: oneOf(spec.criticality, ['critical', 'important'] as const),
    // What is not said to be end-to-end is not shown as if it were.
    isProxy: spec.measurement !== 'end-to-end',
    measurementRationale: textOf(spec.measurementRationale),
    limitations: limitations
      .flatMap(limitation => limitation ?? [])
      .sort(
        (a, b) =>
          limitationPriorities.indexOf(a.priority) -
          limitationPriorities.indexOf(b.priority),
      ),
    hasUnreadableLimitations: limitations.includes(undefined),
    validations: listOf(spec.validatedBy)
      .flatMap(readValidation)
      .sort((a, b) => (b.on ?? '').localeCompare(a.on ?? '')),
  };
}

function readLimitation(value: unknown): LimitationFact | undefined {
  const { category, priority, impact, workaround, recommendation } =
    objectOf(value);
  const text = textOf(impact);
  return text === undefined
    ? undefined
    : {
        category: oneOf(category, limitationCategories) ?? 'other',
        priority: oneOf(priority, limitationPriorities) ?? 'none',
        impact: text,
        workaround: textOf(workaround),
        recommendation: textOf(recommendation),
      };
}

function readValidation(value: unknown): ValidationFact[] {
  const { ref, on } = objectOf(value);
  const text = textOf(ref);
  return text === undefined
    ? []
    : [
        {
          ref: text,
          isRef:
            tryParseEntityRef(text, { defaultKind: 'group' }) !== undefined,
          on: textOf(on),
        },
      ];
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)
    : {};
}

function textOf(value: unknown): string | undefined {
  return (typeof value === 'string' && value.trim()) || undefined;
}

function oneOf<T extends string>(
  value: unknown,
  values: readonly T[],
): T | undefined {
  return values.find(one => one === value);
}
