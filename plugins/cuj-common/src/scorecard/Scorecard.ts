/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RequirementEvidence,
  RequirementItem,
  RequirementMeasurement,
  RequirementRemediation,
} from './Requirement';
import { RequirementMode } from './ScorecardSettings';

/**
 * What is said of a requirement in the end. The four are never merged: `unknown`
 * counts neither as pass nor as fail, `waived` is not a pass.
 *
 * @public
 */
export type Verdict = 'pass' | 'fail' | 'unknown' | 'waived';

/**
 * Who lets an entity off a requirement, why, and until when.
 *
 * @public
 */
export interface Waiver {
  /** Why. */
  reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`, UTC. */
  until: string;
  /** Who approved it. */
  approvedBy?: string;
}

/**
 * The verdict on one requirement, with everything that explains it.
 *
 * @public
 */
export interface RequirementResult {
  /** See {@link Requirement}. */
  requirementId: string;
  /** The version of the requirement that found it. */
  version: number;
  /** A word or two. */
  title: string;
  /** Why it matters. */
  why: string;
  /** What passes. */
  passes: string;
  /** The level that can't be held without it. */
  level: number;
  /** How much it counts in the score. */
  weight: number;
  /** What follows from a failure. */
  mode: RequirementMode;
  /** Whether the entity's own text decided, or something known from elsewhere. */
  decidedBy: 'text' | 'facts';
  /** What is said in the end. */
  verdict: Verdict;
  /** Stable; says in which way the requirement passed or failed. */
  code: string;
  /** One sentence. */
  message: string;
  /** What was looked at. */
  evidence: RequirementEvidence[];
  /** The items that were looked at one by one, the failing ones first. */
  items?: RequirementItem[];
  /** The number behind the verdict. */
  measured?: RequirementMeasurement;
  /** Present where the verdict is `fail` or `waived`. */
  remediation?: RequirementRemediation;
  /** Present where the verdict is `waived`. */
  waiver?: Waiver;
}

/**
 * All requirements that apply to an entity.
 *
 * @public
 */
export interface Scorecard {
  /** The highest level all of whose requirements, and those below, pass; 0 for none. */
  level: number;
  /** The highest level that any requirement is of. */
  highestLevel: number;
  /** What the next level still needs, in ids; empty on the highest level. */
  missingForNextLevel: string[];
  /** How many results have each verdict. */
  counts: Record<Verdict, number>;
  /**
   * The weight of what passes in the weight of what passes or fails, 0–100; absent
   * where nothing does either.
   */
  scorePercent?: number;
  /** By level, then in the order of the catalogue. */
  results: RequirementResult[];
  /** Requirements that have nothing to look at, which is no verdict. */
  notApplicable: InapplicableRequirement[];
}

/**
 * A requirement that has nothing to look at in an entity.
 *
 * @public
 */
export interface InapplicableRequirement {
  /** See {@link Requirement}. */
  requirementId: string;
  /** A word or two. */
  title: string;
  /** Why it has nothing to look at. */
  message: string;
}
