/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { parseSloHistory } from './parseSloHistory';

const asked = {
  sloId: '627a',
  from: new Date('2024-01-02T22:54:48Z'),
  to: new Date('2024-01-03T22:54:48Z'),
  applyCorrections: true,
};
const data = {
  from_ts: 1704236088,
  to_ts: 1704322488,
  type: 'metric',
  series: {
    interval: 7200,
    times: [1704240000000, 1704235800000, 1704247200000],
    numerator: { values: [50, 99, 0] },
    denominator: { values: [100, 100, 0] },
  },
  overall: {
    sli_value: 74.5,
    span_precision: 2,
    error_budget_remaining: { '7d': -400, custom: -410 },
    errors: null,
    corrections: [
      { id: 'a', start: 1704240000, end: 1704243600, category: 'Deployment' },
      { id: 'b', start: 1704240000, end: null },
    ],
    state: 'breached',
  },
};

describe('parseSloHistory', () => {
  it('reads metric SLOs, whose series is in milliseconds', () => {
    expect(parseSloHistory({ data, errors: null }, asked)).toEqual({
      sloId: '627a',
      from: '2024-01-02T22:54:48.000Z',
      to: '2024-01-03T22:54:48.000Z',
      sliPercent: 74.5,
      sliDecimals: 2,
      budgetRemainingPercent: -410,
      isCorrected: true,
      isPreliminary: false,
      points: [
        { at: '2024-01-02T22:50:00.000Z', sliPercent: 99 },
        { at: '2024-01-03T00:00:00.000Z', sliPercent: 50 },
        { at: '2024-01-03T02:00:00.000Z' },
      ],
      transitions: [],
      corrections: [
        {
          startsAt: '2024-01-03T00:00:00.000Z',
          endsAt: '2024-01-03T01:00:00.000Z',
          category: 'Deployment',
        },
      ],
      errors: [],
    });
  });

  it('reads monitor SLOs, and those that are still computed', () => {
    const overall = {
      sli_value: 100,
      preview: true,
      history: [
        [1704236088, 0],
        [1704240000, 1],
        [1704240060, 2],
        [1704240120, 9],
      ],
    };
    expect(
      parseSloHistory({ data: { ...data, series: null, overall } }, asked),
    ).toMatchObject({
      isPreliminary: true,
      points: [],
      transitions: [
        { at: '2024-01-02T22:54:48.000Z', state: 'up' },
        { at: '2024-01-03T00:00:00.000Z', state: 'down' },
        { at: '2024-01-03T00:01:00.000Z', state: 'no_data' },
        // A state that this version does not know.
        { at: '2024-01-03T00:02:00.000Z', state: 'no_data' },
      ],
    });
  });

  it.each([
    [
      {
        sli_value: null,
        errors: [
          {
            error_type: 'ZERO_VALUED_DENOMINATOR',
            error_message: 'The denominator is zero valued',
          },
        ],
      },
      'The denominator is zero valued',
    ],
    [{ errors: [{ error_type: 'NO_RESULTS' }] }, 'NO_RESULTS'],
  ])('knows no data in either form', (overall, reason) => {
    const history = parseSloHistory({ data: { ...data, overall } }, asked);
    expect(history).toMatchObject({ errors: [reason] });
    expect(history).not.toHaveProperty('sliPercent');
    expect(history).not.toHaveProperty('budgetRemainingPercent');
  });

  it('says where there is none, and throws for nothing else', () => {
    expect(() => parseSloHistory({ data: {} }, asked)).toThrow(
      'The answer to GET /api/v1/slo/{slo_id}/history holds no history',
    );
    const wild = (sample: object) =>
      fc
        .dictionary(fc.constantFrom(...Object.keys(sample)), fc.jsonValue())
        .map(changes => ({ ...sample, ...changes }));
    fc.assert(
      fc.property(wild(data.overall), wild(data.series), (overall, series) => {
        parseSloHistory({ data: { ...data, overall, series } }, asked);
      }),
    );
  });
});
