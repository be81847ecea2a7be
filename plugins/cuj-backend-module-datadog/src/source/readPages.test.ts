/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { DatadogRequestError } from '../http/DatadogRequestError';
import { Page } from '../wire/Page';
import { readPages } from './readPages';

type Item = { id: string };

/** Serves items as Datadog does, with whatever totals it likes. */
function serve(
  ids: string[],
  options: { cap?: number; total?: number | null } = {},
) {
  const reads: number[] = [];
  const readPage =
    (size: number) =>
    async ({ offset }: { offset: number }): Promise<Page<Item>> => {
      reads.push(offset);
      const total = options.total === undefined ? ids.length : options.total;
      return {
        items: ids
          .slice(offset, offset + Math.min(size, options.cap ?? size))
          .map(id => ({ item: { id } })),
        ...(total !== null && { total }),
      };
    };
  return { reads, readPage };
}

async function collect(
  size: number,
  readPage: (position: {
    number: number;
    offset: number;
  }) => Promise<Page<Item>>,
  options: Pick<
    Parameters<typeof readPages>[0],
    'proven' | 'onProven' | 'defaultSize'
  > = {},
) {
  const ids: string[] = [];
  for await (const batch of readPages({
    size,
    ...options,
    idOf: ({ id }: Item) => id,
    readPage,
  })) {
    ids.push(...batch.items.map(({ id }) => id));
  }
  return ids;
}

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `slo-${index}`);

