/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { formatBudgetAmount } from './formatBudgetAmount';
import { formatPercent } from './formatPercent';

const language = 'en';

describe('formatPercent', () => {
  it.each([
    [99.21, { digits: 2 }, '99.21\u202f%'],
    [99.5, {}, '99.5\u202f%'],
    [99, { digits: 3 }, '99.000\u202f%'],
    [0, { digits: 0 }, '0\u202f%'],
    [-57.6, { atMost: 0 }, '\u221258\u202f%'],
    // Not at target, not untouched, not spent: one more digit, or as many as it takes.
    [99.496, { digits: 2, target: 99.5 }, '99.496\u202f%'],
    [99.504, { digits: 2, target: 99.501 }, '99.504\u202f%'],
    [99.4999999, { digits: 2, target: 99.5 }, '99.49999\u202f%'],
    [99.99999, {}, '99.99999\u202f%'],
    [99.7, { atMost: 0 }, '99.7\u202f%'],
    [0.04, { atMost: 1 }, '0.04\u202f%'],
    [-0.2, { atMost: 0 }, '\u22120.2\u202f%'],
    [0.000_000_01, { atMost: 1 }, '0.0001\u202f%'],
  ])('shows %p with %j as %p', (value, options, text) => {
    expect(formatPercent(value, { language, ...options })).toBe(text);
  });

  it('never shows a value on another side of its target, of 100 or of 0', () => {
    const target = fc.integer({ min: 1, max: 99_999 }).map(n => n / 1000);
    const near = (limit: number) =>
      fc
        .double({ min: 1e-14, max: 0.01, noNaN: true })
        .chain(by => fc.constantFrom(limit - by, limit + by, limit));
    const cases = target.chain(limit =>
      fc.record({
        target: fc.constant(limit),
        value: fc.oneof(
          fc.double({ min: -1000, max: 100, noNaN: true }),
          near(limit),
          near(100),
          near(0),
        ),
        digits: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }),
      }),
    );
    fc.assert(
      fc.property(cases, one => {
        const text = formatPercent(one.value, { language, ...one });
        const shown = Number(
          text.replace('\u2212', '-').replace(/[,\u202f%]/g, ''),
        );
        for (const limit of [one.target, 100, 0]) {
          // Not toBe: there are two zeros.
          expect(
            Math.sign(shown - limit) === Math.sign(one.value - limit),
          ).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('writes as the language does', () => {
    expect(formatPercent(-1234.5, { language: 'de' })).toBe(
      '\u22121.234,5\u202f%',
    );
  });
});

describe('formatBudgetAmount', () => {
  it.each([
    [{ value: -7516.8, unit: 'second' }, '2 hr, 5 min'],
    [{ value: 0, unit: 'seconds' }, '0 sec'],
    [{ value: 0.3, unit: 'seconds' }, '1 sec'],
    [{ value: 59.6, unit: 'second' }, '1 min'],
    [{ value: 86_400 * 3 + 100, unit: 'second' }, '3 days'],
    [{ value: 45, unit: 'second' }, '45 sec'],
    [{ value: 12045.4, unit: 'requests' }, '12,045 requests'],
    [{ value: 0.5, unit: 'requests' }, '0.5 requests'],
    [{ value: -0.01, unit: 'requests' }, '0.1 requests'],
  ])('shows %j as %p', (budget, text) => {
    expect(formatBudgetAmount(budget, language)).toBe(text);
  });
});
