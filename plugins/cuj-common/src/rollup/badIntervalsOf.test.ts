/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { SloHistory } from '../slo/SloHistory';
import { SloType } from '../slo/Slo';
import { applyCorrections } from './applyCorrections';
import { badIntervalsOf } from './badIntervalsOf';
import { correctionIntervalsOf } from './correctionIntervalsOf';
import { SliTimeline } from './SliTimeline';
import {
  DAY_MINUTES,
  intervalsOf,
  Minute,
  minutes,
  MINUTE_MS,
  timelineOf,
  timelineOfMinutes,
} from './__testUtils__/minutes';

const at = (minute: number) => new Date(minute * MINUTE_MS).toISOString();

function historyOf(overrides: Partial<SloHistory>): SloHistory {
  return {
    sloId: 'a',
    from: at(0),
    to: at(100),
    isCorrected: false,
    isPreliminary: false,
    points: [],
    transitions: [],
    corrections: [],
    errors: [],
    ...overrides,
  };
}

describe('badIntervalsOf', () => {
  it('holds each state of a monitor SLO until the next, and knows nothing before the first', () => {
    const { timeline, problems } = badIntervalsOf(
      historyOf({
        transitions: [
          { at: at(40), state: 'no_data' },
          { at: at(10), state: 'up' },
          { at: at(20), state: 'down' },
          { at: at(30), state: 'up' },
          { at: at(60), state: 'down' },
        ],
      }),
      { type: 'monitor', window: minutes(120) },
    );
    expect(problems).toEqual([]);
    expect(timeline.bad).toEqual(intervalsOf([20, 30], [60, 100]));
    expect(timeline.known).toEqual(intervalsOf([10, 40], [60, 100]));
    expect(timeline.noData).toEqual(intervalsOf([0, 10], [40, 60], [100, 120]));
    expect(timeline.slices).toEqual([]);
  });

  it('takes a short slice as bad as a whole where it misses the target', () => {
    const { timeline } = badIntervalsOf(
      historyOf({
        points: [
          { at: at(0), sliPercent: 100 },
          { at: at(5), sliPercent: 99 },
          { at: at(10), sliPercent: 99.5 },
          { at: at(15) },
          { at: at(20), sliPercent: 0 },
        ],
      }),
      { type: 'metric', window: minutes(100), targetPercent: 99.5 },
    );
    expect(timeline.bad).toEqual(intervalsOf([5, 10], [20, 25]));
    // The series breaks off.
    expect(timeline.known).toEqual(intervalsOf([0, 15], [20, 25]));
    expect(timeline.slices).toEqual([]);
  });

  it('knows only the share of a long slice, and cuts the first and the last', () => {
    const { timeline } = badIntervalsOf(
      historyOf({
        from: at(30),
        to: at(200),
        points: [
          { at: at(20), sliPercent: 50 },
          { at: at(60), sliPercent: 90 },
          { at: at(120), sliPercent: 100 },
          { at: at(180), sliPercent: 0 },
        ],
      }),
      {
        type: 'metric',
        window: { startMs: 0, endMs: 300 * MINUTE_MS },
        targetPercent: 99.5,
      },
    );
    const badOf = (start: number, end: number, bad: number) => ({
      startMs: start * MINUTE_MS,
      endMs: end * MINUTE_MS,
      leastBadMs: bad * MINUTE_MS,
      mostBadMs: bad * MINUTE_MS,
    });
    expect(timeline.slices).toEqual([badOf(30, 60, 15), badOf(60, 120, 6)]);
    expect(timeline.bad).toEqual(intervalsOf([180, 200]));
    expect(timeline.known).toEqual(intervalsOf([30, 200]));
    expect(timeline.measure()).toMatchObject({
      leastBadMs: 41 * MINUTE_MS,
      mostBadMs: 41 * MINUTE_MS,
    });
  });

  it.each<[string, Partial<SloHistory>]>([
    [
      'no points and no transitions',
      { errors: ['The denominator is zero valued'] },
    ],
    [
      'an unreadable change',
      {
        transitions: [
          { at: at(0), state: 'up' },
          { at: 'yesterday', state: 'down' },
        ],
      },
    ],
    [
      'an unreadable window',
      { from: '', transitions: [{ at: at(0), state: 'up' }] },
    ],
    [
      'shares that are none',
      {
        points: [
          { at: at(0), sliPercent: 101 },
          { at: at(50), sliPercent: -1 },
          { at: at(100), sliPercent: NaN },
        ],
      },
    ],
  ])('knows nothing from %s, and does not take it for good', (_, overrides) => {
    for (const type of [
      'metric',
      'monitor',
      'time_slice',
      'unknown',
    ] as const) {
      const { timeline } = badIntervalsOf(historyOf(overrides), {
        type,
        window: minutes(100),
        targetPercent: 99,
      });
      expect(timeline.measure()).toMatchObject({
        knownMs: 0,
        coveragePercent: 0,
      });
      expect(timeline.measure()).not.toHaveProperty('sliPercent');
    }
  });

  it('says why there is nothing', () => {
    const problemsOf = (overrides: Partial<SloHistory>) =>
      badIntervalsOf(historyOf(overrides), {
        type: 'metric',
        window: minutes(1),
      }).problems;
    expect(problemsOf({ errors: ['NO_RESULTS'] })).toEqual(['NO_RESULTS']);
    expect(problemsOf({ isPreliminary: true })).toEqual([
      'The source still computes this history.',
    ]);
    expect(problemsOf({ to: 'never' })).toEqual([
      'The history has times that cannot be read.',
    ]);
  });

  it('refuses a window that is none', () => {
    expect(() =>
      badIntervalsOf(historyOf({}), {
        type: 'metric',
        window: { startMs: 5, endMs: 5 },
      }),
    ).toThrow('A window has to end after it starts, not from 5 to 5');
  });

  it('gives back what was written down minute for minute', () => {
    const state = fc.constantFrom<Minute>('good', 'bad', 'no_data');
    fc.assert(
      fc.property(fc.array(state, { minLength: 2, maxLength: 60 }), states => {
        const window = minutes(states.length);
        const names = { good: 'up', bad: 'down', no_data: 'no_data' } as const;
        const sli = { good: 100, bad: 0, no_data: undefined } as const;
        const to = at(states.length);
        const expected = timelineOfMinutes(states);
        expect(
          badIntervalsOf(
            historyOf({
              to,
              transitions: states.map((one, index) => ({
                at: at(index),
                state: names[one as keyof typeof names],
              })),
            }),
            { type: 'monitor', window },
          ).timeline,
        ).toEqual(expected);
        expect(
          badIntervalsOf(
            historyOf({
              to,
              points: states.map((one, index) => ({
                at: at(index),
                sliPercent: sli[one as keyof typeof sli],
              })),
            }),
            { type: 'metric', window, targetPercent: 99 },
          ).timeline,
        ).toEqual(expected);
      }),
    );
  });
});

