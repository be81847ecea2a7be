/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { ScorecardSettings } from './ScorecardSettings';

/**
 * Something that a requirement looked at.
 *
 * @public
 */
export interface RequirementEvidence {
  /** Where it stands, such as `metadata.links[0].url`. */
  path: string;
  /** What stands there; JSON where it is not text. */
  value: string;
}

/**
 * How to make a failed requirement pass.
 *
 * @public
 */
export interface RequirementRemediation {
  /** One sentence. */
  text: string;
  /** YAML to paste into the entity. */
  example?: string;
}

/**
 * What a requirement found in an entity, before exemptions.
 *
 * @public
 */
export type RequirementFinding =
  | {
      verdict: 'pass';
      /** Stable, for translations and statistics. */
      code: string;
      message: string;
      evidence: RequirementEvidence[];
    }
  | {
      verdict: 'fail';
      code: string;
      message: string;
      evidence: RequirementEvidence[];
      remediation: RequirementRemediation;
    }
  | {
      verdict: 'unknown';
      code: string;
      /** Says which fact is missing. */
      message: string;
      evidence: RequirementEvidence[];
    };

/**
 * One checkable statement about an entity, decided by the entity's own text
 * alone.
 *
 * @remarks
 * `evaluate` is pure, does no I/O, gives the same finding for the same entity and
 * throws for no value whatsoever: entities are untrusted input.
 *
 * @public
 */
export interface EntityRequirement {
  /** Stable; what configuration, labels and exemptions call it. */
  id: string;
  /** A word or two. */
  title: string;
  /** Why it matters, in one line. */
  why: string;
  /** What passes, in one line. */
  passes: string;
  /** The level that can't be held without it; 1 is the lowest. */
  level: number;
  /** Looks at an entity, which may hold anything. */
  evaluate(entity: Entity, settings: ScorecardSettings): RequirementFinding;
}
