/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { readCursorPages } from './readCursorPages';

/** Serves numbers as Datadog does: a next page is always named, but on the empty one. */
function serve(count: number, cap: number) {
  const served = {
    calls: 0,
    readPage: async (cursor: string | undefined) => {
      served.calls += 1;
      const from = Number(cursor ?? 0);
      const items = Array.from(
        { length: Math.max(0, Math.min(cap, count - from)) },
        (_, index) => ({ item: from + index }),
      );
      return {
        items,
        ...(items.length > 0 && { cursor: String(from + items.length) }),
      };
    },
  };
  return served;
}

async function collect(
  size: number,
  readPage: ReturnType<typeof serve>['readPage'],
) {
  const items: number[] = [];
  for await (const batch of readCursorPages({ size, idOf: String, readPage })) {
    items.push(...batch.items);
  }
  return items;
}

describe('readCursorPages', () => {
  it('reads all, whatever the size of pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 60 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        async (count, size, cap) => {
          const server = serve(count, Math.min(size, cap));
          expect(await collect(size, server.readPage)).toEqual(
            Array.from({ length: count }, (_, index) => index),
          );
        },
      ),
    );
  });

  it('asks no more than it needs to be sure', async () => {
    const large = serve(2500, 1000);
    await collect(1000, large.readPage);
    expect(large.calls).toBe(3);
    const small = serve(5, 1000);
    await collect(1000, small.readPage);
    expect(small.calls).toBe(2);
  });

  it('notices a search that gives the same page again', async () => {
    await expect(
      collect(1, async () => ({ items: [{ item: 1 }], cursor: 'a' })),
    ).rejects.toThrow(/goes round in circles/);
  });
});
