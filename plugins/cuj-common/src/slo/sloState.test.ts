/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { assessSloState } from './assessSloState';
import { compareTimeframes } from './compareTimeframes';
import { worstSloState } from './worstSloState';

describe('the state that is shown', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const minutesAgo = (minutes: number) =>
    new Date(now.getTime() - minutes * 60_000);
  const limits = { maxFetchAgeMs: 30 * 60_000, maxIndexAgeMs: 60 * 60_000 };

  it('is the reported one as long as both the reading and the values are recent', () => {
    expect(
      assessSloState(
        'ok',
        { ...limits, fetchedAt: minutesAgo(30), indexedAt: minutesAgo(60) },
        now,
      ),
    ).toEqual({ state: 'ok' });
    expect(
      assessSloState('breached', { ...limits, fetchedAt: minutesAgo(1) }, now),
    ).toEqual({ state: 'breached' });
  });

  it('is stale, and says why, where either is too old or was never read', () => {
    expect(
      assessSloState(
        'ok',
        { ...limits, fetchedAt: minutesAgo(31), indexedAt: minutesAgo(31) },
        now,
      ),
    ).toEqual({ state: 'stale', staleBecause: 'not-fetched' });
    expect(
      assessSloState(
        'ok',
        { ...limits, fetchedAt: minutesAgo(1), indexedAt: minutesAgo(61) },
        now,
      ),
    ).toEqual({ state: 'stale', staleBecause: 'not-indexed' });
    expect(assessSloState('ok', limits, now)).toEqual({
      state: 'stale',
      staleBecause: 'not-fetched',
    });
  });

  it('is the worst of several, and what is not known is never healthy', () => {
    expect(worstSloState(['ok', 'breached', 'no_data'])).toBe('breached');
    expect(worstSloState(['ok', 'warning', 'no_data'])).toBe('no_data');
    expect(worstSloState(['ok', 'stale'])).toBe('stale');
    expect(worstSloState(['ok', 'warning'])).toBe('warning');
    expect(worstSloState([])).toBeUndefined();
  });
});

describe('timeframes', () => {
  it('are ordered by length, unknown ones last', () => {
    expect(
      ['custom', '90d', '7d', '30d', 'all'].sort(compareTimeframes),
    ).toEqual(['7d', '30d', '90d', 'all', 'custom']);
  });
});
