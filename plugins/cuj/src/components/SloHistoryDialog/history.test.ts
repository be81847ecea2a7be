/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SloCorrection,
  TimeInterval,
  TimeIntervals,
} from '@cuj-slo/backstage-plugin-cuj-common';
import fc from 'fast-check';
import { findDownTimes, findMissedSlices } from './findBadTimes';
import {
  drawnCorrections,
  excludedTimes,
  mergeCorrections,
} from './mergeCorrections';
import { mergeSlices } from './mergeSlices';
import { readSlices } from './readSlices';

/* What a reader is told of what a source answered. */

const HOUR = 3_600_000;
const at = (hour: number) => new Date(hour * HOUR).toISOString();
const span = (from: number, to: number): TimeInterval => ({
  startMs: from * HOUR,
  endMs: to * HOUR,
});
const hoursOf = ({ startMs, endMs }: TimeInterval) => [
  startMs / HOUR,
  endMs / HOUR,
];
const window = span(10, 34);

describe('findDownTimes', () => {
  it('puts the longest first, and tells what is cut off or does not count', () => {
    const down = TimeIntervals.create([
      span(10, 11),
      span(15, 19),
      span(32, 34),
    ]);
    const excluded = TimeIntervals.create([
      span(14, 16),
      span(15, 17),
      span(31, 40),
    ]);
    const times = findDownTimes(down, { window, excluded });
    expect(
      times.map(one => [
        ...hoursOf(one),
        one.excludedMs / HOUR,
        one.isCutAtStart,
        one.isCutAtEnd,
      ]),
    ).toEqual([
      [15, 19, 2, false, false],
      [32, 34, 2, false, true],
      [10, 11, 0, true, false],
    ]);
  });
});

describe('readSlices', () => {
  it('leaves gaps where the series does, and takes what is no percentage for no data', () => {
    const slices = readSlices(
      [
        { at: at(8), sliPercent: 99 },
        { at: at(12), sliPercent: 98 },
        { at: at(16), sliPercent: 0 },
        { at: at(24), sliPercent: 120 },
        { at: at(28) },
        { at: at(32), sliPercent: 97 },
        { at: 'soon', sliPercent: 50 },
      ],
      window,
    );
    expect(slices.map(one => [...hoursOf(one), one.sliPercent])).toEqual([
      [10, 12, 99],
      [12, 16, 98],
      [16, 20, 0],
      [24, 28, undefined],
      [28, 32, undefined],
      [32, 34, 97],
    ]);
  });
});

describe('findMissedSlices', () => {
  it('joins neighbours, and no others', () => {
    const slices = readSlices(
      [99, 97, 98, 99.5, 98.9, undefined, 90].map((sliPercent, index) => ({
        at: at(10 + index),
        sliPercent,
      })),
      window,
    );
    expect(
      findMissedSlices(slices, 99, {
        window,
        excluded: TimeIntervals.empty,
      }).map(one => [...hoursOf(one), one.lowestSliPercent]),
    ).toEqual([
      [11, 13, 97],
      [16, 17, 90],
      [14, 15, 98.9],
    ]);
  });
});

describe('mergeSlices', () => {
  it('draws no more than wanted, and hides nothing that is bad', () => {
    const values = fc.array(
      fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 20 }), (slis, most) => {
        const slices = slis.map((sliPercent, index) => ({
          ...span(index, index + 1),
          sliPercent,
        }));
        const merged = mergeSlices(slices, most);
        const known = (list: typeof slices) =>
          list.flatMap(({ sliPercent }) => sliPercent ?? []);
        expect(merged.length).toBeLessThanOrEqual(most);
        expect(merged[0].startMs).toBe(0);
        expect(merged[merged.length - 1].endMs).toBe(slis.length * HOUR);
        expect(Math.min(...known(merged as typeof slices))).toBe(
          Math.min(...known(slices)),
        );
      }),
    );
  });
});

describe('mergeCorrections', () => {
  const known = (overrides: Partial<SloCorrection>): SloCorrection => ({
    id: 'a',
    category: 'Deployment',
    startsAt: at(12),
    ...overrides,
  });

  it('names each once, says which was applied, and draws those whose time is known', () => {
    const corrections = mergeCorrections(
      [
        { startsAt: at(20), endsAt: at(22), category: 'Other' },
        { startsAt: at(12), endsAt: at(14), category: 'Deployment' },
      ],
      [
        known({ endsAt: at(14), description: 'Release 12' }),
        known({ startsAt: at(30), endsAt: at(50) }),
        known({ startsAt: at(33) }),
        known({ startsAt: at(1), recurrenceRule: 'FREQ=DAILY' }),
      ],
    );
    expect(
      corrections.map(({ startMs, description, isApplied }) => [
        startMs / HOUR,
        description,
        isApplied,
      ]),
    ).toEqual([
      [1, undefined, false],
      [12, 'Release 12', true],
      [20, undefined, true],
      [30, undefined, false],
      [33, undefined, false],
    ]);
    expect(
      drawnCorrections(corrections, window).map(one => [
        one.number,
        ...hoursOf(one),
        one.isApplied,
      ]),
    ).toEqual([
      [2, 12, 14, true],
      [3, 20, 22, true],
      [4, 30, 34, false],
      [5, 33, 34, false],
    ]);
    expect(
      excludedTimes(drawnCorrections(corrections, window)).intervals.map(
        hoursOf,
      ),
    ).toEqual([
      [12, 14],
      [20, 22],
    ]);
  });
});
