/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { mockServices } from '@backstage/backend-test-utils';
import { ReplayGuard } from './ReplayGuard';

const MINUTE_MS = 60_000;

describe('ReplayGuard', () => {
  const noon = Date.parse('2026-11-22T12:00:00.000Z');
  const event = { id: '1', at: new Date(noon).toISOString() };

  /** A guard of a replica; replicas share the cache. */
  const createAt = (nowMs: number, cache: ReturnType<typeof createCache>) =>
    ReplayGuard.create({
      cache,
      logger: mockServices.logger.mock(),
      now: () => nowMs,
    });

  const createCache = (entries = new Map<string, unknown>()) => {
    return mockServices.cache.mock({
      get: (async (key: string) => entries.get(key)) as never,
      set: async (key, value) => {
        entries.set(key, value);
      },
      delete: async key => {
        entries.delete(key);
      },
    });
  };

  it('admits an event once, whichever replica it comes to and however often at a time', async () => {
    const cache = createCache();
    const guard = createAt(noon, cache);
    expect(
      await Promise.all([
        guard.admit('main', event),
        guard.admit('main', event),
        guard.admit('other', event),
        guard.admit('main', { ...event, id: '2' }),
      ]),
    ).toEqual([true, false, true, true]);
    expect(await createAt(noon, cache).admit('main', event)).toBe(false);
  });

  it('remembers an event for longer than it would be young enough', async () => {
    const cache = createCache();
    await createAt(noon - 2 * MINUTE_MS, cache).admit('main', event);
    const { ttl } = cache.set.mock.calls[0][2] as { ttl: number };
    expect(ttl).toBeGreaterThan(12 * MINUTE_MS);
    await expect(
      createAt(noon + 10 * MINUTE_MS + 1, createCache()).admit('main', event),
    ).rejects.toThrow('The event happened more than 10 minutes ago');
  });

  it('leaves nothing in a cache that lets go only of what it is asked for', async () => {
    const entries = new Map<string, unknown>();
    let now = noon;
    const guard = ReplayGuard.create({
      cache: createCache(entries),
      logger: mockServices.logger.mock(),
      now: () => now,
    });
    const admit = (id: string) =>
      guard.admit('main', { id, at: new Date(now).toISOString() });
    for (let id = 0; id < 10_050; id += 1) {
      expect(await admit(`${id}`)).toBe(true);
    }
    expect(entries.size).toBe(10_000);
    expect(await admit('10049')).toBe(false);

    now += 13 * MINUTE_MS;
    for (let id = 0; id < 1_200; id += 1) {
      await admit(`later ${id}`);
    }
    expect(entries.size).toBe(1_200);
    expect(await admit('later 0')).toBe(false);
  });

  it.each([
    [-2 * MINUTE_MS - 1, /more than 2 minutes ahead/],
    [10 * MINUTE_MS + 1, /more than 10 minutes ago/],
  ])('refuses an event %d ms after it', async (ageMs, message) => {
    await expect(
      createAt(noon + ageMs, createCache()).admit('main', event),
    ).rejects.toThrow(message);
  });

  it.each([-2 * MINUTE_MS, 10 * MINUTE_MS])(
    'admits an event %d ms after it',
    async ageMs => {
      expect(
        await createAt(noon + ageMs, createCache()).admit('main', event),
      ).toBe(true);
    },
  );

  it('lets no event be lost where the cache fails', async () => {
    const logger = mockServices.logger.mock();
    const cache = mockServices.cache.mock({
      get: jest.fn().mockRejectedValue(new Error('redis://user:secret@host')),
    });
    const guard = ReplayGuard.create({ cache, logger, now: () => noon });
    expect(await guard.admit('main', event)).toBe(true);
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringMatching(/the cache fails \(Error\)$/)],
    ]);
  });
});
