/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { TimeIntervals } from './TimeIntervals';

const arbitraryIntervals = fc
  .array(
    fc
      .tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }))
      .map(([startMs, endMs]) => ({ startMs, endMs })),
    { maxLength: 12 },
  )
  .map(TimeIntervals.create);

function momentsOf(set: TimeIntervals): Set<number> {
  return new Set(
    set.intervals.flatMap(({ startMs, endMs }) =>
      Array.from({ length: endMs - startMs }, (_, index) => startMs + index),
    ),
  );
}

describe('TimeIntervals', () => {
  it('joins what overlaps or touches, and leaves out what holds no moment', () => {
    expect(
      TimeIntervals.create([
        { startMs: 5, endMs: 7 },
        { startMs: 1, endMs: 3 },
        { startMs: 3, endMs: 4 },
        { startMs: 6, endMs: 6 },
        { startMs: 9, endMs: 8 },
        { startMs: NaN, endMs: 8 },
        { startMs: 0, endMs: Infinity },
      ]).intervals,
    ).toEqual([
      { startMs: 1, endMs: 4 },
      { startMs: 5, endMs: 7 },
    ]);
  });

  it('does with intervals what one would do with moments', () => {
    fc.assert(
      fc.property(arbitraryIntervals, arbitraryIntervals, (a, b) => {
        const inA = momentsOf(a);
        const inB = momentsOf(b);
        expect(momentsOf(a.union(b))).toEqual(
          new Set([...inA, ...inB].sort((x, y) => x - y)),
        );
        expect([...momentsOf(a.intersect(b))]).toEqual(
          [...inA].filter(moment => inB.has(moment)),
        );
        expect([...momentsOf(a.subtract(b))]).toEqual(
          [...inA].filter(moment => !inB.has(moment)),
        );
        expect(a.totalMs).toBe(inA.size);
        expect(a.isEmpty).toBe(inA.size === 0);
        for (const interval of b.intervals) {
          expect(a.within(interval)).toEqual(
            a.intersect(TimeIntervals.create([interval])),
          );
        }
      }),
    );
  });

  it('stays in its normal form', () => {
    fc.assert(
      fc.property(arbitraryIntervals, arbitraryIntervals, (a, b) => {
        for (const set of [a.union(b), a.intersect(b), a.subtract(b)]) {
          expect(TimeIntervals.create(set.intervals)).toEqual(set);
        }
      }),
    );
  });
});
