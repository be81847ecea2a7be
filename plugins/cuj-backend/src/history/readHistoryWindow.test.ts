/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import fc from 'fast-check';
import { readHistoryWindow } from './readHistoryWindow';

const now = new Date('2026-11-22T12:03:45.678Z');
const DAY_MS = 24 * 3_600_000;
const STEP_MS = 5 * 60_000;

/** Lets through no other error than a refusal. */
function windowOrRefusal(from: string, to: string) {
  try {
    return readHistoryWindow({ from, to }, now);
  } catch (error) {
    if (error instanceof InputError) {
      return undefined;
    }
    throw error;
  }
}

describe('readHistoryWindow', () => {
  it('lets a timeframe end with the last five minutes', () => {
    const window = {
      from: new Date('2026-10-23T12:00:00.000Z'),
      to: new Date('2026-11-22T12:00:00.000Z'),
      timeframe: '30d',
    };
    expect(readHistoryWindow({}, now)).toEqual(window);
    expect(readHistoryWindow({ timeframe: '30d' }, now)).toEqual(window);
    expect(readHistoryWindow({ timeframe: '90d' }, now).from).toEqual(
      new Date('2026-08-24T12:00:00.000Z'),
    );
  });

  it('rounds both ends down, and forgives a clock that is a minute fast', () => {
    expect(
      readHistoryWindow(
        { from: '2026-11-22T10:04:59+01:00', to: '2026-11-22T12:04:45Z' },
        now,
      ),
    ).toEqual({
      from: new Date('2026-11-22T09:00:00.000Z'),
      to: new Date('2026-11-22T12:00:00.000Z'),
    });
  });

  it.each([
    [{ timeframe: '91d' }, 'none of 1d to 90d'],
    [{ timeframe: '0d' }, 'none of 1d to 90d'],
    [{ timeframe: 'month' }, 'none of 1d to 90d'],
    [{ from: '2026-11-01T00:00:00Z' }, 'both from and to'],
    [{ timeframe: '7d', from: 'x', to: 'y' }, 'either a timeframe, or'],
    [{ from: '2026-11-01T00:00:00', to: '2026-11-02T00:00:00Z' }, "'from' is"],
    [{ from: '2026-11-01T00:00:00Z', to: '2026-13-02T00:00:00Z' }, "'to' is"],
    [
      { from: '2026-11-01T00:00:00Z', to: '2026-11-22T12:04:46Z' },
      'in the future',
    ],
    [
      { from: '2026-11-02T00:00:00Z', to: '2026-11-01T00:00:00Z' },
      'five minutes before',
    ],
    [
      { from: '2026-08-01T00:00:00Z', to: '2026-11-01T00:00:00Z' },
      'longer than 90 days',
    ],
  ])('refuses %j', (query, reason) => {
    const read = () => readHistoryWindow(query, now);
    expect(read).toThrow(InputError);
    expect(read).toThrow(reason);
  });

  it('gives a window that may be asked for, or says why not, whatever is asked', () => {
    const time = fc.oneof(
      fc
        .date({
          min: new Date(now.getTime() - 200 * DAY_MS),
          max: new Date(now.getTime() + DAY_MS),
          noInvalidDate: true,
        })
        .map(date => date.toISOString()),
      fc.string(),
    );
    let windows = 0;
    fc.assert(
      fc.property(time, time, (from, to) => {
        const window = windowOrRefusal(from, to);
        if (!window) {
          return;
        }
        windows += 1;
        const [fromMs, toMs] = [window.from.getTime(), window.to.getTime()];
        expect(toMs).toBeLessThanOrEqual(now.getTime());
        expect(toMs - fromMs).toBeGreaterThanOrEqual(STEP_MS);
        expect(toMs - fromMs).toBeLessThanOrEqual(90 * DAY_MS);
        expect([fromMs % STEP_MS, toMs % STEP_MS]).toEqual([0, 0]);
        // Nothing that was asked for begins or ends later than it was.
        expect(Date.parse(from) - fromMs).toBeLessThan(STEP_MS);
      }),
      { numRuns: 500 },
    );
    expect(windows).toBeGreaterThan(10);
  });
});
