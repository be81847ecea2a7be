/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Verdict } from '../scorecard/Scorecard';
import { components } from './openapi.generated';

/**
 * A page of the matrix of entities and requirements.
 *
 * @public
 */
export type ScorecardMatrix = components['schemas']['ScorecardMatrix'];

/**
 * An entity in the matrix.
 *
 * @public
 */
export type ScorecardRow = components['schemas']['ScorecardRow'];

/**
 * What is said of a requirement of an entity in the matrix.
 *
 * @public
 */
export type ScorecardCell = components['schemas']['ScorecardCell'];

/**
 * A requirement in the matrix.
 *
 * @public
 */
export type ScorecardColumn = components['schemas']['ScorecardColumn'];

/**
 * The values that each filter of the matrix may have.
 *
 * @public
 */
export type ScorecardFacets = components['schemas']['ScorecardFacets'];

/**
 * A value of a filter, and how many entities it leaves.
 *
 * @public
 */
export type ScorecardFacetValue = components['schemas']['FacetValue'];

/**
 * How many results have each verdict.
 *
 * @public
 */
export type VerdictCounts = components['schemas']['VerdictCounts'];

/**
 * How owners or systems stand.
 *
 * @public
 */
export type ScorecardSummary = components['schemas']['ScorecardSummary'];

/**
 * How an owner or a system stands.
 *
 * @public
 */
export type ScorecardSummaryRow = components['schemas']['ScorecardSummaryRow'];

/**
 * How many verdicts there were on a day.
 *
 * @public
 */
export type ScorecardTrendDay = components['schemas']['ScorecardTrendDay'];

/**
 * All requirements that are switched on.
 *
 * @public
 */
export type RequirementList = components['schemas']['RequirementList'];

/**
 * A requirement with its mode.
 *
 * @public
 */
export type RequirementOverview = components['schemas']['RequirementOverview'];

/**
 * What another mode of a requirement would change.
 *
 * @public
 */
export type RequirementDryRun = components['schemas']['RequirementDryRun'];

/**
 * An entity that another mode would make a difference for.
 *
 * @public
 */
export type DryRunEntity = components['schemas']['DryRunEntity'];

/**
 * The scorecard of an entity, with its history and exemptions.
 *
 * @public
 */
export type EntityScorecard = components['schemas']['EntityScorecard'];

/**
 * That something else is said of a requirement than before.
 *
 * @public
 */
export type VerdictChangeOverview = components['schemas']['VerdictChange'];

/**
 * What follows from a verdict.
 *
 * @public
 */
export type EnforcementOverview = components['schemas']['Enforcement'];

/**
 * Whether an entity passes everything that is enforced.
 *
 * @public
 */
export type GateResult = components['schemas']['GateResult'];

/**
 * What is said of a requirement at the gate.
 *
 * @public
 */
export type GateReason = components['schemas']['GateReason'];

/**
 * How far an exemption has come.
 *
 * @public
 */
export type ExemptionState = components['schemas']['ExemptionState'];

/**
 * An exemption of the portal or of the configuration.
 *
 * @public
 */
export type ExemptionOverview = components['schemas']['ExemptionOverview'];

/**
 * A page of exemptions.
 *
 * @public
 */
export type ExemptionList = components['schemas']['ExemptionList'];

/**
 * What is asked for.
 *
 * @public
 */
export type ExemptionRequest = components['schemas']['ExemptionRequest'];

/**
 * What becomes of an exemption that was asked for.
 *
 * @public
 */
export type ExemptionDecision = components['schemas']['ExemptionDecision'];

/**
 * Filters of the matrix. Of the values of one filter any may hold, of the filters all
 * have to.
 *
 * @public
 */
export interface ScorecardFilter {
  /** Kinds of entities. */
  kind?: string[];
  /** Full references of entities; at most 100. */
  entityRef?: string[];
  /** Full references; `none` stands for entities without an owner. */
  owner?: string[];
  /** Full references; `none` stands for entities without a system. */
  system?: string[];
  /** The levels that entities hold; 0 is none. */
  level?: number[];
  /** Ids; columns, verdicts and numbers are then of these requirements alone. */
  requirement?: string[];
  /** Only entities of which any of the requirements has such a verdict. */
  verdict?: Verdict[];
  /** Lifecycles. */
  lifecycle?: string[];
  /** Part of the title or the reference. */
  text?: string;
  /** The worst score first, where absent. */
  sort?: ScorecardSort;
}

/**
 * What the matrix is sorted by, downwards with a minus.
 *
 * @public
 */
export type ScorecardSort =
  | 'score'
  | '-score'
  | 'title'
  | '-title'
  | 'level'
  | '-level'
  | 'owner'
  | '-owner'
  | 'system'
  | '-system';

/**
 * Which part of a list is asked for.
 *
 * @public
 */
export interface PageQuery {
  /** At most 200; 50 where absent. */
  limit?: number;
  /** How many are left out at the begin. */
  offset?: number;
}

/**
 * What is asked of the summary.
 *
 * @public
 */
export interface ScorecardSummaryQuery extends PageQuery {
  /** One row for each owner or system, or a single one. */
  by: 'owner' | 'system' | 'all';
  /** Kinds of entities. */
  kind?: string[];
  /** Lifecycles. */
  lifecycle?: string[];
  /** How many days the trend reaches back, 1 to 90; 30 where absent. */
  days?: number;
}

/**
 * Filters of exemptions.
 *
 * @public
 */
export interface ExemptionQuery extends PageQuery {
  /** How far they have come. */
  state?: ExemptionState[];
  /** The full reference of the entity. */
  entityRef?: string;
  /** Full references of the owners of entities; `none` stands for those without. */
  owner?: string[];
}
