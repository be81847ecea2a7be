/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { errorBudgetAmount } from './errorBudgetAmount';
import { burnRateOverExpectedSlices, lowTraffic } from './lowTraffic';
import { sliOfEvents } from './sliOfEvents';
import { targetAdvice } from './targetAdvice';
import { wilsonInterval } from './wilsonInterval';
import { DAY_MINUTES } from './__testUtils__/minutes';

const MONTH = 30 * DAY_MINUTES;

describe('the SLI of events', () => {
  it('is none where there were no events, or more good ones than all', () => {
    expect(sliOfEvents({ good: 999, total: 1000 })).toBeCloseTo(99.9, 9);
    expect(sliOfEvents({ good: 0, total: 10 })).toBe(0);
    expect(sliOfEvents({ good: 0, total: 0 })).toBeUndefined();
    expect(sliOfEvents({ good: 2, total: 1 })).toBeUndefined();
  });
});

describe('the error budget in its own unit', () => {
  it.each([
    [99, 432],
    [99.5, 216],
    [99.9, 43.2],
    [99.95, 21.6],
    [99.99, 4.32],
  ])('of %p %% over 30 days is %p minutes', (targetPercent, allowed) => {
    expect(
      errorBudgetAmount({ measured: MONTH, bad: 10, targetPercent }),
    ).toEqual({
      allowed: expect.closeTo(allowed, 6),
      left: expect.closeTo(allowed - 10, 6),
    });
  });

  it('is none without measurements, nor with a target of 100 %', () => {
    const amountOf = (measured: number, targetPercent: number) =>
      errorBudgetAmount({ measured, bad: 0, targetPercent });
    expect(amountOf(0, 99)).toBeUndefined();
    expect(amountOf(100, 100)).toBeUndefined();
    expect(amountOf(100, NaN)).toBeUndefined();
  });
});

describe('low traffic', () => {
  it.each([
    [
      { bad: 0, total: 0 },
      { isLow: true, because: 'no-events' },
    ],
    [
      { bad: 9, total: 9 },
      { isLow: true, because: 'few-events' },
    ],
    [
      { bad: 4, total: 10 },
      { isLow: true, because: 'few-bad-events' },
    ],
    [{ bad: 5, total: 10 }, { isLow: false }],
  ])('%j: %j', (events, verdict) => {
    expect(lowTraffic(events, { minTotal: 10 })).toEqual(verdict);
  });

  it('makes one bad slice of 60 a sixtieth, though the others are silent', () => {
    const one = { bad: 1, expected: 60 };
    expect(burnRateOverExpectedSlices(one, 99)).toBeCloseTo(100 / 60, 9);
    expect(burnRateOverExpectedSlices(one, 100)).toBeUndefined();
    expect(
      burnRateOverExpectedSlices({ bad: 0, expected: 0 }, 99),
    ).toBeUndefined();
  });
});

describe('the target of a journey', () => {
  it.each([
    [3, 99.7],
    [5, 99.5],
  ])('of %p steps of 99.9 %% is at most about %p', (count, product) => {
    const steps = Array.from({ length: count }, () => 99.9);
    expect(targetAdvice(product, steps)).toEqual({
      verdict: 'consistent',
      minimumPercent: 99.9,
      productPercent: expect.closeTo(product, 2),
    });
    expect(targetAdvice(99.9, steps).verdict).toBe('above-product');
    expect(targetAdvice(99.91, steps).verdict).toBe('above-minimum');
  });

  it('may be that of its only step', () => {
    expect(targetAdvice(99.9, [99.9]).verdict).toBe('consistent');
  });

  it('is not judged where one of both is missing', () => {
    expect(targetAdvice(undefined, [99.9])).toMatchObject({
      verdict: 'unknown',
      minimumPercent: 99.9,
    });
    expect(targetAdvice(99, [])).toEqual({ verdict: 'unknown' });
    expect(targetAdvice(99, [NaN])).toEqual({ verdict: 'unknown' });
  });
});

describe("Wilson's interval", () => {
  it.each([
    [0, 20, 0, 16.1],
    [0, 74, 0, 4.94],
    [95, 100, 88.8, 97.8],
  ])('of %p out of %p reaches from %p to %p', (count, total, lower, upper) => {
    expect(wilsonInterval(count, total)).toEqual({
      lowerPercent: expect.closeTo(lower, 1),
      upperPercent: expect.closeTo(upper, 1),
    });
  });

  it('proves less than 5 % from 73 on, and nothing from nothing', () => {
    expect(wilsonInterval(0, 72)!.upperPercent).toBeGreaterThan(5);
    expect(wilsonInterval(0, 73)!.upperPercent).toBeLessThan(5);
    expect(wilsonInterval(0, 0)).toBeUndefined();
    expect(wilsonInterval(3, 2)).toBeUndefined();
  });
});
