/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { journey, judge } from '../../__testUtils__/journey';

const elsewhere = { $text: './elsewhere.txt' };

describe.each([{ textOnly: true }, { textOnly: false }])(
  'with $textOnly for the text alone',
  ({ textOnly }) => {
    const of = (id: string, spec: object) =>
      judge(id, journey(spec), { textOnly }).result;

    it.each([
      ['measured by proxy', {}, 'user-value.proxy'],
      [
        'measured end to end',
        {
          measurement: 'end-to-end',
          measurementRationale: undefined,
          limitations: undefined,
        },
        'user-value.end-to-end',
      ],
      [
        'one limitation of several says what it does',
        { limitations: [null, {}, { impact: 'Rendering is not measured.' }] },
        'user-value.proxy',
      ],
    ])('user-value: pass where %s', (_, spec, code) => {
      expect(of('user-value', spec)).toMatchObject({ verdict: 'pass', code });
    });

    it.each([
      [{ outcome: undefined }, 'outcome-missing'],
      [{ outcome: null }, 'outcome-missing'],
      [{ outcome: '  ' }, 'outcome-missing'],
      [{ outcome: 'TBD' }, 'outcome-placeholder'],
      [{ outcome: '<what the customer gets>' }, 'outcome-placeholder'],
      [{ outcome: 42 }, 'outcome-malformed'],
      [{ outcome: ['a', 'b'] }, 'outcome-malformed'],
      [{ measurement: undefined }, 'measurement-missing'],
      [{ measurement: 'uptime' }, 'measurement-malformed'],
      [{ measurement: ['proxy'] }, 'measurement-malformed'],
      [{ measurementRationale: undefined }, 'measurementRationale-missing'],
      [{ measurementRationale: 'todo' }, 'measurementRationale-placeholder'],
      [{ measurementRationale: {} }, 'measurementRationale-malformed'],
      [{ limitations: undefined }, 'limitations-missing'],
      [{ limitations: [] }, 'limitations-missing'],
      [{ limitations: [{ impact: 'n/a' }, 7] }, 'limitations-missing'],
      [{ limitations: 'none known' }, 'limitations-malformed'],
    ])('user-value: fail for %j with %s', (spec, code) => {
      const result = of('user-value', spec);
      expect(result).toMatchObject({
        verdict: 'fail',
        code: `user-value.${code}`,
      });
      expect(result?.remediation?.example).toMatch(/^spec:\n {2}\w+:/);
    });

    it.each([
      [{ outcome: elsewhere }, 'outcome'],
      [{ measurement: elsewhere }, 'measurement'],
      [{ measurementRationale: elsewhere }, 'measurementRationale'],
      [{ limitations: { $yaml: './limitations.yaml' } }, 'limitations'],
      [{ limitations: [{ impact: elsewhere }] }, 'limitations'],
    ])(
      'user-value: unknown for %j, which stands in another file',
      (spec, field) => {
        expect(of('user-value', spec)).toMatchObject({
          verdict: 'unknown',
          code: `user-value.unknown.${field}`,
          evidence: [{ path: `spec.${field}` }],
        });
      },
    );

    it('start-and-end: pass where both are stated', () => {
      expect(of('start-and-end', {})).toMatchObject({
        verdict: 'pass',
        evidence: [
          { path: 'spec.start', value: 'Customer presses Run.' },
          { path: 'spec.end', value: 'Result table is rendered.' },
        ],
      });
    });

    it.each([
      [{ start: undefined }, 'start-missing', 'The start is not stated.'],
      [{ end: '' }, 'end-missing', 'The end is not stated.'],
      [
        { start: null, end: 'tbd' },
        'start-missing',
        "The start is not stated. The end 'tbd' is a placeholder.",
      ],
      [
        { start: elsewhere, end: { at: 'x' } },
        'end-malformed',
        'The end is not text.',
      ],
      [{ start: '…' }, 'start-placeholder', "The start '…' is a placeholder."],
    ])('start-and-end: fail for %j with %s', (spec, code, message) => {
      expect(of('start-and-end', spec)).toMatchObject({
        verdict: 'fail',
        code: `start-and-end.${code}`,
        message,
        remediation: { example: expect.stringContaining('  start: ') },
      });
    });

    it('start-and-end: unknown where one stands in another file', () => {
      expect(of('start-and-end', { end: elsewhere })).toMatchObject({
        verdict: 'unknown',
        code: 'start-and-end.unknown.end',
      });
    });

    it.each([
      [[{ when: { budgetBelowPercent: 0 }, then: ['freeze'] }]],
      [[{ when: { burnRateAbove: 6 }, then: ['notify', 'escalate'] }]],
      [[null, 'x', { when: { budgetBelowPercent: -10 }, then: ['notify'] }]],
    ])('error-budget-policy: pass for %j', errorBudgetPolicy => {
      expect(of('error-budget-policy', { errorBudgetPolicy })).toMatchObject({
        verdict: 'pass',
        code: 'error-budget-policy.stated',
      });
    });

    it.each([
      [undefined, 'missing'],
      [null, 'missing'],
      [[], 'missing'],
      ['freeze', 'malformed'],
      [{ when: {}, then: [] }, 'malformed'],
      [[{ when: { budgetBelowPercent: 0 } }], 'incomplete'],
      [[{ when: { budgetBelowPercent: 0 }, then: [] }], 'incomplete'],
      [[{ when: { budgetBelowPercent: 0 }, then: ['panic'] }], 'incomplete'],
      [[{ when: { budgetBelowPercent: '0' }, then: ['freeze'] }], 'incomplete'],
      [[{ when: {}, then: ['freeze'] }], 'incomplete'],
      [[{ when: { moonIsFull: 1 }, then: ['freeze'] }], 'incomplete'],
      [[{ then: ['freeze'] }, 7], 'incomplete'],
    ])(
      'error-budget-policy: fail for %j with %s',
      (errorBudgetPolicy, code) => {
        expect(of('error-budget-policy', { errorBudgetPolicy })).toMatchObject({
          verdict: 'fail',
          code: `error-budget-policy.${code}`,
          remediation: { example: expect.stringContaining('then: [notify]') },
        });
      },
    );

    it.each([[{ $yaml: '../policy.yaml' }], [[{ $yaml: '../rule.yaml' }]]])(
      'error-budget-policy: unknown for %j, which stands in another file',
      errorBudgetPolicy => {
        expect(of('error-budget-policy', { errorBudgetPolicy })).toMatchObject({
          verdict: 'unknown',
          code: 'error-budget-policy.unknown.errorBudgetPolicy',
        });
      },
    );
  },
);

