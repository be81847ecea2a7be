/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  JourneyStatus,
  PolicyRecovery,
  PolicyRule,
  PolicyRuleInForce,
  assessPolicyRule,
  observeJourney,
  readPolicyRules,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { observeMeasuredPart } from './observeMeasuredPart';

/**
 * Whether nobody can tell if a policy freezes anything: no rule that does is in force, but
 * the conditions of one can't be told at the moment, or what may be one can't be read. A
 * standing gap of what is measured is no such doubt.
 *
 * @param options - `rules` are those that are evaluated; `status` is absent where none was
 *   ever computed
 */
export function isFreezeUnknown(
  entity: Entity,
  options: {
    rules: PolicyRule[];
    inForce: PolicyRuleInForce[];
    status: JourneyStatus | undefined;
    recovery: PolicyRecovery;
  },
): boolean {
  const { rules, inForce, status, recovery } = options;
  const measured = observeMeasuredPart(status);
  // With the other condition of a rule met, it is the burn rate that nobody knows.
  const withBudget = {
    ...measured,
    burnRate: observeJourney(status).burnRate,
  };
  return (
    !inForce.some(({ rule }) => doesFreeze(rule)) &&
    (readPolicyRules(entity).mayFreezeUnread ||
      rules.some(
        rule =>
          doesFreeze(rule) &&
          assessPolicyRule(
            rule,
            rule.budgetBelowPercent === undefined ? measured : withBudget,
            recovery,
          ) === 'unknown',
      ))
  );
}

/** Whether releases are frozen while a rule is in force. */
export function doesFreeze({ then }: Pick<PolicyRule, 'then'>): boolean {
  return then.includes('freeze');
}
