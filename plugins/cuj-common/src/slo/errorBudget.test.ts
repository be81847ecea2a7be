/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { errorBudgetRemainingPercent, resolveErrorBudget } from './errorBudget';

describe('errorBudgetRemainingPercent', () => {
  it.each([
    [99.95, 99.9, 50],
    [99, 99.9, -900],
    [99.9, 99.9, 0],
    [100, 99.9, 100],
    [99.93, 99.5, 86],
  ])('SLI %p against a target of %p leaves %p percent', (sli, target, left) => {
    expect(errorBudgetRemainingPercent(sli, target)).toBeCloseTo(left, 6);
  });

  it('knows no budget where the target leaves none or a value is missing', () => {
    expect(errorBudgetRemainingPercent(100, 100)).toBeUndefined();
    expect(errorBudgetRemainingPercent(NaN, 99)).toBeUndefined();
  });

  it('is 100 for a perfect SLI, 0 on target, and falls with the SLI', () => {
    const target = fc.double({ min: 0, max: 99.999, noNaN: true });
    const sli = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(target, sli, sli, (t, a, b) => {
        expect(errorBudgetRemainingPercent(100, t)).toBeCloseTo(100, 6);
        expect(errorBudgetRemainingPercent(t, t)).toBeCloseTo(0, 6);
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(errorBudgetRemainingPercent(low, t)!).toBeLessThanOrEqual(
          errorBudgetRemainingPercent(high, t)!,
        );
      }),
    );
  });
});

describe('resolveErrorBudget', () => {
  it('believes the source where rounding explains the difference', () => {
    expect(
      resolveErrorBudget({
        sliPercent: 99.93,
        targetPercent: 99.5,
        reportedPercent: 86.111,
        sliDecimals: 2,
      }),
    ).toEqual({ remainingPercent: 86.111, origin: 'reported' });
  });

  it.each([
    [100, 99.9, 2, 100],
    [100, 99.99, 2, 100],
    [99.9985, 99.99, 2, 85],
    [99.9, 99.5, 0, 80],
  ])(
    'does not believe a budget of 0 for a healthy monitor SLO: %p against %p, %p decimals',
    (sliPercent, targetPercent, sliDecimals, left) => {
      expect(
        resolveErrorBudget({
          sliPercent,
          targetPercent,
          reportedPercent: 0,
          sliDecimals,
        }),
      ).toEqual({
        remainingPercent: expect.closeTo(left, 6),
        origin: 'computed',
        disregardedPercent: 0,
      });
    },
  );

  it('keeps a budget of 0 that is one', () => {
    expect(
      resolveErrorBudget({
        sliPercent: 99.9,
        targetPercent: 99.9,
        reportedPercent: 0,
        sliDecimals: 3,
      }),
    ).toEqual({ remainingPercent: 0, origin: 'reported' });
  });

  it('computes where nothing was reported, and invents nothing', () => {
    expect(
      resolveErrorBudget({ sliPercent: 99.95, targetPercent: 99.9 }),
    ).toEqual({ remainingPercent: expect.closeTo(50, 6), origin: 'computed' });
    expect(resolveErrorBudget({ targetPercent: 99.9 })).toBeUndefined();
    expect(
      resolveErrorBudget({ sliPercent: 100, targetPercent: 100 }),
    ).toBeUndefined();
    expect(
      resolveErrorBudget({
        sliPercent: 100,
        targetPercent: 100,
        reportedPercent: 0,
      }),
    ).toBeUndefined();
  });

  it('believes whatever is the exact budget of an SLI that was then rounded', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 50, max: 99.99, noNaN: true }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.integer({ min: 2, max: 4 }),
        (targetPercent, exact, sliDecimals) => {
          const reportedPercent = errorBudgetRemainingPercent(
            exact,
            targetPercent,
          )!;
          const sliPercent = Number(exact.toFixed(sliDecimals));
          expect(
            resolveErrorBudget({
              sliPercent,
              targetPercent,
              reportedPercent,
              sliDecimals,
            })!.origin,
          ).toBe('reported');
        },
      ),
    );
  });
});