describe('stakeholder-validation', () => {
  const of = (validatedBy: unknown, options: object = {}) =>
    judge('stakeholder-validation', journey({ validatedBy }), options).result;
  const by = (on: unknown, ref: unknown = 'group:default/product') => ({
    ref,
    on,
  });

  it('stakeholder-validation: pass where the last one is not too old', () => {
    // A year before the day on which the tests take place.
    const validatedBy = [by('2020-01-01'), by('2025-11-22'), by('x')];
    expect(of(validatedBy)).toMatchObject({
      verdict: 'pass',
      message: 'Last validated on 2025-11-22. It holds until 2026-11-22.',
    });
  });

  it.each([['2026-11-22'], ['2026-11-23'], ['2026-11-22T23:59:59+13:00']])(
    'stakeholder-validation: pass on %s, which is today or, somewhere, tomorrow',
    on => {
      expect(of([by(on)])?.verdict).toBe('pass');
    },
  );

  it('stakeholder-validation: pass by the text alone, whatever the age', () => {
    expect(of([by('2019-02-28')], { textOnly: true })).toMatchObject({
      verdict: 'pass',
      code: 'stakeholder-validation.stated',
    });
  });

  it.each([
    [[by('2025-11-21')], 'expired'],
    [[by('2019-02-28'), by('2018-02-28')], 'expired'],
    [[by('2026-11-24'), by('2030-01-01')], 'future'],
    [[by('2030-01-01'), by('2020-01-01')], 'expired'],
  ])('stakeholder-validation: fail for %j with %s', (validatedBy, code) => {
    expect(of(validatedBy)).toMatchObject({
      verdict: 'fail',
      code: `stakeholder-validation.${code}`,
      remediation: { example: expect.stringContaining("on: 'YYYY-MM-DD'") },
    });
  });

  it.each([
    [undefined, 'missing'],
    [[], 'missing'],
    ['product', 'malformed'],
    [['product'], 'malformed'],
    [[by('2026-01-20', null)], 'nobody'],
    [[by('2026-01-20', 'TBD')], 'nobody'],
    [[by('2026-01-20', 7)], 'nobody'],
    [[by(undefined)], 'date'],
    [[by('2026-02-30')], 'date'],
    [[by('20.1.2026')], 'date'],
    [[by('2026-01-201')], 'date'],
    [[by(1768867200)], 'date'],
  ])(
    'stakeholder-validation: fail for %j with %s, whether age is looked at or not',
    (validatedBy, code) => {
      for (const textOnly of [true, false]) {
        expect(of(validatedBy, { textOnly })).toMatchObject({
          verdict: 'fail',
          code: `stakeholder-validation.${code}`,
        });
      }
    },
  );

  it.each([[{ $yaml: './validations.yaml' }], [[by('x'), { $json: './v' }]]])(
    'stakeholder-validation: unknown for %j, which stands in another file',
    validatedBy => {
      expect(of(validatedBy)).toMatchObject({
        verdict: 'unknown',
        code: 'stakeholder-validation.unknown.validatedBy',
      });
    },
  );

  it('lets the configuration say for how long a validation holds', () => {
    expect(
      of([by('2025-01-20')], {
        scorecard: { thresholds: { validationDays: 700 } },
      })?.verdict,
    ).toBe('pass');
  });
});