describe('corrections', () => {
  const week = 7 * DAY_MINUTES;
  const sliOf = (timeline: SliTimeline) => timeline.measure().sliPercent;

  it('take time out of the denominator of a monitor SLO: an hour of seven days', () => {
    const timeline = timelineOf(week, [3000, 3060]);
    const day = intervalsOf([0, DAY_MINUTES]);
    expect(100 - sliOf(timeline)!).toBeCloseTo(0.595, 3);
    expect(
      100 - sliOf(applyCorrections(timeline, 'monitor', day))!,
    ).toBeCloseTo(0.694, 3);
    expect(sliOf(applyCorrections(timeline, 'time_slice', day))).toBe(
      sliOf(timeline),
    );
  });

  it.each<[SloType, number, number, number]>([
    ['monitor', 100 * (80 / 90), 10, 10],
    ['metric', 100 * (80 / 90), 10, 10],
    ['unknown', 100 * (80 / 90), 10, 10],
    ['time_slice', 90, 0, 10],
  ])(
    'of a part of the downtime are left out in the way of %s SLOs',
    (type, sli, excluded, bad) => {
      const corrected = applyCorrections(
        timelineOf(100, [40, 60]),
        type,
        intervalsOf([50, 60]),
      );
      expect(corrected.measure()).toMatchObject({
        sliPercent: expect.closeTo(sli, 9),
        excludedMs: excluded * MINUTE_MS,
        mostBadMs: bad * MINUTE_MS,
        noDataMs: 0,
      });
    },
  );

  it('make time without data up for a time-slice SLO alone', () => {
    const silent = timelineOfMinutes(['good', 'no_data', 'no_data', 'good']);
    const coverageOf = (type: SloType) =>
      applyCorrections(silent, type, intervalsOf([1, 2])).measure()
        .coveragePercent;
    expect(coverageOf('time_slice')).toBe(75);
    expect(coverageOf('monitor')).toBeCloseTo(200 / 3, 9);
  });

  it('take their part of a slice of which only the share is known', () => {
    const half = SliTimeline.ofPercent(minutes(100), 50);
    expect(
      applyCorrections(half, 'metric', intervalsOf([0, 20])).measure(),
    ).toMatchObject({ sliPercent: 50, knownMs: 80 * MINUTE_MS });
    expect(
      applyCorrections(half, 'time_slice', intervalsOf([0, 20])).measure(),
    ).toMatchObject({ sliPercent: 60, knownMs: 100 * MINUTE_MS });
  });

  it('change nothing when they are applied again, nor by their order', () => {
    const minute = fc.constantFrom<Minute>(
      'good',
      'bad',
      'no_data',
      'excluded',
    );
    const corrected = fc
      .array(fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 })), {
        maxLength: 4,
      })
      .map(pairs => intervalsOf(...pairs));
    fc.assert(
      fc.property(
        fc.array(minute, { minLength: 30, maxLength: 30 }),
        fc.constantFrom<SloType>('monitor', 'metric', 'time_slice'),
        corrected,
        corrected,
        (states, type, a, b) => {
          const timeline = timelineOfMinutes(states);
          const both = applyCorrections(
            applyCorrections(timeline, type, a),
            type,
            b,
          );
          expect(applyCorrections(both, type, a)).toEqual(both);
          expect(
            applyCorrections(applyCorrections(timeline, type, b), type, a),
          ).toEqual(both);
          expect(both.measure().mostBadMs).toBeLessThanOrEqual(
            timeline.measure().mostBadMs,
          );
        },
      ),
    );
  });

  it('are as long as they say, and left out and counted where only the source knows', () => {
    expect(
      correctionIntervalsOf(
        [
          { startsAt: at(10), endsAt: at(20) },
          { startsAt: at(90) },
          { startsAt: at(200) },
          { startsAt: at(30), recurrenceRule: 'FREQ=DAILY' },
          { startsAt: 'soon', endsAt: at(40) },
        ],
        minutes(100),
      ),
    ).toEqual({ intervals: intervalsOf([10, 20], [90, 100]), unresolved: 2 });
  });
});
