/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  journey,
  journeyRef,
  judge,
  known,
  missing,
  step,
} from '../../__testUtils__/journey';
import { judgeService, judgeWaived } from '../../__testUtils__/judgeService';
import { component, today } from '../../__testUtils__/scorecard';
import { pastDays, passingSlo } from '../../__testUtils__/sloFacts';
import { SloDayFact, SloFact } from '../../facts/SloFact';

const waivedJourney = { entity: journey(), entityRef: journeyRef };

describe('target-evidence', () => {
  const judgeDays = (
    days: SloDayFact[],
    targetPercent = 99.5,
    timeframe = '30d',
  ) =>
    judgeService('target-evidence', {
      slos: [
        passingSlo({ thresholds: [{ timeframe, targetPercent }] }, { days }),
      ],
    });

  it('target-evidence: pass where the target is met mostly, and missed at times', () => {
    expect(
      judgeDays(
        pastDays(60, index => ({ sliPercent: index % 4 ? 99.6 : 99.4 })),
      ),
    ).toMatchObject({
      verdict: 'pass',
      code: 'target-evidence.reached',
      message:
        'The target of 99.5 % over 30d was met on at least 50 % of the days that are known.',
    });
  });

  it('target-evidence: pass where an SLI that is rounded hides what was spent', () => {
    expect(
      judgeDays(
        pastDays(40, () => ({ sliPercent: 100, budgetRemainingPercent: 80 })),
        99.99,
      ).verdict,
    ).toBe('pass');
  });

  it.each([
    ['aspirational', pastDays(30, () => ({ sliPercent: 99.4 })), 99.5],
    ['seldom-met', pastDays(20, () => ({ sliPercent: 99.4 })), 99.5],
    [
      'seldom-met',
      pastDays(50, index => ({ sliPercent: index < 24 ? 99.9 : 99 })),
      99.5,
    ],
    ['trivial', pastDays(30, () => ({ sliPercent: 99.96 })), 99.5],
    ['trivial', pastDays(90, () => ({ sliPercent: 100 })), 90],
    ['no-budget', pastDays(90, () => ({ sliPercent: 100 })), 100],
  ])('target-evidence: fail as %s', (code, days, targetPercent) => {
    expect(judgeDays(days, targetPercent)).toMatchObject({
      verdict: 'fail',
      code: `target-evidence.${code}`,
      remediation: { example: expect.stringContaining('thresholds {') },
    });
  });

  it.each([
    ['too few', pastDays(13, () => ({ sliPercent: 99.9 })), '30d'],
    ['no', [], '30d'],
    ['no', pastDays(60, () => ({ sliPercent: 99.6 })), '7d'],
    ['no', pastDays(60, () => ({})), '30d'],
    ['one', Array(60).fill(pastDays(1, () => ({ sliPercent: 99 }))[0]), '30d'],
    [
      'too old',
      pastDays(100, () => ({ sliPercent: 99.6 })).slice(0, 20),
      '30d',
    ],
  ])(
    'target-evidence: unknown with %s days that count',
    (_, days, timeframe) => {
      const result = judgeDays(days, 99.5, timeframe);
      expect(result).toMatchObject({
        verdict: 'unknown',
        code: 'target-evidence.few-days',
      });
      expect(result.message).toContain(
        'Of the past 90 days fewer than 14 are known',
      );
    },
  );

  it('target-evidence: unknown where nothing was spent in too few days', () => {
    expect(judgeDays(pastDays(29, () => ({ sliPercent: 100 })))).toMatchObject({
      verdict: 'unknown',
      message: expect.stringContaining('fewer than 30 days are known'),
    });
  });

  it('target-evidence: unknown where there is no target, or SLOs could not be read', () => {
    expect(
      judgeService('target-evidence', {
        slos: [passingSlo({ thresholds: [] })],
      }).verdict,
    ).toBe('unknown');
    expect(
      judge('target-evidence', component({}), { facts: missing('slos') })
        .result!.verdict,
    ).toBe('unknown');
  });

  it('target-evidence: fail where one of several targets does', () => {
    const days = pastDays(40, () => ({ sliPercent: 99.4 }));
    expect(
      judgeService('target-evidence', {
        slos: [
          passingSlo(
            {
              thresholds: [
                { timeframe: '90d', targetPercent: 99.9 },
                { timeframe: '30d', targetPercent: 99.5 },
                { timeframe: '7d', targetPercent: 99 },
              ],
            },
            {
              days: [
                ...days,
                ...days.map(day => ({ ...day, timeframe: '7d' })),
              ],
            },
          ),
        ],
      }),
    ).toMatchObject({ verdict: 'fail', code: 'target-evidence.aspirational' });
  });

  it('target-evidence: waived for a time', () => {
    expect(
      judgeWaived('target-evidence', {
        slos: [
          passingSlo({
            thresholds: [{ timeframe: '30d', targetPercent: 100 }],
          }),
        ],
      }).verdict,
    ).toBe('waived');
  });

  it('draws the line where the configuration does', () => {
    const slos = [
      passingSlo(
        {},
        { days: pastDays(40, index => ({ sliPercent: index ? 99.4 : 99.9 })) },
      ),
    ];
    const result = judge('target-evidence', component({}), {
      facts: known({ slos }),
      scorecard: { thresholds: { targetMetDaysPercent: 2 } },
    }).result;
    expect(today).toBe('2026-11-22');
    expect(result).toMatchObject({
      verdict: 'pass',
      message: expect.stringContaining('on at least 2 % of the days'),
    });
  });
});

