/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { compareQueries, jaccard } from './compareQueries';
import { normalizeQuery } from './normalizeQuery';

describe('normalizeQuery', () => {
  it.each([
    [
      'sum:trace.http.request.hits{env:prod,service:a}.as_count()',
      'sum:trace.http.request.hits{ service:a , ENV:prod,env:prod }.as_rate()',
    ],
    [
      'sum:a{b:1}.as_count() / sum:a{*}.as_count()',
      'default_zero( sum:a{b:1} )/clamp_min(sum:a{}.as_count(), 0.1)',
    ],
    ['sum:a{!b:1,c:2} by {host,env}', 'sum:a{c:2 AND NOT b:1}by{env, host}'],
    ['avg:a{env IN (prod,stage)}', 'avg:a{ env:stage OR env:prod}'],
    ['avg:a{NOT (b:1 OR c:2)}', 'avg:a{!(c:2 or b:1)}'],
    ['avg:a{code:{400 TO 499}}', 'avg:a{ code:{400 TO 499} }'],
    ['clamp_max(default_zero(sum:a{b}),1)', 'sum:a{b}'],
    [
      'avg(last_5m):sum:a{x, y} > 5',
      ' avg(last_5m):default_zero(sum:a{y,x}.as_count()) >5',
    ],
  ])('finds %p and %p the same', (a, b) => {
    expect(normalizeQuery(a).text).toBe(normalizeQuery(b).text);
  });

  it.each([
    ['sum:a{b}', 'avg:a{b}'],
    ['sum:a{b}', 'sum:a{!b}'],
    ['sum:a{b}', 'sum:a{b} by {c}'],
    ['sum:a{b or c}', 'sum:a{b,c}'],
    ['sum:a{b}/sum:c{d}', 'sum:c{d}/sum:a{b}'],
    [
      'default_zero(sum:a{b}+sum:c{d})/sum:e{f}',
      'sum:a{b}+default_zero(sum:c{d})/sum:e{f}',
    ],
    ['not_default_zero(sum:a{b})', 'sum:a{b}'],
  ])('tells %p and %p apart', (a, b) => {
    expect(normalizeQuery(a).text).not.toBe(normalizeQuery(b).text);
  });

  it('takes a monitor apart', () => {
    expect(
      normalizeQuery(
        'avg(last_5m):sum:trace.http.request.errors{service:a,env:prod} by {resource_name}.as_count() / sum:trace.http.request.hits{*}.as_count() > 0.05',
      ),
    ).toEqual({
      text: 'avg(last_5m):sum:trace.http.request.errors{env:prod,service:a}by{resource_name}/sum:trace.http.request.hits{*}>0.05',
      key: 'trace.http.request.errors{env:prod,service:a}by{resource_name} trace.http.request.hits{}by{} >',
      parts: [
        {
          aggregation: 'sum',
          metric: 'trace.http.request.errors',
          scope: ['env:prod', 'service:a'],
          by: ['resource_name'],
        },
        {
          aggregation: 'sum',
          metric: 'trace.http.request.hits',
          scope: [],
          by: [],
        },
      ],
      comparator: '>',
    });
  });

  it('has the same key for another threshold, window or aggregation', () => {
    const keyOf = (query: string) => normalizeQuery(query).key;
    expect(keyOf('avg(last_5m):sum:a{b} > 5')).toBe(
      keyOf('max(last_1h):avg:a{b} > 7'),
    );
    expect(keyOf('avg(last_5m):sum:a{b} > 5')).not.toBe(
      keyOf('avg(last_5m):sum:a{b} < 5'),
    );
  });

  it.each(['sum:a{b', 'sum:a}b{', 'sum:a{{b}', ' x '.repeat(9000)])(
    'leaves what it cannot read as it is',
    query => {
      expect(normalizeQuery(query)).toEqual({
        text: query.trim(),
        key: query.trim(),
        parts: [],
      });
    },
  );

  it('says the same of its own result, and breaks at no text', () => {
    const piece = fc.constantFrom(
      ...[
        'sum:',
        'a.b',
        '{',
        '}',
        'x:1',
        ',',
        ' ',
        'by',
        '(',
        ')',
        '*',
        '/',
        '!',
      ],
      ...[
        'default_zero(',
        'clamp_min(',
        '.as_count()',
        ' and ',
        ' or ',
        ' in ',
      ],
      ...['avg(last_5m):', '>5', 'not ', '-'],
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }).map(pieces => pieces.join('')),
        text => {
          expect(() => normalizeQuery(text)).not.toThrow();
        },
      ),
    );
    const tag = fc.constantFrom('a:1', '!b:2', 'c', 'env:prod');
    fc.assert(
      fc.property(fc.array(tag), fc.array(tag), (scope, by) => {
        const query = `sum:m.n{${scope.join(', ')}} by {${by}}`;
        const { text, key } = normalizeQuery(query);
        expect(normalizeQuery(text)).toMatchObject({ text, key });
        expect(
          normalizeQuery(`sum:m.n{${[...scope].reverse()}}by{${by}}`),
        ).toMatchObject({ text, key });
      }),
    );
  });
});

describe('compareQueries', () => {
  const nine = 'a,b,c,d,e,f,g,h,env:prod';
  it.each([
    ['sum:m{a,b}', 'avg:m{b,a}', 'same'],
    ['sum:m{*}', 'sum:m{env:prod}', 'contains'],
    ['sum:m{env:prod,a}', 'sum:m{env:prod}', 'contained'],
    ['sum:m{x}/sum:m{*}', 'sum:m{x,y}/sum:m{y}', 'contains'],
    ['sum:m{x}/sum:m{y}', 'sum:m{x,y}/sum:m{*}', 'different'],
    [`sum:m{${nine},x}`, `sum:m{${nine},y}`, 'near'],
    [`sum:t.http.hits{${nine}}`, `sum:t.http.errors{${nine}}`, 'near'],
    [`sum:t.http.hits{${nine}}`, `sum:t.grpc.hits{${nine}}`, 'different'],
    [`sum:m{${nine},service:x}`, `sum:m{${nine},service:y}`, 'different'],
    [`sum:m{${nine},service:x}`, `sum:m{${nine},z}`, 'near'],
    ['sum:m{a}', 'sum:m{a} by {b}', 'near'],
    ['sum:m{a}', 'sum:m{a}/sum:m{b}', 'different'],
    ['avg(last_5m):sum:m{a} > 1', 'avg(last_5m):sum:m{a,b} < 1', 'different'],
    ['up', 'down', 'different'],
  ])('%p and %p: %s', (a, b, relation) => {
    const opposite = new Map([
      ['contains', 'contained'],
      ['contained', 'contains'],
    ]);
    const [one, two] = [normalizeQuery(a), normalizeQuery(b)];
    expect(compareQueries(one, two).relation).toBe(relation);
    expect(compareQueries(two, one).relation).toBe(
      opposite.get(relation) ?? relation,
    );
  });

  it('measures what two sets have in common', () => {
    expect(jaccard(['a', 'b', 'c', 'c'], ['b', 'c', 'd'])).toBe(0.5);
    expect(jaccard([], ['a'])).toBe(0);
    expect(jaccard([], [])).toBe(1);
  });
});
