/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { enforcementOf } from './enforcementOf';

const now = new Date('2026-11-22T12:00:00.000Z');
const failing: Parameters<typeof enforcementOf>[0] = {
  verdict: 'fail',
  mode: 'enforce',
  failingSince: '2026-11-10T12:00:00.000Z',
  lifecycle: 'production',
  enforcement: { graceDays: 12, lifecycles: ['production'] },
  now,
};
const none = { state: 'none' };

describe('enforcementOf', () => {
  it('blocks from the end of the grace on, to the millisecond', () => {
    expect(
      enforcementOf({
        ...failing,
        enforcement: { graceDays: 12, lifecycles: [] },
      }),
    ).toEqual({
      state: 'blocking',
      blockedSince: now.toISOString(),
    });
    expect(
      enforcementOf({ ...failing, now: new Date(now.getTime() - 1) }),
    ).toEqual({ state: 'grace', graceUntil: now.toISOString() });
  });

  it('lets nothing follow but from a failure of what is enforced, for its lifecycles', () => {
    for (const overrides of [
      { mode: 'inform' },
      { verdict: 'pass' },
      { verdict: 'unknown' },
      { verdict: 'waived' },
      { lifecycle: 'experimental' },
      { lifecycle: undefined },
    ] as const) {
      expect(enforcementOf({ ...failing, ...overrides })).toEqual(none);
    }
  });

  it('blocks at once what the catalog rejects, which knows no grace', () => {
    expect(
      enforcementOf({
        ...failing,
        mode: 'reject',
        lifecycle: undefined,
        failingSince: now.toISOString(),
      }),
    ).toEqual({ state: 'blocking', blockedSince: now.toISOString() });
  });
});
