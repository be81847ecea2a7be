/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { assessPolicyRule, policyRuleLimits } from './assessPolicyRule';
import {
  PolicyObservation,
  PolicyRuleInForce,
  defaultPolicyRecovery as recovery,
} from './ErrorBudgetPolicy';
import { evaluateErrorBudgetPolicy } from './evaluateErrorBudgetPolicy';
import { PolicyRules, readPolicyRules } from './readPolicyRules';

const HOUR = 3_600_000;
const start = Date.parse('2026-11-01T00:00:00Z');

const journey = (errorBudgetPolicy: unknown): Entity =>
  ({
    apiVersion: 'cuj-slo/v1alpha1',
    kind: 'Journey',
    metadata: { name: 'checkout' },
    spec: { errorBudgetPolicy },
  } as unknown as Entity);
const rulesOf = (entries: unknown): PolicyRules['rules'] =>
  readPolicyRules(journey(entries)).rules;

const exactly = (left: number, burn = 0): PolicyObservation => ({
  budgetRemainingPercent: { atLeast: left, atMost: left },
  burnRate: { atLeast: burn, atMost: burn },
});
const unknown: PolicyObservation = {
  ...{ budgetRemainingPercent: {}, burnRate: {} },
  doubt: 'stale',
};

/** What happens where one observation is made each hour. */
function follow(
  rules: PolicyRules['rules'],
  observations: PolicyObservation[],
  everyMs = HOUR,
) {
  let inForce: PolicyRuleInForce[] = [];
  return observations.map((observation, index) => {
    const now = new Date(start + index * everyMs);
    const result = evaluateErrorBudgetPolicy({
      ...{ rules, observation, recovery, now },
      before: inForce,
    });
    inForce = result.inForce;
    return { ...result, at: now.getTime(), observation };
  });
}

const conditions = fc.oneof(
  fc.record({ budgetBelowPercent: fc.integer({ min: -50, max: 100 }) }),
  fc.record({ burnRateAbove: fc.integer({ min: 1, max: 20 }) }),
  fc.record({
    budgetBelowPercent: fc.integer({ min: -50, max: 100 }),
    burnRateAbove: fc.integer({ min: 1, max: 20 }),
  }),
);
const consequences = fc.subarray(
  ['notify', 'freeze', 'postmortem', 'escalate'],
  { minLength: 1 },
);
const policies = fc.array(fc.record({ when: conditions, then: consequences }), {
  maxLength: 5,
});
const observations = fc.oneof(
  { weight: 1, arbitrary: fc.constant(unknown) },
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        fc.integer({ min: -80, max: 100 }),
        fc.integer({ max: 25, min: 0 }),
      )
      .map(([left, burn]) => exactly(left, burn)),
  },
);

describe('readPolicyRules', () => {
  it('makes one rule of those with the same conditions, and names what it can not read', () => {
    expect(
      readPolicyRules(
        journey([
          { when: { budgetBelowPercent: 0 }, then: ['postmortem', 'party'] },
          { when: { burnRateAbove: 6 }, then: ['notify'] },
          { when: { budgetBelowPercent: 25 }, then: ['notify'] },
          { when: { budgetBelowPercent: 0 }, then: ['freeze'] },
          { when: { mood: 'bad' }, then: ['freeze'] },
          'freeze',
        ]),
      ),
    ).toEqual({
      state: 'list',
      rules: [
        { key: 'budget<25', budgetBelowPercent: 25, then: ['notify'] },
        {
          key: 'budget<0',
          budgetBelowPercent: 0,
          then: ['freeze', 'postmortem'],
        },
        { key: 'burn>6', burnRateAbove: 6, then: ['notify'] },
      ],
      unreadable: ['spec.errorBudgetPolicy[4]', 'spec.errorBudgetPolicy[5]'],
      mayFreezeUnread: true,
    });
    expect(readPolicyRules(journey(undefined)).state).toBe('missing');
    expect(readPolicyRules(journey({ $text: './policy' })).state).toBe(
      'unread',
    );
    expect(readPolicyRules(journey('freeze')).state).toBe('malformed');
  });

  it('throws for nothing that an author may write', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const { rules } = readPolicyRules(journey(value));
        expect(rules.every(({ then }) => then.length > 0)).toBe(true);
      }),
    );
  });
});

