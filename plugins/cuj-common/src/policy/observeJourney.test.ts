/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStatus } from '../journeyStatus/JourneyStatus';
import { BurnRateEvaluation } from '../rollup/burnRateAlerts';
import { assessPolicyRule } from './assessPolicyRule';
import { defaultPolicyRecovery } from './ErrorBudgetPolicy';
import { observeJourney } from './observeJourney';

const status = (overrides: Partial<JourneyStatus>): JourneyStatus =>
  ({
    ...{ entityRef: 'journey:default/checkout', title: 'Checkout' },
    ...{ outcome: 'Paid', measurement: 'end-to-end', state: 'ok', why: [] },
    ...{ timeframe: '30d', steps: [], targetTooLow: [], unmeasuredSteps: [] },
    ...{ duplicates: [], burnRates: [], exhaustion: { state: 'unknown' } },
    target: { percent: 99, origin: 'sla' },
    availability: { known: true, percent: 99.5, atMostPercent: 99.5 },
    errorBudget: {
      ...{ known: true, remainingPercent: 50 },
      ...{ allowedSeconds: 1000, leftSeconds: 500 },
    },
    coverage: {
      ...{ knownSeconds: 1, noDataSeconds: 0, excludedSeconds: 0 },
      ...{ badSeconds: 0, basis: 'alerts' },
    },
    asOf: '2026-11-22T10:00:00.000Z',
    computedAt: '2026-11-22T10:05:00.000Z',
    ...overrides,
  } as JourneyStatus);
const burn = (long?: number, short?: number) =>
  ({ longBurnRate: long, shortBurnRate: short } as BurnRateEvaluation);

describe('observeJourney', () => {
  it('takes the number, or both ends of the bounds', () => {
    expect(observeJourney(status({}))).toEqual({
      budgetRemainingPercent: { atLeast: 50, atMost: 50 },
      burnRate: {},
      asOf: '2026-11-22T10:00:00.000Z',
    });
    const { budgetRemainingPercent } = observeJourney(
      status({
        availability: { known: true, percent: 98.5, atMostPercent: 99.25 },
        errorBudget: {
          ...{ known: true, remainingPercent: -50 },
          ...{ allowedSeconds: 1000, leftSeconds: -500 },
        },
      }),
    );
    expect(budgetRemainingPercent.atLeast).toBe(-50);
    expect(budgetRemainingPercent.atMost).toBeCloseTo(25, 9);
  });

  it('takes the highest burn rate that both windows show', () => {
    const rateOf = (...burnRates: BurnRateEvaluation[]) =>
      observeJourney(status({ burnRates })).burnRate;
    expect(rateOf(burn(20, 1), burn(4, 3))).toEqual({ atLeast: 3, atMost: 3 });
    expect(rateOf(burn(20, undefined), burn(4, 3))).toEqual({
      ...{ atLeast: 3, atMost: 20 },
    });
    expect(rateOf(burn(undefined, undefined), burn(4, 3))).toEqual({
      atLeast: 3,
    });
  });

  it('takes nothing from a status that is not known, and no comfort from one that is so in part', () => {
    expect(observeJourney(undefined)).toEqual({
      ...{ budgetRemainingPercent: {}, burnRate: {} },
      doubt: 'never-computed',
    });
    const why = (state: 'stale' | 'breached', part: 'age' | 'budget') => ({
      ...{ state, part, steps: [] },
    });
    expect(
      observeJourney(status({ state: 'stale', why: [why('stale', 'age')] })),
    ).toMatchObject({ budgetRemainingPercent: {}, doubt: 'stale' });
    expect(
      observeJourney(
        status({
          state: 'breached',
          why: [why('breached', 'budget'), why('stale', 'age')],
          burnRates: [burn(4, 3)],
        }),
      ),
    ).toMatchObject({
      ...{ budgetRemainingPercent: { atMost: 50 }, burnRate: { atLeast: 3 } },
      doubt: 'in-part',
    });
    expect(
      observeJourney(
        status({ errorBudget: { known: false, because: 'no-budget' } }),
      ),
    ).toMatchObject({ budgetRemainingPercent: {}, doubt: 'no-budget' });
  });

  it('takes what is certain from a status that is unknown', () => {
    const bounds = {
      availability: { known: true, percent: 98.8, atMostPercent: 99.05 },
      errorBudget: {
        known: true,
        remainingPercent: -20,
        ...{ allowedSeconds: 1000, leftSeconds: -200 },
      },
      burnRates: [burn(4, 3)],
      state: 'unknown',
    } satisfies Partial<JourneyStatus>;
    // Whether it is spent is not known, and that little is left is.
    expect(
      observeJourney(
        status({
          ...bounds,
          why: [{ part: 'budget', state: 'unknown', steps: [] }],
        }),
      ),
    ).toEqual({
      budgetRemainingPercent: { atLeast: -20, atMost: expect.closeTo(5, 9) },
      burnRate: { atLeast: 3, atMost: 3 },
      asOf: '2026-11-22T10:00:00.000Z',
    });
    // A step that nothing measures makes it worse or not, and never better.
    expect(
      observeJourney(
        status({
          ...bounds,
          why: [{ part: 'unmeasured-steps', state: 'unknown', steps: ['pay'] }],
        }),
      ),
    ).toMatchObject({
      budgetRemainingPercent: { atMost: expect.closeTo(5, 9) },
      burnRate: { atLeast: 3 },
      doubt: 'in-part',
    });
  });

  it('knows of a journey of which too little was measured how good it can be at best', () => {
    const observed = observeJourney(
      status({
        state: 'no_data',
        why: [{ part: 'slos', state: 'no_data', steps: ['pay'] }],
        availability: {
          ...{ known: false, because: 'low-coverage', atMostPercent: 99.977 },
        },
        errorBudget: {
          ...{ known: false, because: 'low-coverage', atMostPercent: 76.9 },
        },
      }),
    );
    expect(observed).toMatchObject({
      budgetRemainingPercent: { atMost: 76.9 },
      doubt: 'in-part',
    });
    const assess = (budgetBelowPercent: number) =>
      assessPolicyRule(
        { key: 'one', budgetBelowPercent, then: ['freeze'] },
        observed,
        defaultPolicyRecovery,
      );
    expect(assess(80)).toBe('holds');
    expect(assess(10)).toBe('unknown');
    expect(
      observeJourney(
        status({
          state: 'no_data',
          why: [{ part: 'coverage', state: 'no_data', steps: [] }],
          errorBudget: { known: false, because: 'no-data' },
        }),
      ),
    ).toMatchObject({ budgetRemainingPercent: {}, doubt: 'no-data' });
  });
});
