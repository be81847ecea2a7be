/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { FactsPart } from './requireFacts';
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
  /**
   * The other entity that the value tells of, full and in lower case. Whoever may
   * not read that entity does not see the value.
   */
  entityRef?: string;
  /**
   * Further entities of which the path or the value tells, likewise. Whoever may not
   * read all of them does not see the evidence.
   */
  entityRefs?: string[];
}

/**
 * How to make a failed requirement pass.
 *
 * @public
 */
export interface RequirementRemediation {
  /** One sentence. */
  text: string;
  /** YAML to paste into the entity, or what else has to be written where. */
  example?: string;
}

/**
 * What a requirement found in one of several items of an entity, such as one of
 * its SLOs.
 *
 * @public
 */
export interface RequirementItem {
  /** The id of the item in its source. */
  id: string;
  /** As sent. */
  name: string;
  /** What was found. */
  verdict: 'pass' | 'fail' | 'unknown';
  /** Stable, for translations and statistics. */
  code: string;
  /** One sentence. */
  message: string;
  /** Where a person sees it. */
  url?: string;
  /** Other entities that the item tells of; whoever may not read them does not see it. */
  entityRefs?: string[];
}

/**
 * A number that a requirement compares.
 *
 * @public
 */
export interface RequirementMeasurement {
  /** What was measured. */
  value: number;
  /** What it is compared with. */
  threshold: number;
  /** Of both; percentages are 0–100. */
  unit: 'percent' | 'count' | 'seconds';
}

/**
 * What a requirement found in an entity, before exemptions.
 *
 * @remarks
 * The message names no other entity: those stand in the evidence, from where they
 * can be left out for whoever may not read them. `not_applicable` is for a
 * requirement that has nothing to look at, such as one on SLOs where there are
 * none; it is never for a fact that is not known.
 *
 * @public
 */
export type RequirementFinding = {
  /** Stable, for translations and statistics; begins with the id of the requirement. */
  code: string;
  /** One sentence; where the verdict is `unknown`, it says which fact is missing. */
  message: string;
  /** What was looked at. */
  evidence: RequirementEvidence[];
  /** The items that were looked at one by one, the failing ones first. */
  items?: RequirementItem[];
  /** The number behind the verdict. */
  measured?: RequirementMeasurement;
} & (
  | { verdict: 'pass' }
  | {
      verdict: 'fail';
      /** How to make it pass. */
      remediation: RequirementRemediation;
    }
  | { verdict: 'unknown' }
  | { verdict: 'not_applicable' }
);

/**
 * What a requirement is about: a service (or whatever else is no journey), a
 * journey, the SLOs of either, or the monitors of a service.
 *
 * @public
 */
export type RequirementSubject = 'service' | 'journey' | 'slo' | 'monitor';

/**
 * One checkable statement about an entity.
 *
 * @remarks
 * It has a part that the entity's own text decides, a part that facts from
 * elsewhere decide, or both: it then passes where both do, unless the facts may
 * make good what the text lacks. All parts are pure, do no I/O, find the same in
 * the same input, and throw for no input whatsoever: entities and facts are
 * untrusted.
 *
 * @public
 */
export interface Requirement {
  /** Stable; what configuration, labels and exemptions call it. */
  id: string;
  /** Grows when the same input may get another verdict than before. */
  version: number;
  /** A word or two. */
  title: string;
  /** Why it matters, in one line. */
  why: string;
  /** What passes, in one line. */
  passes: string;
  /** The level that can't be held without it; 1 is the lowest. */
  level: number;
  /** What it is about. */
  subject: RequirementSubject;
  /** Looks at an entity, which may hold anything. */
  evaluateText?(
    entity: Entity,
    settings: ScorecardSettings,
  ): RequirementFinding;
  /** Looks at what is known of an entity from elsewhere. */
  facts?: FactsPart;
  /** Whether facts may make good what the text lacks. */
  factsMakeGood?: boolean;
}