describe('evaluateErrorBudgetPolicy', () => {
  const [exhausted] = rulesOf([
    { when: { budgetBelowPercent: 0 }, then: ['freeze'] },
  ]);
  const changesOf = (steps: ReturnType<typeof follow>) =>
    steps.map(({ crossings }) => crossings.map(({ change }) => change));

  it('freezes below the limit, and lets go once more than the margin was left for days', () => {
    const times = (count: number, one: PolicyObservation) =>
      Array.from({ length: count }, () => one);
    const steps = follow(
      [exhausted],
      [
        exactly(0),
        exactly(-0.1),
        ...times(100, exactly(9.9)),
        ...times(40, exactly(10)),
        exactly(5),
        ...times(72, exactly(12)),
        exactly(12),
      ],
    );
    expect(
      changesOf(steps).flatMap((changes, index) =>
        changes.map(change => [index, change]),
      ),
    ).toEqual([
      [1, 'entered'],
      [steps.length - 1, 'left'],
    ]);
    expect(steps[120].inForce).toEqual([
      {
        rule: exhausted,
        since: new Date(start + HOUR).toISOString(),
        recoveringSince: new Date(start + 102 * HOUR).toISOString(),
      },
    ]);
  });

  it('does not count the time in which nothing is known', () => {
    const times = (count: number, one: PolicyObservation) =>
      Array.from({ length: count }, () => one);
    const steps = follow(
      [exhausted],
      [
        exactly(-5),
        ...times(40, exactly(50)),
        ...times(100, unknown),
        ...times(32, exactly(50)),
        exactly(50),
      ],
    );
    expect(changesOf(steps).slice(1, -1).flat()).toEqual([]);
    expect(changesOf(steps).at(-1)).toEqual(['left']);
    expect(steps[60].inForce[0]).toMatchObject({
      pausedSince: new Date(start + 41 * HOUR).toISOString(),
    });
  });

  it('withdraws what the policy does not say any more', () => {
    const [{ inForce }] = follow([exhausted], [exactly(-5)]);
    expect(
      evaluateErrorBudgetPolicy({
        ...{ rules: [], before: inForce, recovery, now: new Date(start) },
        observation: unknown,
      }),
    ).toEqual({
      inForce: [],
      crossings: [{ change: 'withdrawn', rule: exhausted }],
    });
  });

  it('neither begins nor ends anything by what is not known', () => {
    fc.assert(
      fc.property(
        policies,
        fc.array(observations, { maxLength: 30 }),
        (policy, seen) => {
          let before: string[] = [];
          for (const step of follow(rulesOf(policy), seen, 24 * HOUR)) {
            const keys = step.inForce.map(({ rule }) => rule.key);
            const isUnknown = step.observation.doubt !== undefined;
            expect(isUnknown ? keys : []).toEqual(isUnknown ? before : []);
            expect(isUnknown ? step.crossings : []).toEqual([]);
            before = keys;
          }
        },
      ),
    );
  });

  it('never flaps: what was entered is left only after it was recovered all the time that it takes', () => {
    fc.assert(
      fc.property(
        policies,
        fc.array(observations, { maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (policy, seen, hours) => {
          const rules = rulesOf(policy);
          const steps = follow(rules, seen, hours * HOUR);
          for (const rule of rules) {
            const { forSeconds } = policyRuleLimits(rule, recovery);
            const changes = steps.flatMap(({ at, crossings }, index) =>
              crossings
                .filter(one => one.rule.key === rule.key)
                .map(({ change }) => ({ at, index, change })),
            );
            changes.forEach(({ change }, nth) =>
              expect(change).toBe(nth % 2 === 0 ? 'entered' : 'left'),
            );
            for (const left of changes.filter(one => one.change === 'left')) {
              const since = steps.filter(
                ({ at }) => at <= left.at && at >= left.at - forSeconds * 1000,
              );
              expect(
                since
                  .map(({ observation }) =>
                    assessPolicyRule(rule, observation, recovery),
                  )
                  .filter(one => one !== 'recovered' && one !== 'unknown'),
              ).toEqual([]);
            }
          }
        },
      ),
    );
  });

  it('does not depend on the order of the rules', () => {
    fc.assert(
      fc.property(
        policies.chain(policy =>
          fc.tuple(
            fc.constant(policy),
            fc.shuffledSubarray(policy, { minLength: policy.length }),
          ),
        ),
        fc.array(observations, { maxLength: 30 }),
        ([policy, shuffled], seen) => {
          const [one, other] = [policy, shuffled].map(entries =>
            follow(rulesOf(entries), seen, 12 * HOUR),
          );
          expect(other).toEqual(one);
        },
      ),
    );
  });

  it('says nothing else where less is known, but less', () => {
    const weaker = {
      holds: ['holds', 'unknown'],
      recovered: ['recovered', 'between', 'unknown'],
      between: ['between', 'unknown'],
      unknown: ['unknown'],
    };
    const widen = fc.record({
      below: fc.option(fc.nat({ max: 50 }), { nil: undefined }),
      above: fc.option(fc.nat({ max: 50 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        conditions,
        fc.integer({ min: -80, max: 100 }),
        fc.integer({ min: 0, max: 25 }),
        widen,
        widen,
        (when, left, burn, ofBudget, ofBurn) => {
          const [rule] = rulesOf([{ when, then: ['freeze'] }]);
          const range = (value: number, by: typeof ofBudget) => ({
            ...(by.below !== undefined && { atLeast: value - by.below }),
            ...(by.above !== undefined && { atMost: value + by.above }),
          });
          const certain = assessPolicyRule(rule, exactly(left, burn), recovery);
          const doubtful = assessPolicyRule(
            rule,
            {
              budgetRemainingPercent: range(left, ofBudget),
              burnRate: range(burn, ofBurn),
            },
            recovery,
          );
          expect(weaker[certain]).toContain(doubtful);
        },
      ),
    );
  });
});
