/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import { LazyCache } from '../__testUtils__/LazyCache';
import { ExpiringEntries } from './ExpiringEntries';

const scene = () => {
  const cache = new LazyCache();
  const entries = ExpiringEntries.create({
    cache,
    logger: mockServices.logger.mock(),
    name: 'names',
    maxEntries: 3,
  });
  return { cache, entries };
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('ExpiringEntries', () => {
  it('leaves nothing behind that nobody asks for again', async () => {
    const { cache, entries } = scene();
    await entries.set('a', { is: 1 }, 10_000);
    await jest.advanceTimersByTimeAsync(9_000);
    await entries.set('a', { is: 2 }, 10_000);
    await entries.set('b', { is: 3 }, 1_000);
    await jest.advanceTimersByTimeAsync(3_000);
    expect([...cache.entries.keys()]).toEqual(['a']);
    expect(await entries.get('a')).toEqual({ is: 2 });
    await jest.advanceTimersByTimeAsync(10_000);
    expect(cache.entries.size).toBe(0);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('keeps no more than it may, and of these the last ones', async () => {
    const { cache, entries } = scene();
    for (const key of ['a', 'b', 'c', 'a', 'd', 'e']) {
      await entries.set(key, { key }, 10_000);
    }
    expect([...cache.entries.keys()].sort()).toEqual(['a', 'd', 'e']);
    expect(jest.getTimerCount()).toBe(3);
    await entries.delete('d');
    expect(await entries.get('d')).toBeUndefined();
    expect(jest.getTimerCount()).toBe(2);
  });
});