describe('target-buffer', () => {
  const judgeSla = (sla: unknown, thresholds: SloFact['slo']['thresholds']) =>
    judge('target-buffer', journey({ sla }), {
      facts: known({ slos: [passingSlo({ thresholds })] }),
    });
  const sla = { target: 99.5, timeframe: '30d' };
  const over = (timeframe: string, targetPercent: number) => ({
    timeframe,
    targetPercent,
  });

  it.each([
    [[over('30d', 99.6)]],
    [[over('7d', 99.6)]],
    [[over('7d', 90), over('30d', 99.9), over('90d', 90)]],
  ])('target-buffer: pass for %j', thresholds => {
    expect(judgeSla(sla, thresholds).result).toMatchObject({
      verdict: 'pass',
      code: 'target-buffer.stricter',
      evidence: [{ path: 'spec.sla', value: JSON.stringify(sla) }],
    });
  });

  it.each([
    ['equal', [over('30d', 99.5)]],
    ['weaker', [over('30d', 99.4)]],
    ['weaker', [over('7d', 99.9), over('30d', 99.4)]],
    ['weaker', [over('90d', 99)]],
    ['weaker', [over('7d', 99)]],
  ])('target-buffer: fail as %s for %j', (code, thresholds) => {
    expect(judgeSla(sla, thresholds).result).toMatchObject({
      verdict: 'fail',
      code: `target-buffer.${code}`,
      remediation: {
        example: 'thresholds {\n  timeframe = "30d"\n  target    = 99.75\n}',
      },
    });
  });

  it.each([
    ['a longer time', sla, [over('90d', 99.9)], 'timeframe'],
    ['no target', sla, [], 'no-target'],
    [
      'an SLA of text',
      { target: '99.5', timeframe: '30d' },
      [over('30d', 99.9)],
      'malformed',
    ],
    [
      'an SLA over an odd time',
      { target: 99.5, timeframe: 'month' },
      [],
      'malformed',
    ],
    ['an SLA that is none', 'gold', [], 'malformed'],
  ])('target-buffer: unknown for %s', (_, stated, thresholds, code) => {
    expect(judgeSla(stated, thresholds).result).toMatchObject({
      verdict: 'unknown',
      code: `target-buffer.${code}`,
    });
  });

  it('target-buffer: waived for a time', () => {
    expect(
      judgeWaived(
        'target-buffer',
        { slos: [passingSlo({ thresholds: [over('30d', 90)] })] },
        waivedJourney,
      ).verdict,
    ).toBe('waived');
  });

  it('has nothing to look at in a service, or without an SLA', () => {
    for (const one of [
      judgeSla(undefined, [over('30d', 99)]),
      judge('target-buffer', component({}), { facts: missing('slos') }),
    ]) {
      expect(one.result).toBeUndefined();
      expect(one.notApplicable).toBeDefined();
    }
  });
});

