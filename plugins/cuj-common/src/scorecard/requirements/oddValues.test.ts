/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { journey, judge, known, step } from '../__testUtils__/journey';
import { component } from '../__testUtils__/scorecard';
import { monitorFact, passingSlo, sloAlert } from '../__testUtils__/sloFacts';
import { FactValues } from '../facts/FactValues';

const nothing = null as never;
const noTarget = passingSlo({
  thresholds: [{ timeframe: '30d', targetPercent: nothing }],
});
const rule = {
  key: 'budget<0',
  budgetBelowPercent: 0,
  then: ['freeze' as const],
};
const freeze = { consequence: 'freeze' as const, at: '2020-01-01T00:00:00Z' };
const query = 'avg(last_5m):avg:a{*} > 5';

describe('what is no value is taken for none', () => {
  it.each<[string, object, Partial<FactValues>]>([
    ['target-evidence', component({}), { slos: [noTarget] }],
    ['target-buffer', journey(), { slos: [noTarget] }],
    [
      'target-consistency',
      journey(),
      {
        slos: [noTarget],
        stepCoverage: [
          step({ coveredBy: [{ id: 's', name: 's', targetPercent: 99 }] }),
        ],
      },
    ],
    ['burn-alert', component({}), { slos: [noTarget] }],
    [
      'burn-alert',
      component({}),
      {
        slos: [passingSlo({}, { alerts: [sloAlert({ threshold: nothing })] })],
      },
    ],
    [
      'synthetic-coverage',
      journey(),
      {
        syntheticTests: [
          {
            id: 't',
            name: 't',
            type: 'browser',
            status: nothing,
            tags: [],
            locations: [],
          },
        ],
      },
    ],
    [
      'policy-followed',
      journey(),
      {
        policyRules: [{ ...rule, state: 'in-force' }],
        policyRecords: [freeze],
      },
    ],
    [
      'policy-followed',
      journey(),
      {
        policyRules: [
          { ...rule, state: 'forced' as never, since: '2019-01-01T00:00:00Z' },
        ],
        policyRecords: [freeze],
      },
    ],
    [
      'policy-followed',
      journey(),
      {
        policyRules: [{ ...rule, state: 'in-force', since: '2' }],
        policyRecords: [freeze],
      },
    ],
    [
      'slo-boundary',
      component({}),
      {
        slos: [
          passingSlo(
            {},
            {
              sharedWith: [
                {
                  via: 'monitor',
                  sloId: 'b',
                  name: 'b',
                  otherOwner: nothing,
                  entityRefs: [],
                },
              ],
            },
          ),
        ],
      },
    ],
    [
      'slo-type-rationale',
      component({}),
      {
        slos: [
          passingSlo(
            { type: 'monitor', description: '', monitorIds: ['1'] },
            { monitors: [monitorFact({ type: nothing }).monitor] },
          ),
        ],
      },
    ],
    [
      'slo-coverage',
      journey(),
      { slos: [], stepCoverage: [step({ coveredBy: nothing })] },
    ],
    [
      'evaluation-window',
      component({}),
      {
        monitors: [
          monitorFact({
            type: 'service check',
            options: { thresholds: { critical: nothing } },
          }),
        ],
      },
    ],
  ])('%s: unknown where a value that it needs is none', (id, entity, facts) => {
    expect(
      judge(id, entity as never, { facts: known(facts) }).result,
    ).toMatchObject({ verdict: 'unknown' });
  });

  it.each<[string, object, Partial<FactValues>]>([
    [
      'slo-coverage',
      journey(),
      { slos: [], stepCoverage: [step({ coveredBy: [nothing] })] },
    ],
    ['steps-mapped', journey(), { steps: [step({ ownerRef: nothing })] }],
    ['steps-mapped', journey(), { steps: [step({ exists: 'no' as never })] }],
    [
      'recipient',
      component({}),
      {
        monitors: [
          monitorFact(
            { recipients: [nothing] },
            { hasNotificationRule: false },
          ),
        ],
      },
    ],
    [
      'policy-followed',
      journey(),
      {
        policyRules: [
          { ...rule, state: 'in-force', since: '2026-11-20T08:00:00Z' },
        ],
        policyRecords: [{ consequence: 'freeze', at: 'yesterday' }],
      },
    ],
  ])('%s: fail where a value that it needs is none', (id, entity, facts) => {
    expect(
      judge(id, entity as never, { facts: known(facts) }).result,
    ).toMatchObject({ verdict: 'fail' });
  });

  it('recovery-threshold: fail where a value that it needs is none', () => {
    expect(
      judge('recovery-threshold', component({}), {
        facts: known({
          monitors: [
            monitorFact({
              query,
              options: {
                thresholds: { critical: 5, critical_recovery: nothing },
              },
            }),
          ],
        }),
      }).result,
    ).toMatchObject({ verdict: 'fail', code: 'recovery-threshold.missing' });
  });
});
