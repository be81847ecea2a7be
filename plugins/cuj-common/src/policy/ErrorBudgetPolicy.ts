/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyErrorBudgetPolicyRule } from '../journey/JourneyEntity';

/**
 * What follows where a rule of an error-budget policy is in force.
 *
 * @public
 */
export type PolicyConsequence = JourneyErrorBudgetPolicyRule['then'][number];

/**
 * A rule of an error-budget policy. It holds where all of its conditions do.
 *
 * @public
 */
export interface PolicyRule {
  /** The conditions as one text; a policy has no two rules with the same. */
  key: string;
  /** It holds where less than this is left, in percent of the error budget. */
  budgetBelowPercent?: number;
  /** It holds where the budget is spent faster than this multiple of the even rate. */
  burnRateAbove?: number;
  /** What follows, in a fixed order; at least one. */
  then: PolicyConsequence[];
}

/**
 * A number as far as it is known.
 *
 * @public
 */
export interface PolicyRange {
  /** Absent where it may be as low as can be. */
  atLeast?: number;
  /** Absent where it may be as high as can be. */
  atMost?: number;
}

/**
 * Why the rules of a policy can't be told from the status of a journey, or not for
 * certain.
 *
 * @remarks
 * `never-computed`: there is no status yet. `stale`, `unknown` and `no-data` are the
 * state of the journey; `in-part`: some of what the status is made of is one of these.
 * The others are those of `JourneyUnknown`.
 *
 * @public
 */
export type PolicyDoubt =
  | 'never-computed'
  | 'stale'
  | 'unknown'
  | 'no-data'
  | 'in-part'
  | 'no-slos'
  | 'no-target'
  | 'no-budget';

/**
 * What the rules of a policy look at.
 *
 * @public
 */
export interface PolicyObservation {
  /** What is left of the error budget, in percent. */
  budgetRemainingPercent: PolicyRange;
  /**
   * The highest multiple of the even rate at which the budget is spent over both a long
   * and a short window.
   */
  burnRate: PolicyRange;
  /** Why not everything is known; absent where everything is. */
  doubt?: PolicyDoubt;
  /** When the oldest of the values was read; ISO 8601. */
  asOf?: string;
}

/**
 * When a rule that is in force ceases to be.
 *
 * @public
 */
export interface PolicyRecovery {
  /** How much more than the limit has to be left, in points of the error budget. */
  budgetMarginPercent: number;
  /** For how long that has to be so. */
  budgetForSeconds: number;
  /** How far below its limit a burn rate has to be, in percent of the limit. */
  burnRateMarginPercent: number;
  /** For how long that has to be so; also for rules that ask for both. */
  burnRateForSeconds: number;
}

/**
 * As it is where the configuration says nothing.
 *
 * @public
 */
export const defaultPolicyRecovery: Readonly<PolicyRecovery> = {
  budgetMarginPercent: 10,
  budgetForSeconds: 3 * 86_400,
  burnRateMarginPercent: 20,
  burnRateForSeconds: 6 * 3_600,
};

/**
 * A rule that is in force.
 *
 * @public
 */
export interface PolicyRuleInForce {
  /** As it was when it was last evaluated. */
  rule: PolicyRule;
  /** ISO 8601. */
  since: string;
  /** Since when it is clearly recovered; ISO 8601; absent where it is not. */
  recoveringSince?: string;
  /** Since when that can't be told, which does not count; ISO 8601. */
  pausedSince?: string;
}

/**
 * A change of what is in force.
 *
 * @public
 */
export interface PolicyCrossing {
  /**
   * `entered`: its conditions came to hold. `left`: they clearly ceased to.
   * `withdrawn`: the policy has no such rule any more. Where a rule that stays in force
   * comes to freeze, or ceases to, that is a change of a rule that does nothing else.
   */
  change: 'entered' | 'left' | 'withdrawn';
  /** The rule that it is about. */
  rule: PolicyRule;
}
