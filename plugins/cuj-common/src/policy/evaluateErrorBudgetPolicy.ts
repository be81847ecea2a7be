/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { assessPolicyRule, policyRuleLimits } from './assessPolicyRule';
import {
  PolicyCrossing,
  PolicyObservation,
  PolicyRecovery,
  PolicyRule,
  PolicyRuleInForce,
} from './ErrorBudgetPolicy';

/**
 * Says which rules of an error-budget policy are in force, given which were.
 *
 * @remarks
 * A rule comes into force once it holds for certain. It ceases to be only once it has
 * been clearly recovered for as long as it takes, without a time in between in which it
 * was not; a time in which that can't be told counts for nothing, so that a rule neither
 * begins nor ends by not being looked at.
 *
 * @param options - `rules` in any order; `before` are the rules that were in force
 * @returns what is in force now, in the order of the rules, and what has changed
 *
 * @public
 */
export function evaluateErrorBudgetPolicy(options: {
  rules: PolicyRule[];
  before: PolicyRuleInForce[];
  observation: PolicyObservation;
  recovery: PolicyRecovery;
  now: Date;
}): { inForce: PolicyRuleInForce[]; crossings: PolicyCrossing[] } {
  const { rules, before, observation, recovery, now } = options;
  const known = new Map(before.map(one => [one.rule.key, one]));
  const keys = new Set(rules.map(({ key }) => key));
  const inForce: PolicyRuleInForce[] = [];
  const crossings: PolicyCrossing[] = before
    .filter(({ rule }) => !keys.has(rule.key))
    .map(({ rule }) => ({ change: 'withdrawn', rule }));

  for (const rule of rules) {
    const assessment = assessPolicyRule(rule, observation, recovery);
    const previous = known.get(rule.key);
    if (!previous) {
      if (assessment === 'holds') {
        inForce.push({ rule, since: now.toISOString() });
        crossings.push({ change: 'entered', rule });
      }
      continue;
    }
    const next = proceed({ ...previous, rule }, assessment, now);
    const { forSeconds } = policyRuleLimits(rule, recovery);
    const isLeft = hasRecovered(next, assessment, forSeconds, now);
    crossings.push(...changeOfFreeze(previous.rule, rule, { isLeft }));
    if (isLeft) {
      crossings.push({ change: 'left', rule });
    } else {
      inForce.push(next);
    }
  }
  return { inForce, crossings };
}

/** A policy may come to freeze, or cease to, by a rule that is in force all along. */
function changeOfFreeze(
  before: PolicyRule,
  rule: PolicyRule,
  options: { isLeft: boolean },
): PolicyCrossing[] {
  const did = before.then.includes('freeze');
  const does = rule.then.includes('freeze');
  return did === does || (does && options.isLeft)
    ? []
    : [
        {
          change: did ? 'withdrawn' : 'entered',
          rule: { ...rule, then: ['freeze'] },
        },
      ];
}

function proceed(
  previous: PolicyRuleInForce,
  assessment: ReturnType<typeof assessPolicyRule>,
  now: Date,
): PolicyRuleInForce {
  const { rule, since, recoveringSince, pausedSince } = previous;
  if (assessment === 'unknown') {
    return recoveringSince
      ? { ...previous, pausedSince: pausedSince ?? now.toISOString() }
      : previous;
  }
  if (assessment !== 'recovered') {
    return { rule, since };
  }
  const pausedMs = pausedSince ? now.getTime() - Date.parse(pausedSince) : 0;
  const from = recoveringSince
    ? Date.parse(recoveringSince) + Math.max(0, pausedMs)
    : now.getTime();
  return { rule, since, recoveringSince: new Date(from).toISOString() };
}

function hasRecovered(
  { recoveringSince }: PolicyRuleInForce,
  assessment: ReturnType<typeof assessPolicyRule>,
  forSeconds: number,
  now: Date,
): boolean {
  return (
    assessment === 'recovered' &&
    recoveringSince !== undefined &&
    now.getTime() - Date.parse(recoveringSince) >= forSeconds * 1000
  );
}
