/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardColumn, Verdict } from '@cuj-slo/backstage-plugin-cuj-common';
import { daysLeft } from './daysLeft';
import { groupColumns } from './groupColumns';
import { nextStepOf } from './nextStepOf';

const column = (id: string, level: number): ScorecardColumn => ({
  id,
  title: id,
  level,
  mode: 'inform',
  subject: 'service',
});
const columns = [column('c', 2), column('a', 1), column('b', 1)];
const stepOf = (verdicts: Record<string, Verdict>) => {
  const step = nextStepOf(
    {
      verdicts: Object.fromEntries(
        Object.entries(verdicts).map(([id, verdict]) => [
          id,
          { verdict, since: '2026-01-01T00:00:00Z' },
        ]),
      ),
    },
    columns,
  );
  return step && [step.level, ...step.columns.map(({ id }) => id)];
};

describe('the next step of an entity', () => {
  it('is what the lowest level lacks, failures first', () => {
    expect(stepOf({ a: 'unknown', b: 'fail', c: 'fail' })).toEqual([
      1,
      'b',
      'a',
    ]);
    expect(stepOf({ a: 'pass', b: 'pass', c: 'fail' })).toEqual([2, 'c']);
  });

  it('is never taken for done where it is waived, nor asked of whom it is not for', () => {
    expect(stepOf({ a: 'waived', c: 'fail' })).toEqual([1, 'a']);
    expect(stepOf({ c: 'pass' })).toBeUndefined();
  });
});

describe('the columns of the matrix', () => {
  it('stand together by level, in the order in which they came', () => {
    expect(
      groupColumns(columns).map(group => [
        group.level,
        group.columns.map(({ id }) => id),
      ]),
    ).toEqual([
      [1, ['a', 'b']],
      [2, ['c']],
    ]);
  });
});

describe('the days that are left', () => {
  it('are counted in UTC, to the end of the last one', () => {
    const late = Date.UTC(2026, 11, 31, 23, 59);
    expect(daysLeft('2026-12-31', late)).toBe(0);
    expect(daysLeft('2027-01-01', late)).toBe(1);
    expect(daysLeft('2026-12-30', late)).toBe(-1);
  });
});
