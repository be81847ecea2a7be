/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  journey,
  judge,
  known,
  missing,
  sloFact,
} from '../../__testUtils__/journey';
import { today } from '../../__testUtils__/scorecard';
import { PolicyRecordFact } from '../../facts/JourneyFacts';
import { SloDayFact } from '../../facts/SloFact';

describe('policy-followed', () => {
  const freeze: PolicyRecordFact = {
    consequence: 'freeze',
    at: '2026-11-20T10:00:00Z',
  };
  const postmortem: PolicyRecordFact = {
    consequence: 'postmortem',
    at: '2026-11-21T10:00:00Z',
    link: 'https://wiki.example.com/postmortems/7',
  };
  const of = (
    slos: ReturnType<typeof sloFact>[],
    policyRecords: PolicyRecordFact[] = [],
    spec: object = {},
  ) =>
    judge('policy-followed', journey(spec), {
      facts: known({ slos, policyRecords }),
    });
  const days = (...left: number[]): SloDayFact[] =>
    left.map((budgetRemainingPercent, index) => ({
      day: `2026-11-${22 - left.length + index}`,
      timeframe: '30d',
      budgetRemainingPercent,
    }));

  it.each([[100], [10], [0.001], [0]])(
    'policy-followed: pass with %p %% of the budget left, for no rule asks for anything',
    left => {
      expect(of([sloFact(left)]).result).toMatchObject({ verdict: 'pass' });
    },
  );

  it('policy-followed: pass where what the policy asks for is on record', () => {
    expect(
      of([sloFact(-20, { days: days(5, -1, -3) })], [freeze, postmortem])
        .result,
    ).toMatchObject({ verdict: 'pass', code: 'policy-followed.recorded' });
  });

  it('policy-followed: pass where a notification is all that is asked for', () => {
    expect(
      of([sloFact(-20)], [], {
        errorBudgetPolicy: [
          { when: { budgetBelowPercent: 0 }, then: ['notify', 'escalate'] },
        ],
      }).result?.verdict,
    ).toBe('pass');
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
        { ...freeze, at: '2026-11-10T10:00:00Z' },
        { ...postmortem, at: '2026-11-10T10:00:00Z' },
      ],
      'no freeze and no postmortem is',
    ],
  ])(
    'policy-followed: fail where the budget is exhausted and on record %s',
    (_, records, message) => {
      expect(
        of(
          [sloFact(40), sloFact(-0.04, { days: days(-9, 5, -1, -3) })],
          records,
        ).result,
      ).toMatchObject({
        verdict: 'fail',
        code: 'policy-followed.not-recorded',
        message: `1 of 2 SLOs: With -0.04 % of the budget left, ${message} on record.`,
        remediation: { example: expect.stringContaining('consequence: ') },
      });
    },
  );

  it('policy-followed: fail by any rule that asks for a freeze, not by that of 0 % alone', () => {
    const errorBudgetPolicy = [
      { when: { budgetBelowPercent: 50 }, then: ['freeze'] },
    ];
    expect(of([sloFact(49)], [], { errorBudgetPolicy }).result?.verdict).toBe(
      'fail',
    );
    expect(of([sloFact(50)], [], { errorBudgetPolicy }).result?.verdict).toBe(
      'pass',
    );
  });

  it('policy-followed: fail where nothing was recorded within the timeframe of an SLO without a history', () => {
    const at = (day: string) => [
      { ...freeze, at: `${day}T00:00:00Z` },
      { ...postmortem, at: `${day}T00:00:00Z` },
    ];
    expect(today).toBe('2026-11-22');
    expect(of([sloFact(-1)], at('2026-10-22')).result?.verdict).toBe('fail');
    expect(of([sloFact(-1)], at('2026-10-23')).result?.verdict).toBe('pass');
    // It has been exhausted for as long as anybody knows.
    const long: SloDayFact[] = [
      { day: '2026-09-01', timeframe: '30d', budgetRemainingPercent: -3 },
      { day: '2026-09-02', timeframe: '7d', budgetRemainingPercent: 3 },
      { day: '2026-09-03', timeframe: '30d' },
    ];
    expect(
      of([sloFact(-1, { days: long })], at('2026-09-02')).result?.verdict,
    ).toBe('pass');
  });

  it('looks at the timeframe of the journey, else at that of the SLO', () => {
    const statuses = [
      { timeframe: '7d', state: 'ok' as const, budgetRemainingPercent: 100 },
      { timeframe: '90d', state: 'ok' as const, budgetRemainingPercent: -5 },
    ];
    const withPrimary = (primaryTimeframe: string) =>
      sloFact(1, { slo: { ...sloFact(1).slo, primaryTimeframe }, statuses });
    const sla = (timeframe: string) => ({ sla: { target: 99, timeframe } });
    expect(of([withPrimary('7d')], [], sla('90d')).result?.verdict).toBe(
      'fail',
    );
    expect(of([withPrimary('90d')], [], sla('30d')).result?.verdict).toBe(
      'fail',
    );
    expect(of([withPrimary('7d')], [], sla('30d')).result?.verdict).toBe(
      'pass',
    );
  });

  it.each([
    ['how much is left is not known', [sloFact(40), sloFact(undefined)], {}],
    ['there is no status', [sloFact(40, { statuses: [] })], {}],
    [
      'the policy can not be read',
      [sloFact(-20)],
      { errorBudgetPolicy: 'freeze!' },
    ],
    [
      'a rule also depends on how fast the budget is spent',
      [sloFact(-20)],
      {
        errorBudgetPolicy: [
          {
            when: { budgetBelowPercent: 0, burnRateAbove: 1 },
            then: ['freeze'],
          },
        ],
      },
    ],
  ])('policy-followed: unknown where %s', (_, slos, spec) => {
    expect(of(slos, [], spec).result).toMatchObject({ verdict: 'unknown' });
  });

  it('policy-followed: unknown where the records could not be read', () => {
    expect(
      judge('policy-followed', journey(), {
        facts: { ...known({ slos: [] }), ...missing('policyRecords') },
      }).result,
    ).toMatchObject({ verdict: 'unknown' });
  });

  it('has nothing to look at without a policy on the budget, or without an SLO', () => {
    const nothing = [
      of([sloFact(-20)], [], { errorBudgetPolicy: undefined }),
      of([sloFact(-20)], [], {
        errorBudgetPolicy: [{ when: { burnRateAbove: 2 }, then: ['freeze'] }],
      }),
      of([]),
    ];
    for (const { result, notApplicable } of nothing) {
      expect(result).toBeUndefined();
      expect(notApplicable).toBeDefined();
    }
  });
});
