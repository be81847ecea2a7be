/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { deduplicateSlos, SloMember } from './deduplicateSlos';

function member(
  id: string,
  overrides: Omit<Partial<SloMember>, 'slo'> & {
    slo?: Partial<SloMember['slo']>;
  } = {},
): SloMember {
  const { slo, ...rest } = overrides;
  return {
    source: 'main',
    step: 'a',
    dependency: 'hard',
    ...rest,
    slo: { id, type: 'monitor', monitorIds: [], groups: [], ...slo },
  };
}
const monitors = (...monitorIds: string[]) => ({ slo: { monitorIds } });
const counting = (numerator: string, denominator: string) => ({
  slo: {
    type: 'metric' as const,
    query: { numerator, denominator },
  },
});

describe('deduplicateSlos', () => {
  it('counts an SLO that is listed twice once, and says where else it stood', () => {
    expect(
      deduplicateSlos([
        member('1', { step: 'b' }),
        member('1', { step: 'a' }),
        member('2', { step: 'b' }),
      ]),
    ).toMatchObject({
      counted: [
        {
          step: 'a',
          slo: { id: '1' },
          aliases: [{ sloId: '1', step: 'b', reason: 'same-slo' }],
        },
        { slo: { id: '2' }, aliases: [] },
      ],
      overlaps: [],
    });
  });

  it('lets the SLO of more monitors stand for that of fewer, and names those that share some', () => {
    const { counted, overlaps } = deduplicateSlos([
      member('part', monitors('7')),
      member('whole', { step: 'b', ...monitors('7', '8') }),
      member('other', { step: 'c', ...monitors('8', '9') }),
    ]);
    expect(counted.map(({ slo, aliases }) => [slo.id, aliases])).toEqual([
      ['other', []],
      ['whole', [{ sloId: 'part', step: 'a', reason: 'shared-monitors' }]],
    ]);
    expect(overlaps).toEqual([
      {
        between: [
          { sloId: 'other', step: 'c' },
          { sloId: 'whole', step: 'b' },
        ],
        reason: 'shared-monitors',
        monitorIds: ['8'],
      },
    ]);
  });

  it('tells groups of the same monitor apart', () => {
    const ofGroups = (id: string, ...groups: string[]) =>
      member(id, { slo: { monitorIds: ['7'], groups } });
    const countedOf = (...members: SloMember[]) =>
      deduplicateSlos(members).counted.map(({ slo }) => slo.id);
    expect(countedOf(ofGroups('a', 'x'), ofGroups('b', 'y'))).toEqual([
      'a',
      'b',
    ]);
    expect(countedOf(ofGroups('a', 'x'), ofGroups('b'))).toEqual(['b']);
    expect(countedOf(ofGroups('a', 'x'), ofGroups('b', 'x', 'y'))).toEqual([
      'b',
    ]);
  });

  it('sees through the spelling of a query, and keeps the stricter target', () => {
    const one = counting(
      'sum:http.hits{env:prod, service:a,code:2xx}.as_count()',
      'sum:http.hits{env:prod,service:a}.as_count()',
    );
    const two = counting(
      'default_zero(sum:http.hits{code:2xx,env:prod,service:a}.as_count())',
      'sum:http.hits{service:a, env:prod}.as_count()',
    );
    const { counted } = deduplicateSlos([
      member('loose', { ...one, targetPercent: 99 }),
      member('strict', { ...two, targetPercent: 99.9 }),
      member('none', counting('sum:a{b}', 'sum:a{*}')),
    ]);
    expect(counted.map(({ slo, aliases }) => [slo.id, aliases])).toEqual([
      ['none', []],
      ['strict', [{ sloId: 'loose', step: 'a', reason: 'same-query' }]],
    ]);
  });

  it('takes the same query of two sources for what it is: two sets of data', () => {
    const query = counting('sum:http.ok{env:prod}', 'sum:http.all{env:prod}');
    const eu = member('eu 1', { source: 'eu', ...query });
    const us = member('us 1', { source: 'us', ...query });
    const { counted, overlaps } = deduplicateSlos([eu, us]);
    expect(counted.map(({ slo, aliases }) => [slo.id, aliases])).toEqual([
      ['eu 1', []],
      ['us 1', []],
    ]);
    expect(overlaps).toEqual([]);
    expect(
      deduplicateSlos([eu, member('eu 2', { ...eu, slo: { ...query.slo } })])
        .counted,
    ).toHaveLength(1);
  });

  it('compares specifications whatever the order of their keys, but not other thresholds', () => {
    const slices = (id: string, threshold: number, query: string) =>
      member(id, {
        slo: {
          type: 'time_slice',
          sliSpecification:
            id === 'a'
              ? { time_slice: { threshold, query: { queries: [{ query }] } } }
              : { time_slice: { query: { queries: [{ query }] }, threshold } },
        },
      });
    const { counted } = deduplicateSlos([
      slices('a', 1, 'avg:x{b, a}'),
      slices('b', 1, 'avg:x{a,b}'),
      slices('c', 2, 'avg:x{a,b}'),
    ]);
    expect(counted.map(({ slo }) => slo.id)).toEqual(['a', 'c']);
  });

  it('leaves out what the entry point sees, and only that', () => {
    const entry = member('entry', { step: undefined, isOfWhole: true });
    const { counted } = deduplicateSlos(
      [entry, member('1'), member('2', { step: 'b' })],
      ['a'],
    );
    expect(counted.map(({ slo, aliases }) => [slo.id, aliases])).toEqual([
      ['2', []],
      ['entry', [{ sloId: '1', step: 'a', reason: 'inside-entry-point' }]],
    ]);
    expect(
      deduplicateSlos([member('1')], ['a']).counted.map(({ slo }) => slo.id),
    ).toEqual(['1']);
    // What measures no step is not for that an entry point.
    const stray = member('stray', { step: undefined });
    expect(
      deduplicateSlos([stray, member('1')], ['a']).counted.map(
        ({ slo }) => slo.id,
      ),
    ).toEqual(['1', 'stray']);
    expect(
      deduplicateSlos([stray, entry, member('1')], ['a']).counted.map(
        ({ slo, aliases }) => [slo.id, aliases.length],
      ),
    ).toEqual([
      ['entry', 1],
      ['stray', 0],
    ]);
  });

  it('leaves no alternative out of its group, and no hard step out for a soft one', () => {
    const { counted, overlaps } = deduplicateSlos([
      member('1', { step: 'a', targetPercent: 99 }),
      member('1', { step: 'b', dependency: 'redundant' }),
      member('1', { step: 'c', dependency: 'soft', targetPercent: 99.9 }),
    ]);
    expect(counted.map(({ step, aliases }) => [step, aliases])).toEqual([
      ['a', []],
      ['b', []],
      ['c', []],
    ]);
    expect(overlaps.map(({ reason }) => reason)).toEqual([
      'same-slo',
      'same-slo',
      'same-slo',
    ]);
  });

  describe('with any SLOs', () => {
    const arbitraryMember = fc
      .record({
        id: fc.constantFrom('1', '2', '3', '4', '5'),
        source: fc.constantFrom('eu', 'us'),
        isOfWhole: fc.boolean(),
        step: fc.constantFrom(undefined, 'a', 'b', 'c'),
        monitorIds: fc.uniqueArray(fc.constantFrom('7', '8', '9'), {
          maxLength: 3,
        }),
        groups: fc.uniqueArray(fc.constantFrom('x', 'y'), { maxLength: 2 }),
        query: fc.constantFrom(
          undefined,
          'sum:a{b,c}',
          'sum:a{c, b}',
          'sum:a{b}',
        ),
        dependency: fc.constantFrom<SloMember['dependency']>(
          'hard',
          'soft',
          'redundant',
        ),
        targetPercent: fc.constantFrom(undefined, 99, 99.9),
      })
      .map(({ id, step, query, monitorIds, groups, ...rest }) =>
        member(id, {
          ...rest,
          step,
          slo: query
            ? { type: 'metric', query: { numerator: query, denominator: 'x' } }
            : { monitorIds, groups },
        }),
      );
    const arbitraryMembers = fc.uniqueArray(arbitraryMember, {
      maxLength: 12,
      selector: ({ slo, step }) => `${slo.id} ${step}`,
    });
    const contained = fc.subarray(['a', 'b', 'c']);

    it('changes nothing when it is done again, and does not depend on the order', () => {
      fc.assert(
        fc.property(arbitraryMembers, contained, (members, steps) => {
          const once = deduplicateSlos(members, steps);
          expect(deduplicateSlos(once.counted, steps)).toEqual(once);
          expect(deduplicateSlos([...members].reverse(), steps)).toEqual(once);
        }),
      );
    });

    it('neither loses nor invents one', () => {
      fc.assert(
        fc.property(arbitraryMembers, contained, (members, steps) => {
          const { counted } = deduplicateSlos(members, steps);
          const placeOf = (id: string, step?: string) => `${id} ${step}`;
          expect(
            counted
              .flatMap(({ slo, step, aliases }) => [
                placeOf(slo.id, step),
                ...aliases.map(alias => placeOf(alias.sloId, alias.step)),
              ])
              .sort(),
          ).toEqual(
            members.map(({ slo, step }) => placeOf(slo.id, step)).sort(),
          );
        }),
      );
    });
  });
});