describe('target-consistency', () => {
  const coveredBy = (targetPercent?: number) => ({
    coveredBy: [
      { id: 's1', name: 'step', targetPercent: 99.99 },
      { id: 's2', name: 'step too', targetPercent },
    ],
  });
  const judgeSteps = (targetPercent: number, steps = [step(coveredBy(99.9))]) =>
    judge('target-consistency', journey(), {
      facts: known({
        slos: [
          passingSlo({ thresholds: [{ timeframe: '30d', targetPercent }] }),
          passingSlo({
            id: 's1',
            thresholds: [{ timeframe: '30d', targetPercent: 99.99 }],
          }),
        ],
        stepCoverage: steps,
      }),
    });

  it('target-consistency: pass where no hard step aims lower', () => {
    expect(
      judgeSteps(99.9, [
        step(coveredBy(99.9)),
        step({ dependency: 'soft', ...coveredBy(95) }),
        step({ dependency: 'redundant', coveredBy: [] }),
      ]).result,
    ).toMatchObject({
      verdict: 'pass',
      items: [{ id: 'a1' }],
      evidence: [
        {
          path: "spec.steps['submit']",
          value: '99.9 %',
          entityRef: 'component:default/frontend-monolith',
        },
      ],
    });
  });

  it('target-consistency: fail where the journey aims higher than a hard step', () => {
    const { result } = judgeSteps(99.95, [
      step(coveredBy(99.9)),
      step({ coveredBy: [] }),
    ]);
    expect(result).toMatchObject({
      verdict: 'fail',
      code: 'target-consistency.too-strict',
      message:
        'The target of 99.95 % over 30d is stricter than that of the weakest hard step.',
      items: [
        {
          message:
            'The target of 99.95 % over 30d is stricter than the 99.9 % of the weakest hard step.',
          entityRefs: expect.arrayContaining([
            'component:default/frontend-monolith',
          ]),
        },
      ],
      remediation: { example: expect.stringContaining('thresholds {') },
    });
  });

  it('target-consistency: unknown where a hard step has no target', () => {
    expect(
      judgeSteps(99.8, [step(coveredBy(99.9)), step({ coveredBy: [] })]).result,
    ).toMatchObject({ verdict: 'unknown', code: 'target-consistency.steps' });
    expect(
      judge('target-consistency', journey(), {
        facts: { ...known({ slos: [] }), ...missing('stepCoverage') },
      }).result,
    ).toMatchObject({
      verdict: 'unknown',
      code: 'target-consistency.unknown.stepCoverage',
    });
  });

  it('target-consistency: waived for a time', () => {
    expect(
      judgeWaived(
        'target-consistency',
        { slos: [passingSlo()], stepCoverage: [step(coveredBy(99))] },
        waivedJourney,
      ).verdict,
    ).toBe('waived');
  });

  it('has nothing to look at where no step has a target, or only steps have SLOs', () => {
    for (const one of [
      judgeSteps(99, [step({ coveredBy: [] })]),
      judgeSteps(99, [
        step({
          coveredBy: [
            { id: 'a1', name: 'x', targetPercent: 90 },
            { id: 's1', name: 'y' },
          ],
        }),
      ]),
      judge('target-consistency', component({}), { facts: {} }),
    ]) {
      expect(one.result).toBeUndefined();
      expect(one.notApplicable).toBeDefined();
    }
  });
});
