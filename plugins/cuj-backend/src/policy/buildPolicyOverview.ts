/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import {
  ErrorBudgetPolicyOverview,
  ErrorBudgetPolicyRuleOverview,
  PolicyAcknowledgementOverview,
  PolicyChangeOverview,
  PolicyExceptionOverview,
  PolicyObservation,
  PolicyRecovery,
  PolicyRule,
  PolicyRuleInForce,
  assessPolicyRule,
  policyRuleLimits,
  readPolicyRules,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  KeptAcknowledgement,
  KeptException,
  isInForce,
} from './PolicyRecordStore';
import { KeptChange } from './PolicyStateStore';

/** Puts together what is shown of the policy of a journey. */
export function buildPolicyOverview(options: {
  entity: Entity;
  inForce: PolicyRuleInForce[];
  observation: PolicyObservation;
  recovery: PolicyRecovery;
  /** Full references. */
  frozenServices: string[];
  /** Those among them that the caller may read. */
  readable: Set<string>;
  acknowledgements: KeptAcknowledgement[];
  exceptions: KeptException[];
  changes: KeptChange[];
  now: Date;
}): ErrorBudgetPolicyOverview {
  const { entity, inForce, observation, readable, frozenServices } = options;
  const { state, rules, unreadable } = readPolicyRules(entity);
  const keys = new Set(rules.map(({ key }) => key));
  const others = inForce
    .map(({ rule }) => rule)
    .filter(rule => !keys.has(rule.key));
  const shown = [...rules, ...others].map(rule =>
    buildRule(rule, {
      ...options,
      isInPolicy: keys.has(rule.key),
      kept: inForce.find(one => one.rule.key === rule.key),
    }),
  );
  return {
    ...{ state, unreadable, observation },
    rules: [
      ...shown.filter(({ inForceSince }) => inForceSince),
      ...shown.filter(({ inForceSince }) => !inForceSince),
    ],
    frozenServices: frozenServices.filter(ref => readable.has(ref)),
    hiddenServices: frozenServices.filter(ref => !readable.has(ref)).length,
    acknowledgements: options.acknowledgements.map(buildAcknowledgement),
    exceptions: options.exceptions.map(one => buildException(one, options.now)),
    history: options.changes.map(buildChange),
  };
}

/** What is shown of an acknowledgement. */
export function buildAcknowledgement({
  journeyRef: _,
  ...shown
}: KeptAcknowledgement): PolicyAcknowledgementOverview {
  return shown;
}

/** What is shown of an exception. */
export function buildException(
  kept: KeptException,
  now: Date,
): PolicyExceptionOverview {
  const { journeyRef: _, ...shown } = kept;
  const ending = kept.revokedAt ? ('revoked' as const) : ('ended' as const);
  return { ...shown, state: isInForce(kept, now) ? 'in-force' : ending };
}

function buildRule(
  rule: PolicyRule,
  options: {
    kept: PolicyRuleInForce | undefined;
    observation: PolicyObservation;
    recovery: PolicyRecovery;
    isInPolicy: boolean;
  },
): ErrorBudgetPolicyRuleOverview {
  const { kept, observation, isInPolicy } = options;
  const recovery = policyRuleLimits(rule, options.recovery);
  const { recoveringSince, pausedSince } = kept ?? {};
  return {
    ...{ key: rule.key, when: conditionsOf(rule), then: rule.then, isInPolicy },
    assessment: assessPolicyRule(rule, observation, options.recovery),
    recovery,
    ...(kept && { inForceSince: kept.since }),
    ...(recoveringSince && { recoveringSince }),
    ...(recoveringSince &&
      !pausedSince && {
        leavesAt: new Date(
          Date.parse(recoveringSince) + recovery.forSeconds * 1000,
        ).toISOString(),
      }),
    ...(pausedSince && { isPaused: true }),
  };
}

function buildChange(kept: KeptChange): PolicyChangeOverview {
  const { at, change, rule, observation } = kept;
  return { at, change, when: conditionsOf(rule), then: rule.then, observation };
}

/** What has to hold for a rule. */
export function conditionsOf({
  budgetBelowPercent,
  burnRateAbove,
}: PolicyRule): {
  budgetBelowPercent?: number;
  burnRateAbove?: number;
} {
  return {
    ...(budgetBelowPercent !== undefined && { budgetBelowPercent }),
    ...(burnRateAbove !== undefined && { burnRateAbove }),
  };
}
