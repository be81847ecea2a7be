/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import {
  availabilityBounds,
  redundantAvailabilityBounds,
} from './availabilityBounds';
import { redundancyOfTimelines, unionOfTimelines } from './combineTimelines';
import { SliTimeline } from './SliTimeline';
import {
  bestOf,
  intervalsOf,
  Minute,
  minutes,
  MINUTE_MS,
  timelineOf,
  timelineOfMinutes,
  worstOf,
} from './__testUtils__/minutes';

const LENGTH = 24;
const arbitraryMinutes = (...states: Minute[]) =>
  fc.array(fc.constantFrom(...states), {
    minLength: LENGTH,
    maxLength: LENGTH,
  });

function countOf(states: Minute[], wanted: Minute): number {
  return states.filter(state => state === wanted).length;
}

/** What a source tells that sums up over slices of so many minutes. */
function summedUp(states: Minute[], sliceMinutes: number): SliTimeline {
  const starts = Array.from(
    { length: Math.ceil(states.length / sliceMinutes) },
    (_, index) => index * sliceMinutes,
  );
  return SliTimeline.create({
    window: minutes(states.length),
    known: intervalsOf([0, states.length]),
    slices: starts.flatMap(start => {
      const inside = states.slice(start, start + sliceMinutes);
      const badMs = countOf(inside, 'bad') * MINUTE_MS;
      return badMs > 0
        ? {
            startMs: start * MINUTE_MS,
            endMs: (start + inside.length) * MINUTE_MS,
            leastBadMs: badMs,
            mostBadMs: badMs,
          }
        : [];
    }),
  });
}

describe('three monitors over ten minutes', () => {
  const all = [
    timelineOf(10, [5, 6]),
    timelineOf(10, [9, 10]),
    timelineOf(10, [3, 4], [5, 6]),
  ];
  const percents = all.map(one => one.measure().sliPercent!);

  it('are up 90, 90 and 80 %, and together 70 %', () => {
    expect(percents).toEqual([90, 90, 80]);
    expect(unionOfTimelines(minutes(10), all).measure()).toMatchObject({
      sliPercent: 70,
      sliAtMostPercent: 70,
      coveragePercent: 100,
    });
  });

  it('are between 60 and 80 % by their percentages alone, 64.8 % were they independent', () => {
    expect(availabilityBounds(percents)).toEqual({
      lowerPercent: 60,
      upperPercent: 80,
      independentPercent: expect.closeTo(64.8, 9),
    });
    const alone = percents.map(one => SliTimeline.ofPercent(minutes(10), one));
    expect(unionOfTimelines(minutes(10), alone).measure()).toMatchObject({
      sliPercent: expect.closeTo(60, 9),
      sliAtMostPercent: expect.closeTo(80, 9),
    });
  });

  it('have a mean that says nothing: it is above what the journey could be', () => {
    const mean = percents.reduce((sum, one) => sum + one / 3, 0);
    expect(mean).toBeCloseTo(86.67, 2);
    expect(mean).toBeGreaterThan(availabilityBounds(percents)!.upperPercent);
  });
});

describe('two groups of a time-slice SLO, five minutes each of 720', () => {
  it.each([
    ['apart', [100, 105], [200, 205], 98.611],
    ['at the same time', [100, 105], [100, 105], 99.306],
  ] as Array<[string, [number, number], [number, number], number]>)(
    'that are down %s',
    (_, prod, dev, sli) => {
      expect(
        unionOfTimelines(minutes(720), [
          timelineOf(720, prod),
          timelineOf(720, dev),
        ]).measure().sliPercent,
      ).toBeCloseTo(sli, 3);
    },
  );
});