describe('readPages', () => {
  it('lists everything, each item once, whatever the size of pages and the cap', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 60 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        async (count, size, cap) => {
          const { readPage } = serve(names(count), { cap });
          expect(await collect(size, readPage(size))).toEqual(names(count));
        },
      ),
    );
  });

  it('lists everything, whatever is told of it, where pages are capped', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 60 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        async (count, size, cap, pages) => {
          // As many as came with one of the pages, or all.
          const total = Math.min(count, pages * Math.min(cap, size));
          const { readPage } = serve(names(count), { cap, total });
          expect(await collect(size, readPage(size))).toEqual(names(count));
        },
      ),
    );
  });

  it('looks behind a short page unless the server has sent more before', async () => {
    const readsOf = async (count: number, cap: number, defaultSize = 0) => {
      const { reads, readPage } = serve(names(count), { cap });
      await collect(100, readPage(100), { defaultSize });
      return reads;
    };
    expect(await readsOf(30, 100)).toEqual([0, 30]);
    expect(await readsOf(30, 20)).toEqual([0, 20]);
    expect(await readsOf(40, 20)).toEqual([0, 20, 40]);
    expect(await readsOf(130, 100)).toEqual([0, 100]);
    expect(await readsOf(30, 100, 31)).toEqual([0]);
    expect(await readsOf(30, 100, 30)).toEqual([0, 30]);
  });

  it('asks for no more than there is, where the number of items was proven', async () => {
    const readsOf = async (
      total: number | undefined,
      options: { proven?: number | 'any'; lastNumber?: number; size?: number },
    ) => {
      const { proven, lastNumber, size = 10 } = options;
      const { reads, readPage } = serve(names(30), { total });
      const read = async (position: { offset: number }) => ({
        ...(await readPage(size)(position)),
        ...(lastNumber !== undefined && { lastNumber }),
      });
      const onProven = jest.fn();
      expect(await collect(size, read, { proven, onProven })).toEqual(
        names(30),
      );
      return [reads, ...onProven.mock.calls.flat()];
    };
    const proven = 30;
    expect(await readsOf(30, {})).toEqual([[0, 10, 20, 30], 30]);
    // What was only believed proves nothing.
    expect(await readsOf(30, { proven })).toEqual([[0, 10, 20]]);
    expect(await readsOf(30, { proven: 29 })).toEqual([[0, 10, 20, 30], 30]);
    expect(await readsOf(30, { proven, size: 100 })).toEqual([[0]]);
    expect(await readsOf(30, { proven: 'any', size: 100 })).toEqual([[0]]);
    // Totals that count a page, are too small, or contradict the last page.
    expect(await readsOf(10, { proven })).toEqual([[0, 10, 20, 30], 30]);
    expect(await readsOf(20, { proven })).toEqual([[0, 10, 20, 30], 30]);
    expect(await readsOf(30, { proven, lastNumber: 4 })).toEqual([
      ...[[0, 10, 20, 30], 30],
    ]);
    expect(await readsOf(30, { proven, lastNumber: 2 })).toEqual([[0, 10, 20]]);
  });

  it('passes over nothing where items come twice on a page', async () => {
    const { readPage } = serve(names(25));
    expect(
      await collect(10, async position => {
        const page = await readPage(10)(position);
        return { ...page, items: [...page.items, ...page.items.slice(0, 2)] };
      }).then(ids => new Set(ids)),
    ).toEqual(new Set(names(25)));
  });

  it('without totals ends with a short page after a full one, else where nothing comes', async () => {
    const whole = serve(names(25), { total: null });
    expect(await collect(10, whole.readPage(10))).toHaveLength(25);
    expect(whole.reads).toEqual([0, 10, 20]);

    const small = serve(names(5), { total: null });
    expect(await collect(10, small.readPage(10))).toHaveLength(5);
    expect(small.reads).toEqual([0, 5]);

    const capped = serve(names(25), { total: null, cap: 10 });
    expect(await collect(1000, capped.readPage(1000))).toHaveLength(25);

    const pageless = async () =>
      serve(names(3), { total: null }).readPage(10)({ offset: 0 });
    expect(await collect(10, pageless)).toEqual(names(3));
  });

  it('takes an empty listing for an empty organisation only where the total says so', async () => {
    expect(await collect(10, serve([]).readPage(10))).toEqual([]);
    await expect(
      collect(10, serve([], { total: null }).readPage(10)),
    ).rejects.toThrow(/empty and told no total/);
  });

  it('asks for less where so much is refused, and takes nothing for nothing where told to', async () => {
    const { readPage } = serve(names(25));
    const sizes: number[] = [];
    const batches = readPages({
      size: 1000,
      fallbackSize: 10,
      idOf: ({ id }: Item) => id,
      readPage: async ({ offset, size }) => {
        sizes.push(size);
        if (size > 10) {
          throw new DatadogRequestError('GET /x answered 400', 400);
        }
        return readPage(size)({ offset });
      },
    });
    const ids: string[] = [];
    for await (const batch of batches) {
      ids.push(...batch.items.map(({ id }) => id));
    }
    expect(ids).toEqual(names(25));
    expect(sizes).toEqual([1000, 10, 10, 10]);

    for await (const batch of readPages({
      size: 10,
      mayBeEmpty: true,
      idOf: ({ id }: Item) => id,
      readPage: async () => ({ items: [] }),
    })) {
      expect(batch.items).toEqual([]);
    }
  });

  it('is not deceived by an item that comes twice in one page', async () => {
    const { readPage } = serve(['a', 'a', 'b'], { total: 3 });
    await expect(collect(10, readPage(10))).rejects.toThrow(
      /goes round in circles/,
    );
  });

  it('reads a capped listing to the end though its total is less than a page', async () => {
    const { readPage } = serve(names(25), { total: 0, cap: 10 });
    expect(await collect(1000, readPage(1000))).toEqual(names(25));
  });

  it('does not stop at a total that is too small', async () => {
    const { readPage } = serve(names(25), { total: 10 });
    expect(await collect(10, readPage(10))).toHaveLength(25);
  });

  it('is not sure of itself where more was announced than was sent', async () => {
    const { readPage } = serve(names(25), { total: 26 });
    await expect(collect(10, readPage(10))).rejects.toThrow(
      '26 items were announced, but 25 were sent',
    );
  });

  it('reads again where items came or went meanwhile', async () => {
    const ids = names(25);
    const { readPage } = serve(ids, {});
    let reads = 0;
    const listed = await collect(10, async position => {
      reads += 1;
      if (reads === 2) {
        // Everything moves up: the eleventh would be passed over.
        ids.shift();
      }
      const page = await readPage(10)(position);
      return { ...page, total: ids.length };
    });
    expect(new Set(listed)).toEqual(new Set(names(25)));
    expect(listed.filter(id => id === 'slo-10')).toHaveLength(1);
  });

  it('reads again where as many came as went, and an item comes twice', async () => {
    const ids = names(25);
    const { readPage } = serve(ids, {});
    let reads = 0;
    const listed = await collect(10, async position => {
      reads += 1;
      if (reads === 2) {
        // Everything moves down, and the last one goes.
        ids.unshift('slo-new');
        ids.pop();
      }
      return readPage(10)(position);
    });
    expect(reads).toBe(6);
    expect(new Set(listed)).toEqual(new Set([...names(24), 'slo-new']));
  });

  it('gives up where the number of items never rests', async () => {
    const { readPage } = serve(names(25));
    let total = 25;
    await expect(
      collect(10, async position => {
        total += 1;
        return { ...(await readPage(10)(position)), total };
      }),
    ).rejects.toThrow(/changed again and again/);
  });

  it('notices a listing without end', async () => {
    const { readPage } = serve(names(10));
    await expect(
      collect(10, () => readPage(10)({ offset: 0 })),
    ).rejects.toThrow(/goes round in circles/);
  });
});
