/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import {
  MatrixFilter,
  filterQueryOf,
  isFiltered,
  matrixQueryOf,
  readMatrixFilter,
  verdicts,
  withoutFilters,
  writeMatrixFilter,
} from './matrixFilter';

const refs = fc.uniqueArray(
  fc.stringMatching(/^group:[a-z]{1,8}\/[a-zA-Z0-9_.-]{1,20}$/),
  { maxLength: 4 },
);
const filters: fc.Arbitrary<MatrixFilter> = fc.record({
  kind: fc.constantFrom('component', 'journey', 'all', 'api'),
  owner: refs,
  system: refs,
  level: fc.uniqueArray(fc.nat({ max: 99 }), { maxLength: 3 }),
  requirement: fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,20}$/), {
    maxLength: 3,
  }),
  verdict: fc.subarray(verdicts),
  text: fc.string({ maxLength: 200 }).map(text => text.trim()),
  sort: fc.constantFrom('score', '-score', 'title', '-owner', 'level'),
  page: fc.integer({ min: 1, max: 9_999 }),
});

describe('the filter of the matrix in an address', () => {
  it('comes back as it was written, and leaves the rest of the address alone', () => {
    fc.assert(
      fc.property(filters, filter => {
        const before = new URLSearchParams(
          'scenario=empty&owner=group:old/one',
        );
        const written = writeMatrixFilter(before, filter);
        const opened = new URLSearchParams(written.toString());
        expect(readMatrixFilter(opened)).toEqual(filter);
        expect(opened.get('scenario')).toBe('empty');
      }),
    );
  });

  it('never asks the backend for what it would refuse, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('kind', 'level', 'verdict', 'sort', 'page', 'text'),
            fc.string(),
          ),
        ),
        pairs => {
          const filter = readMatrixFilter(new URLSearchParams(pairs));
          const {
            level = [],
            verdict = [],
            text,
            offset,
          } = matrixQueryOf(filter);
          expect(level.every(one => one >= 0 && one <= 100)).toBe(true);
          expect(verdict.every(one => verdicts.includes(one))).toBe(true);
          expect(text?.length ?? 1).toBeLessThanOrEqual(200);
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset).toBeLessThanOrEqual(1_000_000);
        },
      ),
    );
  });

  it('shows services where nothing is said, and asks for no kind where all are meant', () => {
    const nothing = readMatrixFilter(new URLSearchParams());
    expect(matrixQueryOf(nothing)).toEqual({
      kind: ['component'],
      limit: 50,
      offset: 0,
    });
    expect(isFiltered(nothing)).toBe(false);
    expect(
      filterQueryOf(readMatrixFilter(new URLSearchParams('kind=all'))),
    ).toEqual({});
  });

  it('is reset without changing the kind and the order', () => {
    const filter = readMatrixFilter(
      new URLSearchParams('kind=journey&verdict=fail&sort=title&page=3'),
    );
    expect(isFiltered(filter)).toBe(true);
    expect(withoutFilters(filter)).toEqual(
      readMatrixFilter(new URLSearchParams('kind=journey&sort=title')),
    );
  });
});