describe('what needs all of its parts, and what has alternatives', () => {
  const arbitraryParts = fc.array(
    arbitraryMinutes('good', 'bad', 'no_data', 'excluded'),
    { minLength: 1, maxLength: 5 },
  );
  const combine = (parts: Minute[][], of: (minute: Minute[]) => Minute) =>
    timelineOfMinutes(
      parts[0].map((_, index) => of(parts.map(part => part[index]))),
    );
  it('are what they are minute for minute', () => {
    fc.assert(
      fc.property(arbitraryParts, parts => {
        const timelines = parts.map(timelineOfMinutes);
        expect(unionOfTimelines(minutes(LENGTH), timelines)).toEqual(
          combine(parts, worstOf),
        );
        expect(redundancyOfTimelines(minutes(LENGTH), timelines)).toEqual(
          combine(parts, bestOf),
        );
      }),
    );
  });

  it('do not depend on the order', () => {
    fc.assert(
      fc.property(arbitraryParts, parts => {
        const timelines = parts.map(timelineOfMinutes);
        const reversed = [...timelines].reverse();
        for (const combined of [unionOfTimelines, redundancyOfTimelines]) {
          expect(combined(minutes(LENGTH), reversed)).toEqual(
            combined(minutes(LENGTH), timelines),
          );
        }
      }),
    );
  });

  it('are unknown where there is nothing', () => {
    for (const combined of [unionOfTimelines, redundancyOfTimelines]) {
      expect(combined(minutes(5), []).measure()).toMatchObject({ knownMs: 0 });
    }
  });

  it('are never better than they are said to be, whatever was not measured', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryMinutes('good', 'bad', 'no_data'), {
          minLength: 2,
          maxLength: 4,
        }),
        fc.array(fc.constantFrom<Minute>('good', 'bad'), {
          minLength: 4 * LENGTH,
          maxLength: 4 * LENGTH,
        }),
        (parts, hidden) => {
          const window = minutes(LENGTH);
          const really = parts.map((states, part) =>
            states.map((state, minute) =>
              state === 'no_data' ? hidden[part * LENGTH + minute] : state,
            ),
          );
          for (const combined of [unionOfTimelines, redundancyOfTimelines]) {
            const truth = combined(window, really.map(timelineOfMinutes));
            const told = combined(
              window,
              parts.map(timelineOfMinutes),
            ).measure();
            const badMs = truth.bad.totalMs;
            expect(badMs).toBeGreaterThanOrEqual(told.leastBadMs - 1e-6);
            expect(badMs).toBeLessThanOrEqual(
              told.mostBadMs + told.noDataMs + 1e-6,
            );
            expect(truth.measure().sliPercent).toBeLessThanOrEqual(
              (told.sliAtMostPercent ?? 100) + 1e-9,
            );
          }
        },
      ),
    );
  });

  it('lie between the bounds, however coarse what is known of each part', () => {
    const part = fc.record({
      states: arbitraryMinutes('good', 'bad'),
      sliceMinutes: fc.constantFrom(0, 4, 6, LENGTH),
    });
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 2, maxLength: 4 }),
        fc.boolean(),
        (parts, isNested) => {
          const window = minutes(LENGTH);
          const exact = parts.map(({ states }) => timelineOfMinutes(states));
          const coarse = parts.map(({ states, sliceMinutes }) =>
            sliceMinutes === 0
              ? timelineOfMinutes(states)
              : summedUp(states, sliceMinutes),
          );
          const shapes = [
            (all: SliTimeline[]) => unionOfTimelines(window, all),
            (all: SliTimeline[]) => redundancyOfTimelines(window, all),
            ([first, ...rest]: SliTimeline[]) =>
              isNested
                ? unionOfTimelines(window, [
                    first,
                    redundancyOfTimelines(window, rest),
                  ])
                : redundancyOfTimelines(window, [
                    first,
                    unionOfTimelines(window, rest),
                  ]),
          ];
          for (const shape of shapes) {
            const truth = shape(exact).measure();
            const bounds = shape(coarse).measure();
            expect(truth.leastBadMs).toBe(truth.mostBadMs);
            expect(bounds.knownMs).toBe(truth.knownMs);
            expect(bounds.leastBadMs).toBeLessThanOrEqual(
              truth.mostBadMs + 1e-6,
            );
            expect(bounds.mostBadMs).toBeGreaterThanOrEqual(
              truth.mostBadMs - 1e-6,
            );
          }
        },
      ),
    );
  });
});

describe('availabilities of which only percentages are known', () => {
  it('bound what they really make together', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryMinutes('good', 'bad'), {
          minLength: 1,
          maxLength: 5,
        }),
        parts => {
          const timelines = parts.map(timelineOfMinutes);
          const percents = timelines.map(one => one.measure().sliPercent!);
          const pairs = [
            [availabilityBounds, unionOfTimelines],
            [redundantAvailabilityBounds, redundancyOfTimelines],
          ] as const;
          for (const [boundsOf, combined] of pairs) {
            const { lowerPercent, upperPercent, independentPercent } =
              boundsOf(percents)!;
            const { sliPercent } = combined(
              minutes(LENGTH),
              timelines,
            ).measure();
            for (const between of [sliPercent!, independentPercent]) {
              expect(between).toBeGreaterThanOrEqual(lowerPercent - 1e-9);
              expect(between).toBeLessThanOrEqual(upperPercent + 1e-9);
            }
          }
        },
      ),
    );
  });

  it('are bounded by nothing where one is none', () => {
    for (const boundsOf of [availabilityBounds, redundantAvailabilityBounds]) {
      expect(boundsOf([])).toBeUndefined();
      expect(boundsOf([99, NaN])).toBeUndefined();
      expect(boundsOf([99, 101])).toBeUndefined();
    }
  });
});
