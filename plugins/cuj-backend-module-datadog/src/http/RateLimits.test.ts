/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RateLimits } from './RateLimits';

describe('RateLimits', () => {
  it('spreads those who ask at the same time', () => {
    const limits = new RateLimits({ now: () => 0, random: () => 0 });
    limits.read(
      'GET /api/v1/slo',
      new Headers({
        'x-ratelimit-limit': '100',
        'x-ratelimit-remaining': '9',
        'x-ratelimit-reset': '10',
      }),
    );
    const turns = [1, 2, 3].map(() =>
      Math.round(limits.takeTurn('GET /api/v1/slo')),
    );
    expect(turns).toEqual([1000, 2111, 3361]);
  });

  it('keeps nothing of what a refusal says', () => {
    const limits = new RateLimits({ now: () => 0, random: () => 0 });
    const quota = limits.read(
      'GET /api/v1/slo',
      new Headers({
        'x-ratelimit-limit': '100',
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': '3600',
      }),
      { isRefusal: true },
    );
    expect(quota).toMatchObject({ remaining: 0, limit: 100 });
    expect(limits.takeTurn('GET /api/v1/slo')).toBe(0);
  });
});
