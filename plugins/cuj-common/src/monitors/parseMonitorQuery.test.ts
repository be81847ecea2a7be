/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { parseMonitorQuery } from './parseMonitorQuery';

describe('parseMonitorQuery', () => {
  it.each([
    [
      'avg(last_1m):avg:aws.elb.latency.p99{systemid:splunk,account:production} by {region} > 0.2',
      {
        aggregator: 'avg',
        windowSeconds: 60,
        comparator: '>',
        threshold: 0.2,
        metrics: ['aws.elb.latency.p99'],
        scopeTags: ['systemid:splunk', 'account:production'],
      },
    ],
    [
      'sum( last_1h ):( sum:a{env:prod}.as_count() / sum:b{env:prod,!x:y}.as_count() ) * 100 >= 5',
      {
        aggregator: 'sum',
        windowSeconds: 3600,
        comparator: '>=',
        threshold: 5,
        metrics: ['a', 'b'],
        scopeTags: ['env:prod'],
      },
    ],
    [
      'pct_change(avg(last_10m),last_1d):avg:a{*} < -20.5',
      {
        aggregator: 'avg',
        windowSeconds: 600,
        comparator: '<',
        threshold: -20.5,
        metrics: ['a'],
      },
    ],
    [
      "avg(last_4h):anomalies(avg:a{*}, 'agile', 2, alert_window='last_15m') >= 1",
      { aggregator: 'anomalies', windowSeconds: 900, metrics: ['a'] },
    ],
    [
      'max(next_1w):forecast(avg:disk{*}, "linear", 1) >= 90',
      { isForecast: true, windowSeconds: 604_800, metrics: ['disk'] },
    ],
    [
      'logs("service:foo AND status:\\"a b\\"").index("main").rollup("count").by("source").last("5m") > 2',
      {
        aggregator: 'count',
        windowSeconds: 300,
        comparator: '>',
        threshold: 2,
        scopeTags: ['service:foo', 'status:a b'],
      },
    ],
    [
      "events('sources:nagios status:error').rollup('count').last('1h') > 10",
      {
        aggregator: 'count',
        windowSeconds: 3600,
        scopeTags: ['sources:nagios', 'status:error'],
      },
    ],
    [
      'formula("query1 / query2").last("10m") <= 0.9',
      { windowSeconds: 600, comparator: '<=', threshold: 0.9, scopeTags: [] },
    ],
    ['"ntp.in_sync".over("*").last(2).count_by_status()', { results: 2 }],
  ])('reads %p', (query, expected) => {
    expect(parseMonitorQuery(query)).toMatchObject(expected);
  });

  it.each([
    'no_query',
    '123 && 456',
    '',
    'logs("service:foo',
    'burn_rate("x").over("30d") > 14',
    'x'.repeat(30_000),
  ])('reads no window from %p', query => {
    const read = parseMonitorQuery(query);
    expect(read).toMatchObject({ metrics: [], scopeTags: [] });
    expect(read.aggregator).toBeUndefined();
    expect(read.results).toBeUndefined();
  });

  it('has no window of an anomaly monitor whose own one it does not know', () => {
    const read = parseMonitorQuery(
      "avg(last_4h):anomalies(avg:a{*}, 'agile', 2) >= 1",
    );
    expect(read.windowSeconds).toBeUndefined();
    expect(read.metrics).toEqual(['a']);
  });

  it('never throws, and reads back what it is made of', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('avg', 'min', 'max', 'sum'),
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom(
          ['m', 60] as const,
          ['h', 3600] as const,
          ['d', 86_400] as const,
        ),
        fc.constantFrom('>', '>=', '<', '<='),
        fc.integer({ min: -1000, max: 1000 }),
        fc.string({ unit: 'binary', maxLength: 100 }),
        (aggregator, amount, [unit, seconds], comparator, threshold, other) => {
          const query = `${aggregator}(last_${amount}${unit}):avg:a.b{c:d} ${comparator} ${threshold}`;
          expect(parseMonitorQuery(query)).toMatchObject({
            aggregator,
            windowSeconds: amount * seconds,
            comparator,
            threshold,
            metrics: ['a.b'],
            scopeTags: ['c:d'],
          });
          for (const text of [
            other,
            `${query}${other}`,
            `${other}${query}`,
            `avg(last_5m):${other} > 1`,
            `logs("${other}").last("5m") > 1`,
          ]) {
            expect(Array.isArray(parseMonitorQuery(text).metrics)).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
