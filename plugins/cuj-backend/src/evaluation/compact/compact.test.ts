/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { KeyIndex } from './KeyIndex';
import { TextList } from './TextList';
import { TextSet } from './TextSet';
import { searchIndex } from './searchIndex';

describe('TextList', () => {
  it('gives back what was added, also after it was trimmed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' })),
        fc.array(fc.string({ unit: 'binary' })),
        (first, second) => {
          const list = TextList.create();
          first.forEach((text, index) => expect(list.add(text)).toBe(index));
          list.trim();
          second.forEach(text => list.add(text));
          const all = [...first, ...second];
          expect(all.map((_, index) => list.get(index))).toEqual(all);
          expect(() => list.get(all.length)).toThrow(RangeError);
        },
      ),
    );
  });
});

describe('KeyIndex', () => {
  const rows = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c', '', 'ä', 'ab'), fc.nat(50)),
  );

  it('finds all numbers under keys, each once and ascending, from any one on', () => {
    fc.assert(
      fc.property(
        rows,
        rows,
        fc.nat(51),
        fc.nat(5),
        (first, second, after, limit) => {
          const index = KeyIndex.create();
          for (const [key, value] of first) {
            index.add(key, value);
          }
          // Also between two additions.
          index.find(['a']);
          for (const [key, value] of second) {
            index.add(key, value);
          }
          const all = [...first, ...second];
          for (const keys of [
            ['a'],
            ['a', 'b', 'ab'],
            ['', 'ä'],
            ['nowhere'],
          ]) {
            const expected = [
              ...new Set(
                all
                  .filter(([key]) => keys.includes(key))
                  .map(([, value]) => value),
              ),
            ].sort((a, b) => a - b);
            expect(index.find(keys)).toEqual(expected);
            expect(index.find(keys, { after: after - 1, limit })).toEqual(
              expected.filter(value => value > after - 1).slice(0, limit),
            );
          }
        },
      ),
    );
  });

  it('holds large numbers, and refuses those that it can’t', () => {
    const index = KeyIndex.create();
    index.add('key', 2 ** 24 - 1);
    index.add('key', 0);
    expect(index.find(['key'])).toEqual([0, 2 ** 24 - 1]);
    for (const value of [2 ** 24, -1, 0.5, Number.NaN]) {
      expect(() => index.add('key', value)).toThrow(RangeError);
    }
  });

  it('seldom finds what is under another key', () => {
    const index = KeyIndex.create();
    for (let value = 0; value < 50_000; value += 1) {
      index.add(`service service-${value}`, value);
    }
    let others = 0;
    for (let value = 0; value < 50_000; value += 1) {
      const found = index.find([`service service-${value}`]);
      expect(found).toContain(value);
      others += found.length - 1;
    }
    expect(others).toBeLessThan(50);
  });
});

describe('TextSet', () => {
  it('has what was added, and nothing else', () => {
    const some = fc.array(fc.string({ unit: 'binary', maxLength: 3 }));
    fc.assert(
      fc.property(some, some, (added, others) => {
        const set = TextSet.create();
        added.forEach(text => set.add(text));
        for (const text of [...added, ...others]) {
          expect(set.has(text)).toBe(added.includes(text));
        }
        expect(set.size).toBe(added.length);
      }),
    );
  });
});

describe('searchIndex', () => {
  it('reads a piece at a time, and no more for a search that is done', async () => {
    const index = KeyIndex.create();
    for (let value = 0; value < 1000; value += 1) {
      index.add(value < 990 ? 'many' : 'few', value);
    }
    const read: number[][] = [];
    const seen: Record<string, number[]> = { many: [], few: [] };
    await searchIndex({
      index,
      searches: [{ keys: ['many'] }, { keys: ['few', 'nowhere'] }],
      read: async numbers => {
        read.push(numbers);
        return numbers;
      },
      visit: ({ keys: [key] }, numbers) => {
        seen[key].push(...numbers);
        return key === 'many' && seen[key].length >= 300;
      },
    });
    expect(Math.max(...read.map(({ length }) => length))).toBe(200);
    expect(read).toHaveLength(3);
    expect(seen.many).toEqual(Array.from({ length: 400 }, (_, value) => value));
    expect(seen.few).toEqual(
      expect.arrayContaining([
        990, 991, 992, 993, 994, 995, 996, 997, 998, 999,
      ]),
    );
  });
});
