/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { formatBudgetAmount } from './formatBudgetAmount';
import { formatPercent } from './formatPercent';

describe('formatPercent', () => {
  it.each([
    [99.21, 2, '99.21\u202f%'],
    [99.5, undefined, '99.5\u202f%'],
    [99, 3, '99.000\u202f%'],
    [0, 0, '0\u202f%'],
    [-57.6, 0, '\u221258\u202f%'],
    [-0.2, 0, '0\u202f%'],
    [99.99999, undefined, '100\u202f%'],
  ])('shows %p with %p decimals as %p', (value, decimals, text) => {
    expect(formatPercent(value, decimals)).toBe(text);
  });
});

describe('formatBudgetAmount', () => {
  it.each([
    [{ value: -7516.8, unit: 'second' }, '2 hr, 5 min'],
    [{ value: 0, unit: 'seconds' }, '0 sec'],
    [{ value: 59.6, unit: 'second' }, '1 min'],
    [{ value: 86_400 * 3 + 100, unit: 'second' }, '3 days'],
    [{ value: 45, unit: 'second' }, '45 sec'],
    [{ value: 12045.4, unit: 'requests' }, '12,045 requests'],
    [{ value: 0.5, unit: 'requests' }, '0.5 requests'],
  ])('shows %j as %p', (budget, text) => {
    expect(formatBudgetAmount(budget)).toBe(text);
  });
});
