/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Slo } from '@cuj-slo/backstage-plugin-cuj-common';
import { CopyReader, ItemKey } from '../store/CopyReader';
import { sloTable } from '../store/CopyTable';
import { ItemIndex } from './ItemIndex';
import { findSharingSlos } from './findSharingSlos';
import { sloSignalsOf } from './sloSignals';

function slo(id: string, overrides: Partial<Slo>): Slo {
  return {
    id,
    name: id,
    type: 'monitor',
    tags: [],
    thresholds: [],
    monitorIds: [],
    groups: [],
    ...overrides,
  };
}

async function indexOf(slos: Slo[]) {
  const items = slos.map(item => ({ source: 'main', id: item.id, item }));
  const copies = {
    async *stream() {
      yield items;
    },
    async find(_: unknown, keys: ItemKey[]) {
      return items.filter(({ id }) => keys.some(key => key.id === id));
    },
  } as unknown as CopyReader;
  const index = await ItemIndex.read<Slo>({
    copies,
    table: sloTable,
    keysOf: (one, source) => sloSignalsOf(source, one),
  });
  return (...ones: Slo[]) =>
    findSharingSlos(
      ones.map(one => ({ source: 'main', slo: one })),
      { index, copies },
    );
}

async function survey(slos: Slo[]) {
  const find = await indexOf(slos);
  return async (one: Slo) =>
    (await find(one))[0].map(({ via, id }) => [via, id]);
}

describe('findSharingSlos', () => {
  it('takes groups of one monitor for what they are: apart', async () => {
    const monitorIds = ['7'];
    const a = slo('a', { monitorIds, groups: ['service:a'] });
    const b = slo('b', { monitorIds, groups: ['service:b'] });
    const both = slo('both', {
      monitorIds,
      groups: ['service:a', 'service:b'],
    });
    const sharing = await survey([a, b]);
    expect(await sharing(a)).toEqual([]);
    expect(await (await survey([a, b, both]))(a)).toEqual([
      ['monitor', 'both'],
    ]);
    expect(await (await survey([a, b, slo('all', { monitorIds })]))(b)).toEqual(
      [['monitor', 'all']],
    );
  });

  it('finds the same query in another spelling, and lists no more than it takes', async () => {
    const query = (text: string) => ({ numerator: text, denominator: text });
    const one = slo('one', {
      type: 'metric',
      query: query('sum:runs{env:prod,service:a}.as_count()'),
    });
    const other = slo('other', {
      type: 'metric',
      query: query('sum:runs{service:a, env:prod}.as_count()'),
    });
    expect(await (await survey([one, other]))(one)).toEqual([
      ['query', 'other'],
    ]);

    const many = Array.from({ length: 300 }, (_, index) =>
      slo(`slo-${index}`, { monitorIds: ['7'] }),
    );
    expect(await (await survey(many))(many[0])).toHaveLength(20);
  });

  it('finds for each what lies behind hundreds that others share', async () => {
    const many = Array.from({ length: 450 }, (_, index) =>
      slo(`slo-${String(index).padStart(3, '0')}`, { monitorIds: ['7'] }),
    );
    const last = slo('z', { monitorIds: ['8', '9'] });
    const find = await indexOf([
      ...many,
      slo('x', { monitorIds: ['9'] }),
      slo('y', { monitorIds: ['8'] }),
      last,
    ]);
    const [ofMany, ofLast, none] = await find(
      many[0],
      last,
      slo('alone', { monitorIds: ['1'] }),
    );
    expect(ofMany.map(({ id }) => id)).toEqual(
      many.slice(1, 21).map(({ id }) => id),
    );
    // By its own monitors first.
    expect(ofLast).toEqual([
      { via: 'monitor', source: 'main', id: 'y', name: 'y' },
      { via: 'monitor', source: 'main', id: 'x', name: 'x' },
    ]);
    expect(none).toEqual([]);
  });
});
