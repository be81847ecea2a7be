/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { intervalMs } from './intervalMs';

const HOUR = 3_600_000;
const timeout = { minutes: 1 };

describe('intervalMs', () => {
  it.each([
    ['* * * * *', HOUR / 60],
    ['*/30 * * * * *', HOUR / 120],
    ['0 */6 * * *', 6 * HOUR],
    ['30 2 * * *', 24 * HOUR],
    // From Friday to Monday.
    ['0 9 * * 1-5', 72 * HOUR],
    // Over night, and over the weekend.
    ['*/15 9-17 * * 1-5', 63.25 * HOUR],
    ['0 0 1 * *', 31 * 24 * HOUR],
    ['@daily', 24 * HOUR],
  ])('takes the longest pause of %s', (cron, expected) => {
    expect(intervalMs({ frequency: { cron }, timeout })).toBe(expected);
  });

  it('takes what it is told where the schedule does not tell', () => {
    const assumed = { minutes: 5 };
    expect(
      intervalMs({ frequency: { cron: 'at noon' }, timeout }, assumed),
    ).toBe(5 * 60_000);
    expect(
      intervalMs({ frequency: { trigger: 'manual' }, timeout }, assumed),
    ).toBe(5 * 60_000);
    expect(intervalMs({ frequency: { minutes: 3 }, timeout }, assumed)).toBe(
      3 * 60_000,
    );
  });
});
