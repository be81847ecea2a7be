/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  journey,
  judge,
  known,
  missing,
  stale,
} from '../../__testUtils__/journey';
import { PolicyRecordFact } from '../../facts/JourneyFacts';
import { PolicyRuleFact } from '../../facts/PolicyRuleFact';

describe('policy-followed', () => {
  const notify: PolicyRuleFact = {
    key: 'budget<25',
    budgetBelowPercent: 25,
    then: ['notify', 'escalate'],
    state: 'in-force',
    since: '2026-11-10T08:00:00Z',
  };
  const spent: PolicyRuleFact = {
    key: 'budget<0',
    budgetBelowPercent: 0,
    then: ['freeze', 'postmortem'],
    state: 'in-force',
    since: '2026-11-20T08:00:00Z',
  };
  const freeze: PolicyRecordFact = {
    consequence: 'freeze',
    at: '2026-11-20T07:00:00Z',
  };
  const postmortem: PolicyRecordFact = {
    consequence: 'postmortem',
    at: '2026-11-21T10:00:00Z',
    link: 'https://wiki.example.com/postmortems/7',
  };
  const of = (
    policyRules: PolicyRuleFact[],
    policyRecords: PolicyRecordFact[] = [],
    spec: object = {},
  ) =>
    judge('policy-followed', journey(spec), {
      facts: known({ policyRules, policyRecords }),
    });

  it('policy-followed: pass where no rule that asks for something to record is in force', () => {
    expect(
      of([notify, { ...spent, state: 'not-in-force', since: undefined }])
        .result,
    ).toMatchObject({
      verdict: 'pass',
      items: [
        { code: 'policy-followed.not-in-force' },
        { code: 'policy-followed.nothing-to-record' },
      ],
    });
  });

  it('policy-followed: pass where what a rule in force asks for is on record', () => {
    expect(of([spent], [freeze, postmortem]).result).toMatchObject({
      verdict: 'pass',
      code: 'policy-followed.recorded',
    });
  });

  it.each([
    ['nothing is', [], 'no freeze and no postmortem is'],
    ['a freeze is not', [postmortem], 'no freeze is'],
    [
      'a post-mortem has no link',
      [freeze, { ...postmortem, link: ' ' }],
      'no postmortem is',
    ],
    [
      'what is, was done for an earlier breach',
      [
        { ...freeze, at: '2026-11-19T23:59:59Z' },
        { ...postmortem, at: '2026-11-19T10:00:00Z' },
      ],
      'no freeze and no postmortem is',
    ],
  ])(
    'policy-followed: fail where a rule is in force and on record %s',
    (_, records, message) => {
      expect(of([notify, spent], records).result).toMatchObject({
        verdict: 'fail',
        code: 'policy-followed.not-recorded',
        message: `1 of 2 rules: The rule for less than 0 % of the budget left is in force since 2026-11-20, and ${message} on record.`,
        remediation: { example: expect.stringContaining('consequence: ') },
      });
    },
  );

  it('policy-followed: fail by a rule on the burn rate too', () => {
    expect(
      of([
        {
          key: 'budget<50 burn>2',
          budgetBelowPercent: 50,
          burnRateAbove: 2,
          then: ['freeze'],
          state: 'in-force',
          since: '2026-11-20T08:00:00Z',
        },
      ]).result,
    ).toMatchObject({
      verdict: 'fail',
      message:
        'The rule for less than 50 % of the budget left and a burn rate above 2 is in force since 2026-11-20, and no freeze is on record.',
    });
  });

  it.each([
    [
      'it can’t be told whether a rule is in force',
      known({
        policyRules: [{ ...spent, state: 'unknown', since: undefined }],
        policyRecords: [freeze, postmortem],
      }),
      {},
    ],
    [
      'the policy can not be read',
      known({ policyRules: [spent], policyRecords: [] }),
      { errorBudgetPolicy: 'freeze!' },
    ],
    [
      'policies were not evaluated',
      { ...missing('policyRules'), ...known({ policyRecords: [] }) },
      {},
    ],
    [
      'policies were evaluated too long ago',
      {
        ...stale({ policyRules: [{ ...spent, state: 'not-in-force' }] }),
        ...known({ policyRecords: [] }),
      },
      {},
    ],
    [
      'the records could not be read',
      { ...known({ policyRules: [] }), ...missing('policyRecords') },
      {},
    ],
  ])('policy-followed: unknown where %s', (_, facts, spec) => {
    expect(
      judge('policy-followed', journey(spec), { facts }).result,
    ).toMatchObject({ verdict: 'unknown' });
  });

  it('has nothing to look at without a policy', () => {
    const { result, notApplicable } = of([], [], {
      errorBudgetPolicy: undefined,
    });
    expect(result).toBeUndefined();
    expect(notApplicable).toBeDefined();
  });
});
