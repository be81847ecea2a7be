/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  PolicyObservation,
  PolicyRecovery,
  PolicyRule,
  PolicyRuleInForce,
  assessPolicyRule,
  readPolicyRules,
} from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * Whether nobody can tell if a policy freezes anything: no rule that does is in force, but
 * the conditions of one can't be told, or what may be one can't be read.
 *
 * @param options - `rules` are those that are evaluated
 */
export function isFreezeUnknown(
  entity: Entity,
  options: {
    rules: PolicyRule[];
    inForce: PolicyRuleInForce[];
    observation: PolicyObservation;
    recovery: PolicyRecovery;
  },
): boolean {
  const { rules, inForce, observation, recovery } = options;
  return (
    !inForce.some(({ rule }) => doesFreeze(rule)) &&
    (readPolicyRules(entity).mayFreezeUnread ||
      rules.some(
        rule =>
          doesFreeze(rule) &&
          assessPolicyRule(rule, observation, recovery) === 'unknown',
      ))
  );
}

/** Whether releases are frozen while a rule is in force. */
export function doesFreeze({ then }: Pick<PolicyRule, 'then'>): boolean {
  return then.includes('freeze');
}
