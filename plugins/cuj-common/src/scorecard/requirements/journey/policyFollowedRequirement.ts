/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import { asObject, specField } from '../../../entity/entityText';
import { SloTimeframeStatus } from '../../../slo/SloStatus';
import { PolicyRecordFact } from '../../facts/JourneyFacts';
import { SloFact } from '../../facts/SloFact';
import { foldItems } from '../../foldItems';
import {
  Requirement,
  RequirementFinding,
  RequirementItem,
} from '../../Requirement';
import { requireFacts } from '../../requireFacts';
import { exhaustedSince } from './exhaustedSince';
import {
  PolicyRuleReading,
  readErrorBudgetPolicy,
} from './readErrorBudgetPolicy';

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

const recordsPart = requireFacts({
  id,
  needs: ['slos', 'policyRecords'],
  oneDecides: 'fail',
  evaluate({ entity, today, facts: { slos, policyRecords } }) {
    return foldItems({
      id,
      noun: ['SLO', 'SLOs'],
      items: slos.map(slo =>
        evaluateSlo(slo, {
          entity,
          today,
          rules: readConditions(entity).conditions,
          records: policyRecords,
        }),
      ),
      remediation,
    });
  },
});

/**
 * Where an error budget is exhausted, what the journey's policy asks for was done.
 *
 * @remarks
 * Exhausted is what the policy says: the rule `budgetBelowPercent: 0` holds where
 * less than 0 % is left, and so not yet where just everything is spent, as an SLO
 * that is exactly on its target is met. A consequence counts from the day on which
 * the rule began to hold. How fast a budget is spent is not looked at here: that
 * passes, an exhausted budget stays.
 *
 * @public
 */
export const policyFollowedRequirement: Requirement = {
  id,
  version: 1,
  title: 'Policy followed',
  why: 'A policy that nobody follows when it matters is worse than none: everybody relies on it.',
  passes:
    'Wherever the policy asks for a freeze or a post-mortem because of the budget that is left, it is on record; a post-mortem with a link.',
  level: 3,
  subject: 'journey',
  facts: {
    ...recordsPart,
    evaluate: (context, facts) =>
      findNoPolicy(context.entity) ?? recordsPart.evaluate(context, facts),
  },
};

/** Where there is no policy, it does not matter what is known of SLOs. */
function findNoPolicy(entity: Entity): RequirementFinding | undefined {
  const { state, conditions } = readConditions(entity);
  if (state === 'malformed' || state === 'unread') {
    return {
      verdict: 'unknown',
      code: `${id}.unknown.policy`,
      message: 'The error-budget policy can not be read.',
      evidence: [],
    };
  }
  return conditions.length > 0
    ? undefined
    : {
        verdict: 'not_applicable',
        code: `${id}.no-policy`,
        message: 'There is no policy on how much of the budget is left.',
        evidence: [],
      };
}

function readConditions(entity: Entity) {
  const { state, rules } = readErrorBudgetPolicy(entity);
  return {
    state,
    conditions: rules.filter(
      ({ budgetBelowPercent }) => budgetBelowPercent !== undefined,
    ),
  };
}

function evaluateSlo(
  fact: SloFact,
  options: {
    entity: Entity;
    today: string;
    rules: PolicyRuleReading[];
    records: PolicyRecordFact[];
  },
): RequirementItem {
  const { entity, today, rules, records } = options;
  const { slo, url } = fact;
  const item = (
    verdict: RequirementItem['verdict'],
    code: string,
    message: string,
  ): RequirementItem => ({
    id: slo.id,
    name: slo.name,
    verdict,
    code: `${id}.${code}`,
    message,
    ...(url !== undefined && { url }),
  });

  const status = findStatus(fact, entity);
  const left = status?.budgetRemainingPercent;
  if (!status || left === undefined || !Number.isFinite(left)) {
    return item(
      'unknown',
      'unknown.budget',
      'How much of the error budget is left is not known.',
    );
  }
  const holding = rules.filter(
    ({ budgetBelowPercent }) => left < (budgetBelowPercent ?? -Infinity),
  );
  if (holding.length === 0) {
    return item(
      'pass',
      'not-exhausted',
      `No rule of the policy holds with ${show(left)} % of the budget left.`,
    );
  }

  const missing = (among: PolicyRuleReading[]) =>
    recorded.filter(consequence =>
      among.some(
        ({ then, budgetBelowPercent = 0 }) =>
          then.includes(consequence) &&
          !isOnRecord(
            consequence,
            exhaustedSince({
              days: fact.days,
              timeframe: status.timeframe,
              belowPercent: budgetBelowPercent,
              today,
            }),
            records,
          ),
      ),
    );
  // A rule that also asks how fast it is spent may not hold after all.
  const certain = missing(
    holding.filter(({ burnRateAbove }) => burnRateAbove === undefined),
  );
  if (certain.length > 0) {
    return item(
      'fail',
      'not-recorded',
      `With ${show(left)} % of the budget left, no ${certain.join(
        ' and no ',
      )} is on record.`,
    );
  }
  if (missing(holding).length > 0) {
    return item(
      'unknown',
      'unknown.burn-rate',
      'Whether the policy asks for more depends on how fast the budget is spent, which is not known.',
    );
  }
  return item(
    'pass',
    'recorded',
    `With ${show(
      left,
    )} % of the budget left, what the policy asks for is on record.`,
  );
}

/** Over the timeframe of the journey, or else the SLO's own. */
function findStatus(
  { slo, statuses }: SloFact,
  entity: Entity,
): SloTimeframeStatus | undefined {
  const own = slo.primaryTimeframe ?? slo.thresholds[0]?.timeframe;
  const ofJourney = asObject(specField(entity, 'sla'))?.timeframe;
  return (
    statuses.find(({ timeframe }) => timeframe === ofJourney) ??
    statuses.find(({ timeframe }) => timeframe === own) ??
    statuses[0]
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
      record.at.slice(0, 10) >= since &&
      (consequence !== 'postmortem' || Boolean(record.link?.trim())),
  );
}

/** One decimal, or as many as it takes not to show what is overspent as 0. */
function show(percent: number): string {
  const text =
    Math.abs(percent) < 1 ? percent.toPrecision(2) : percent.toFixed(1);
  return String(Number(text));
}
