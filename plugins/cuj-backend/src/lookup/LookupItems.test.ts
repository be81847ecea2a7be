/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { findByWords } from './findByWords';
import { LookupCatalog } from './LookupCatalog';
import { LookupItem, itemKey } from './LookupItem';
import { LookupItems } from './LookupItems';

const name = fc.constantFrom('a', 'b-c', 'B_C', 'd e', 'f');
const item: fc.Arbitrary<LookupItem> = fc
  .record({
    type: fc.constantFrom('monitor' as const, 'slo' as const),
    source: fc.constantFrom('one', 'two'),
    id: fc.constantFrom('1', '2', '3'),
    title: name,
    services: fc.array(name, { maxLength: 2 }),
    tags: fc.uniqueArray(name, { maxLength: 2 }),
    monitorIds: fc.uniqueArray(fc.constantFrom('1', '2'), { maxLength: 2 }),
  })
  .map(parts => ({
    ...parts,
    text: parts.title,
    journeys: [],
    environments: [],
  }));

/** All that can be asked of items. */
function answers(items: LookupItems): unknown {
  const sorted = (found: Iterable<LookupItem>) =>
    [...found].map(one => JSON.stringify(one)).sort();
  return [
    sorted(items.all()),
    ...['a', 'b c', 'd_e', 'f', 'zzz'].flatMap(one => [
      sorted(items.findByName(one)),
      sorted(items.findByTag(one)),
      sorted(items.findByService(one)),
    ]),
    ...['1', '2', '3'].flatMap(id => [
      sorted(items.findById(id)),
      sorted(items.findSlosOfMonitor('one', id)),
      items.get('slo', 'two', id),
    ]),
    sorted(items.ofType('monitor')),
    items.keysOf('slo', 'one').sort(),
  ];
}

describe('LookupItems', () => {
  it('answers after any changes as if it had been made of what is left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(item, item.map(itemKey)), { maxLength: 30 }),
        changes => {
          const items = LookupItems.create();
          const left = new Map<string, LookupItem>();
          for (const change of changes) {
            if (typeof change === 'string') {
              items.remove(change);
              left.delete(change);
            } else {
              items.put(change);
              left.set(itemKey(change), change);
            }
          }
          const fresh = LookupItems.create();
          left.forEach(one => fresh.put(one));
          expect(answers(items)).toEqual(answers(fresh));
        },
      ),
    );
  });
});

describe('findByWords', () => {
  it('puts rare and whole words before common ones and parts', () => {
    const items = LookupItems.create();
    ['orders_errors', 'cart_errors', 'cartography_errors', 'login'].forEach(
      (text, index) =>
        items.put({
          ...{ type: 'monitor', source: 'one', id: String(index) },
          ...{ title: text, text, tags: [], services: [] },
          ...{ journeys: [], environments: [] },
        }),
    );
    const snapshot = { items, catalog: LookupCatalog.create() };
    const find = (...words: string[]) =>
      findByWords(words, snapshot).map(({ title }) => title);
    expect(find('cart', 'errors')).toEqual([
      'cart_errors',
      'cartography_errors',
    ]);
    expect(find('errors')).toHaveLength(3);
    expect(find('nothing')).toEqual([]);
  });
});

describe('LookupCatalog', () => {
  it('walks dependencies in circles once, and no further than it is told', () => {
    const service = (entityRef: string, needs: string[]) => ({
      ...{ entityRef, kind: 'component', name: entityRef, title: entityRef },
      ...{ aliases: [], needs },
    });
    const catalog = LookupCatalog.create([
      service('a', ['b']),
      service('b', ['c', 'b']),
      service('c', ['a']),
      service('d', ['gone']),
    ]);
    const all = { hops: 9, limit: 99 };
    expect([...catalog.dependents(['c'], all)]).toEqual([
      ['c', 0],
      ['b', 1],
      ['a', 2],
    ]);
    expect([...catalog.dependencies(['d'], all).keys()]).toEqual(['d', 'gone']);
    expect(catalog.dependents(['c'], { hops: 1, limit: 99 }).size).toBe(2);
    expect(catalog.dependents(['c'], { hops: 9, limit: 2 }).size).toBe(2);
    expect(catalog.resolveService('A')).toBe('a');
  });

  it('counts no API between who provides it and who consumes it, where only services count', () => {
    const needing = (entityRef: string, ...needs: string[]) => ({
      ...{ entityRef, kind: entityRef.split(':')[0], name: entityRef },
      ...{ title: entityRef, aliases: [], needs },
    });
    const catalog = LookupCatalog.create([
      needing('component:b'),
      needing('api:b', 'component:b'),
      needing('component:a', 'api:b', 'component:late'),
      needing('api:a', 'component:a', 'api:b'),
      needing('component:c', 'api:a'),
      needing('component:late', 'component:c'),
    ]);
    const within = (hops: number, start = 'component:b') =>
      Object.fromEntries(
        catalog.dependents([start], { hops, limit: 99, servicesOnly: true }),
      );
    expect(within(1, 'component:a')).toEqual({
      ...{ 'component:a': 0, 'api:a': 1, 'component:c': 1 },
    });
    expect(within(1, 'api:a')).toEqual({ 'api:a': 0, 'component:c': 1 });
    expect(within(9, 'component:c')).toEqual({
      ...{ 'component:c': 0, 'component:late': 1 },
      ...{ 'component:a': 2, 'api:a': 3 },
    });
    expect(catalog.dependents(['component:a'], { hops: 1, limit: 99 })).toEqual(
      new Map([
        ['component:a', 0],
        ['api:a', 1],
      ]),
    );
    expect(
      catalog.dependents(['component:a'], {
        ...{ hops: 9, limit: 2, servicesOnly: true },
      }).size,
    ).toBe(2);
  });
});
