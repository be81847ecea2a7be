/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloTrend, SloTrendDay } from '@cuj-slo/backstage-plugin-cuj-common';
import fc from 'fast-check';
import { buildTrendDays } from './buildTrendDays';
import { findGapRuns } from './findGapRuns';
import { summarizeTrend } from './summarizeTrend';

/* What a reader is told of the days of a trend. */

const aDay = (
  day: string,
  budgetRemainingPercent: number | null,
  overrides: Partial<SloTrendDay> = {},
): SloTrendDay => ({
  day,
  state: 'ok',
  targetPercent: 99.5,
  sliPercent: budgetRemainingPercent === null ? null : 99.7,
  budgetRemainingPercent,
  ...overrides,
});

const trendOf = (...days: SloTrendDay[]): SloTrend => ({
  source: 'main',
  sloId: 'a',
  name: 'a',
  timeframe: '30d',
  from: '2026-08-25',
  to: '2026-11-22',
  days,
});

describe('buildTrendDays', () => {
  it('tells days that nobody recorded from those without data, without a value and without a budget', () => {
    const days = buildTrendDays(
      trendOf(
        aDay('2026-11-03', 61),
        aDay('2026-11-05', null, {
          state: 'no_data',
          missingBecause: 'no-data',
        }),
        aDay('2026-11-06', null, { missingBecause: 'not-reported' }),
        aDay('2026-11-07', null, { sliPercent: 99.99, targetPercent: 100 }),
        aDay('2026-11-08', 0),
      ),
    );
    expect(days[0].day).toBe('2026-11-03');
    expect(days[days.length - 1]).toEqual({
      day: '2026-11-22',
      gap: 'notRecorded',
    });
    expect(
      days.slice(0, 6).map(({ budgetPercent, gap }) => gap ?? budgetPercent),
    ).toEqual([61, 'notRecorded', 'noData', 'notReported', 'noBudget', 0]);
  });

  it('shows two weeks where fewer days are recorded, and none where none is', () => {
    const days = buildTrendDays(trendOf(aDay('2026-11-21', 61)));
    expect(days).toHaveLength(14);
    expect(days[0].day).toBe('2026-11-09');
    expect(buildTrendDays(trendOf())).toEqual([]);
  });
});

describe('summarizeTrend', () => {
  it('tells from where to where the budget went, and how often it was breached', () => {
    const summary = summarizeTrend(
      buildTrendDays(
        trendOf(
          aDay('2026-11-15', 61),
          aDay('2026-11-16', -80, { state: 'breached' }),
          aDay('2026-11-18', null, { state: 'no_data' }),
          aDay('2026-11-19', null, { state: 'unknown' }),
          aDay('2026-11-20', 0),
          aDay('2026-11-21', -57, { state: 'breached' }),
        ),
      ),
    );
    expect(summary).toEqual({
      first: { day: '2026-11-15', budgetPercent: 61 },
      last: { day: '2026-11-21', budgetPercent: -57 },
      lowest: { day: '2026-11-16', budgetPercent: -80 },
      breachedDays: 2,
      // Of a day without data, or of an unknown state, nobody knows.
      judgedDays: 4,
      // Before the first day nothing could be recorded.
      gapDays: { notRecorded: 2, noData: 2, notReported: 0, noBudget: 0 },
    });
  });

  it('counts each day once, and takes none without a value for a value', () => {
    const day = fc.record({
      ago: fc.integer({ min: 0, max: 89 }),
      budget: fc.option(fc.integer({ min: -500, max: 100 })),
      state: fc.constantFrom<SloTrendDay['state']>(
        'ok',
        'warning',
        'breached',
        'no_data',
        'unknown',
      ),
    });
    const trends = fc
      .uniqueArray(day, { selector: ({ ago }) => ago })
      .map(days =>
        trendOf(
          ...days.map(({ ago, budget, state }) => {
            const atMs = Date.parse('2026-11-22') - ago * 86_400_000;
            const text = new Date(atMs).toISOString().slice(0, 10);
            return aDay(text, budget, { state });
          }),
        ),
      );
    fc.assert(
      fc.property(trends, trend => {
        const days = buildTrendDays(trend);
        const values = trend.days.flatMap(
          ({ budgetRemainingPercent }) => budgetRemainingPercent ?? [],
        );
        expect(days.flatMap(one => one.budgetPercent ?? [])).toHaveLength(
          values.length,
        );
        expect(
          days.every(
            one =>
              (one.gap === undefined) === (one.budgetPercent !== undefined),
          ),
        ).toBe(true);

        const { gapDays, lowest, breachedDays, judgedDays } =
          summarizeTrend(days);
        const gaps = Object.values(gapDays).reduce((sum, one) => sum + one, 0);
        const first = days.findIndex(({ status }) => status);
        expect(gaps + values.length).toBe(first < 0 ? 0 : days.length - first);
        expect(lowest?.budgetPercent).toBe(
          values.length > 0 ? Math.min(...values) : undefined,
        );
        expect(breachedDays).toBeLessThanOrEqual(judgedDays);
        expect(judgedDays).toBeLessThanOrEqual(trend.days.length);

        const inRuns = findGapRuns(days).flatMap(run =>
          days.slice(run.index, run.index + run.days),
        );
        expect(inRuns).toEqual(days.filter(({ gap }) => gap));
      }),
    );
  });
});
