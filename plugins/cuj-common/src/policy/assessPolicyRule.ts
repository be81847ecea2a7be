/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  PolicyObservation,
  PolicyRecovery,
  PolicyRule,
} from './ErrorBudgetPolicy';

/**
 * How a rule stands, whatever was before.
 *
 * @remarks
 * `holds`: all of its conditions do, for certain. `recovered`: one of them clearly does
 * not. `between`: one of them does not, but is still close. `unknown`: that can't be told.
 *
 * @public
 */
export type PolicyRuleAssessment =
  | 'holds'
  | 'recovered'
  | 'between'
  | 'unknown';

/**
 * Says how a rule stands now.
 *
 * @public
 */
export function assessPolicyRule(
  rule: PolicyRule,
  observation: PolicyObservation,
  recovery: PolicyRecovery,
): PolicyRuleAssessment {
  const { budgetRemainingPercent: left, burnRate } = observation;
  const { budgetBelowPercent, burnRateAbove } = rule;
  const parts: PolicyRuleAssessment[] = [];
  if (budgetBelowPercent !== undefined) {
    parts.push(
      // As one number that is high where it is bad, like a burn rate.
      assessLimit(
        { atLeast: minus(left.atMost), atMost: minus(left.atLeast) },
        -budgetBelowPercent,
        -(policyRuleLimits(rule, recovery).budgetFromPercent ?? Infinity),
      ),
    );
  }
  if (burnRateAbove !== undefined) {
    const { burnRateUpTo } = policyRuleLimits(rule, recovery);
    parts.push(assessLimit(burnRate, burnRateAbove, burnRateUpTo ?? -Infinity));
  }
  if (parts.every(part => part === 'holds')) {
    return 'holds';
  }
  return (
    (['recovered', 'between'] as const).find(one => parts.includes(one)) ??
    'unknown'
  );
}

/**
 * From where on a rule counts as recovered.
 *
 * @remarks
 * A budget has to be above its limit by the margin, though by no more than half of what
 * there is above the limit: more than all can't be left.
 *
 * @returns `budgetFromPercent` is the least that has to be left, `burnRateUpTo` the
 *   highest burn rate, `forSeconds` for how long one of them has to be so
 *
 * @public
 */
export function policyRuleLimits(
  rule: PolicyRule,
  recovery: PolicyRecovery,
): { budgetFromPercent?: number; burnRateUpTo?: number; forSeconds: number } {
  const { budgetBelowPercent, burnRateAbove } = rule;
  return {
    ...(budgetBelowPercent !== undefined && {
      budgetFromPercent:
        budgetBelowPercent +
        Math.min(
          recovery.budgetMarginPercent,
          Math.max(0, (100 - budgetBelowPercent) / 2),
        ),
    }),
    ...(burnRateAbove !== undefined && {
      burnRateUpTo: burnRateAbove * (1 - recovery.burnRateMarginPercent / 100),
    }),
    forSeconds:
      burnRateAbove === undefined
        ? recovery.budgetForSeconds
        : recovery.burnRateForSeconds,
  };
}

/** Of what is bad where it is above a limit. */
function assessLimit(
  { atLeast, atMost }: { atLeast?: number; atMost?: number },
  limit: number,
  recoveredUpTo: number,
): PolicyRuleAssessment {
  if (atLeast !== undefined && atLeast > limit) {
    return 'holds';
  }
  if (atMost !== undefined && atMost <= recoveredUpTo) {
    return 'recovered';
  }
  return atMost !== undefined && atMost <= limit ? 'between' : 'unknown';
}

function minus(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}
