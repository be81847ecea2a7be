/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { parseMetricExpression, seriesIn } from './parseMetricExpression';
import { parseTagFilter, requiredTagsIn, tagsIn } from './parseTagFilter';

const tag = (key: string, value: string) => ({ type: 'tag', key, value });
const not = (of: unknown) => ({ type: 'not', of });
const and = (...of: unknown[]) => ({ type: 'and', of });
const or = (...of: unknown[]) => ({ type: 'or', of });

describe('parseTagFilter', () => {
  it.each([
    ['*', and()],
    ['', and()],
    ['env:prod', tag('env', 'prod')],
    ['env:prod,!code:4xx', and(tag('env', 'prod'), not(tag('code', '4xx')))],
    [
      'env:prod AND NOT code:4*',
      and(tag('env', 'prod'), not(tag('code', '4*'))),
    ],
    ['a:1 OR b:2,c:3', or(tag('a', '1'), and(tag('b', '2'), tag('c', '3')))],
    [
      'a:1 and (b:2 or c:3)',
      and(tag('a', '1'), or(tag('b', '2'), tag('c', '3'))),
    ],
    ['code IN (400, 404)', or(tag('code', '400'), tag('code', '404'))],
    ['code NOT IN (400)', not(or(tag('code', '400')))],
    [
      'service:web* AND @code:[200 TO 299]',
      and(tag('service', 'web*'), tag('@code', '[200 TO 299]')),
    ],
    [
      '-@code:(404 OR 429) @d:>=5s',
      and(not(or(tag('@code', '404'), tag('@code', '429'))), tag('@d', '>=5s')),
    ],
    [
      '"two words" url:"a b" url:https://x',
      and(tag('', 'two words'), tag('url', 'a b'), tag('url', 'https://x')),
    ],
    ['order:1', tag('order', '1')],
  ])('reads %p', (text, filter) => {
    expect(parseTagFilter(text)).toEqual(filter);
  });

  it.each([
    '(a:1',
    'a:1)',
    '((((',
    ':x',
    'a:(b AND c)',
    `${'('.repeat(60)}a:1${')'.repeat(60)}`,
    'x'.repeat(30_000),
  ])('does not guess at %p', text => {
    expect(parseTagFilter(text)).toBeUndefined();
  });

  it('tells required tags from named ones', () => {
    const filter = parseTagFilter('env:prod,!code:4xx,(a:1 OR b:2)')!;
    expect(requiredTagsIn(filter)).toEqual(['env:prod']);
    expect(tagsIn(filter).map(({ key }) => key)).toEqual([
      'env',
      'code',
      'a',
      'b',
    ]);
  });
});

describe('parseMetricExpression', () => {
  const ofSeries = (text: string) => {
    const expression = parseMetricExpression(text);
    return expression && seriesIn(expression);
  };

  it('reads arithmetic by its precedence', () => {
    const number = (value: number) => ({ type: 'number', value });
    const reference = (name: string) => ({ type: 'reference', name });
    expect(parseMetricExpression('(1 - query2/query1) * 100')).toEqual({
      type: 'operation',
      operator: '*',
      left: {
        type: 'operation',
        operator: '-',
        left: number(1),
        right: {
          type: 'operation',
          operator: '/',
          left: reference('query2'),
          right: reference('query1'),
        },
      },
      right: number(100),
    });
    expect(parseMetricExpression('-1.5e3')).toMatchObject({
      operator: '-',
      left: number(0),
      right: number(1500),
    });
  });

  it.each([
    [
      'sum:my.metric{type:good,!type:ignored}.as_count()',
      [
        {
          aggregator: 'sum',
          metric: 'my.metric',
          filter: 'type:good,!type:ignored',
        },
      ],
    ],
    ['default_zero(sum:a{*}.as_rate().rollup(sum, 60)), sum:b{*}', undefined],
    [
      'clamp_min(default_zero(sum:a{x:y} by {host}.as_count()), 1) + p99.9:b{*}',
      [
        { aggregator: 'sum', metric: 'a', filter: 'x:y' },
        { aggregator: 'p99.9', metric: 'b', filter: '*' },
      ],
    ],
    [
      'count(v: v<=0.3):trace.web.request{env:prod}.as_count()/count:trace.web.request{env:prod}.as_count()',
      [
        {
          aggregator: 'count',
          predicate: 'v: v<=0.3',
          metric: 'trace.web.request',
          filter: 'env:prod',
        },
        {
          aggregator: 'count',
          metric: 'trace.web.request',
          filter: 'env:prod',
        },
      ],
    ],
    [
      "anomalies(avg:a{*}, 'agile', 2, direction='both', interval=60)",
      [{ aggregator: 'avg', metric: 'a', filter: '*' }],
    ],
    [
      'a.b{code:{400 TO 499}}',
      [{ metric: 'a.b', filter: 'code:{400 TO 499}' }],
    ],
    ['query1.as_count()', []],
  ])('reads the series of %p', (text, series) => {
    expect(ofSeries(text)).toEqual(series);
  });

  it.each([
    '',
    '1 +',
    'sum:a{',
    'sum:',
    '(1',
    '1 1',
    'a b',
    '{}',
    '1'.concat('+1'.repeat(600)),
  ])('does not guess at %p', text => {
    expect(parseMetricExpression(text)).toBeUndefined();
  });
});

it('queries are read without throwing, whatever they hold', () => {
  const pieces = fc.constantFrom(
    ...[
      '(',
      ')',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      "'",
      '!',
      '-',
      '+',
      '*',
      '/',
      ' ',
      '.',
      '\\',
    ],
    ...[
      'sum',
      'a',
      'AND',
      'OR',
      'NOT',
      'IN',
      'TO',
      'by',
      '4xx',
      '>=',
      '1',
      'as_count()',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 200 }).map(parts => parts.join('')),
    fc.array(pieces, { maxLength: 50 }).map(parts => parts.join(' ')),
    fc.tuple(pieces, fc.nat(3000)).map(([piece, count]) => piece.repeat(count)),
  );
  fc.assert(
    fc.property(text, query => {
      const filter = parseTagFilter(query);
      const expression = parseMetricExpression(query);
      expect(filter === undefined || Array.isArray(tagsIn(filter))).toBe(true);
      expect(
        expression === undefined || Array.isArray(seriesIn(expression)),
      ).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
