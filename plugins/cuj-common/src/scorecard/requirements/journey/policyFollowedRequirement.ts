/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { PolicyRecordFact } from '../../facts/JourneyFacts';
import { PolicyRuleFact } from '../../facts/PolicyRuleFact';
import { foldItems } from '../../foldItems';
import {
  Requirement,
  RequirementFinding,
  RequirementItem,
} from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { readErrorBudgetPolicy } from './readErrorBudgetPolicy';

const id = 'policy-followed';

type Recorded = 'freeze' | 'postmortem';

/** What leaves something to show; a notification or an escalation does not. */
const recorded: Recorded[] = ['freeze', 'postmortem'];

const remediation = {
  text: 'Do what the policy asks for, and record it for this journey: that releases are frozen, and where the post-mortem is.',
  example: [
    'consequence: postmortem',
    "at: '2026-01-20T09:00:00Z'",
    'link: https://wiki.example.com/postmortems/2026-01-20',
  ].join('\n'),
};

const rulesPart = requireFacts({
  id,
  needs: ['policyRules', 'policyRecords'],
  reads: ['spec.errorBudgetPolicy'],
  evaluate({ facts: { policyRules, policyRecords } }) {
    return foldItems({
      id,
      noun: ['rule', 'rules'],
      items: policyRules.map(rule => evaluateRule(rule, policyRecords)),
      remediation,
    });
  },
});

/**
 * Where a rule of the journey's error-budget policy is in force, what it asks for was
 * done.
 *
 * @remarks
 * Which rules are in force is what the policy itself says, by the budget and burn rate of
 * the journey as a whole and with its hysteresis: nobody is asked for another freeze than
 * the one that is in force. What was recorded before the day on which the rule came into
 * force does not count.
 *
 * @public
 */
export const policyFollowedRequirement: Requirement = {
  id,
  version: 3,
  title: 'Policy followed',
  why: 'A policy that nobody follows when it matters is worse than none: everybody relies on it.',
  passes:
    'Wherever a rule of the policy is in force that asks for a freeze or a post-mortem, it is on record; a post-mortem with a link.',
  level: 3,
  subject: 'journey',
  facts: {
    ...rulesPart,
    evaluate: (context, facts) =>
      findNoPolicy(context.entity) ?? rulesPart.evaluate(context, facts),
  },
};

/** Where there is no policy, it does not matter what is known besides. */
function findNoPolicy(entity: Entity): RequirementFinding | undefined {
  const { state, rules } = readErrorBudgetPolicy(entity);
  if (state === 'malformed' || state === 'unread') {
    return {
      verdict: 'unknown',
      code: `${id}.unknown.policy`,
      message: 'The error-budget policy can not be read.',
      evidence: [],
    };
  }
  return rules.length > 0
    ? undefined
    : {
        verdict: 'not_applicable',
        code: `${id}.no-policy`,
        message: 'There is no error-budget policy.',
        evidence: [],
      };
}

function evaluateRule(
  rule: PolicyRuleFact,
  records: PolicyRecordFact[],
): RequirementItem {
  const name = describe(rule);
  const item = (
    verdict: RequirementItem['verdict'],
    code: string,
    message: string,
  ): RequirementItem => ({
    id: rule.key,
    name,
    verdict,
    code: `${id}.${code}`,
    message,
  });
  const asked = recorded.filter(one => rule.then.includes(one));

  if (asked.length === 0) {
    return item(
      'pass',
      'nothing-to-record',
      `What follows from ${name} leaves nothing to record.`,
    );
  }
  if (rule.state === 'not-in-force') {
    return item('pass', 'not-in-force', `${capitalise(name)} is not in force.`);
  }
  if (rule.state !== 'in-force' || !isDate(rule.since)) {
    return item(
      'unknown',
      'unknown.rule',
      `Whether ${name} is in force is not known.`,
    );
  }
  const since = rule.since.slice(0, 10);
  const missing = asked.filter(one => !isOnRecord(one, since, records));
  return missing.length > 0
    ? item(
        'fail',
        'not-recorded',
        `${capitalise(name)} is in force since ${since}, and no ${missing.join(
          ' and no ',
        )} is on record.`,
      )
    : item(
        'pass',
        'recorded',
        `What ${name}, in force since ${since}, asks for is on record.`,
      );
}

function isOnRecord(
  consequence: Recorded,
  since: string,
  records: PolicyRecordFact[],
): boolean {
  return records.some(
    record =>
      record.consequence === consequence &&
      isDate(record.at) &&
      record.at.slice(0, 10) >= since &&
      (consequence !== 'postmortem' || Boolean(record.link?.trim())),
  );
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value);
}

function describe({
  budgetBelowPercent,
  burnRateAbove,
}: PolicyRuleFact): string {
  const conditions = [
    ...(budgetBelowPercent === undefined
      ? []
      : [`less than ${budgetBelowPercent} % of the budget left`]),
    ...(burnRateAbove === undefined
      ? []
      : [`a burn rate above ${burnRateAbove}`]),
  ];
  return `the rule for ${conditions.join(' and ')}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
