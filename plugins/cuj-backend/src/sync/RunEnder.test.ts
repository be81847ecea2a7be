/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import { SyncStore } from '../store/SyncStore';
import { RunEnder } from './RunEnder';

describe('RunEnder', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const create = () => {
    const abandonRun = jest.fn<
      ReturnType<SyncStore['abandonRun']>,
      Parameters<SyncStore['abandonRun']>
    >();
    const logger = mockServices.logger.mock();
    const now = new Date('2026-11-22T12:00:00.000Z');
    const ender = RunEnder.create({
      store: { abandonRun } as Partial<SyncStore> as SyncStore,
      logger,
      now: () => now,
    });
    return { abandonRun, logger, now, ender };
  };
  const run = { runId: 'one', reason: 'it broke off' };

  it('tries again until the database answers, as of when the run was given up', async () => {
    const { abandonRun, logger, now, ender } = create();
    abandonRun
      .mockRejectedValueOnce(new Error('it is gone'))
      .mockRejectedValueOnce(new Error('it is gone'))
      .mockResolvedValue();
    await ender.end(run);
    expect(abandonRun).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(abandonRun.mock.calls).toEqual(
      Array.from({ length: 3 }, () => [{ ...run, now }]),
    );
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('gives up after some minutes', async () => {
    const { abandonRun, ender } = create();
    abandonRun.mockRejectedValue(new Error('it is gone'));
    await ender.end(run);
    await jest.advanceTimersByTimeAsync(4 * 60_000);
    const before = abandonRun.mock.calls.length;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(abandonRun.mock.calls.length).toBeGreaterThan(before);
    await jest.advanceTimersByTimeAsync(60_000);
    const { length } = abandonRun.mock.calls;
    await jest.advanceTimersByTimeAsync(3_600_000);
    expect(abandonRun).toHaveBeenCalledTimes(length);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('tries nothing any more once it is stopped', async () => {
    const { abandonRun, ender } = create();
    abandonRun.mockRejectedValue(new Error('it is gone'));
    await ender.end(run);
    ender.stop();
    expect(jest.getTimerCount()).toBe(0);
    await ender.end({ ...run, runId: 'two' });
    expect(jest.getTimerCount()).toBe(0);
    expect(abandonRun).toHaveBeenCalledTimes(2);
  });
});
