/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { Monitor } from '../../../monitors/Monitor';
import { Slo } from '../../../slo/Slo';
import { judge, missing } from '../../__testUtils__/journey';
import { judgeService, judgeWaived } from '../../__testUtils__/judgeService';
import { component } from '../../__testUtils__/scorecard';
import { monitor, passingSlo } from '../../__testUtils__/sloFacts';
import { SloFact } from '../../facts/SloFact';

const id = 'expected-errors-excluded';
const judgeOne = (fact: SloFact) => judgeService(id, { slos: [fact] });

const ofQuery = (numerator: string, denominator: string) =>
  passingSlo({ query: { numerator, denominator } });
const ofCounts = (
  good: string,
  other: object,
  queries: Record<string, string>,
) =>
  passingSlo({
    query: undefined,
    sliSpecification: {
      count: {
        good_events_formula: { formula: good },
        ...other,
        queries: Object.entries(queries).map(([name, query]) => ({
          data_source: 'metrics',
          name,
          query,
        })),
      },
    },
  });
const ofSlices = (
  comparator: string,
  formula: string,
  queries: Record<string, string>,
) =>
  passingSlo({
    type: 'time_slice',
    query: undefined,
    sliSpecification: {
      time_slice: {
        comparator,
        threshold: 1,
        query_interval_seconds: 300,
        query: {
          formulas: [{ formula }],
          queries: Object.entries(queries).map(([name, query]) => ({
            data_source: 'metrics',
            name,
            query,
          })),
        },
      },
    },
  });
const ofMonitor = (overrides: Partial<Monitor>, slo: Partial<Slo> = {}) =>
  passingSlo(
    { type: 'monitor', monitorIds: ['1'], query: undefined, ...slo },
    { monitors: [monitor(overrides)] },
  );
const ofQueryMonitor = (query: string) => ofMonitor({ query });
const ofLogs = (search: string) =>
  ofMonitor({
    type: 'log alert',
    query: `logs("${search}").index("*").rollup("count").last("5m") > 10`,
  });
const bad = (formula: string) => ({ bad_events_formula: { formula } });
const total = (formula: string) => ({ total_events_formula: { formula } });

const hits = 'trace.web.request.hits.by_http_status';
const errors = 'trace.web.request.errors';

it.each<[string, SloFact]>([
  ['4xx outside of all events', passingSlo()],
  [
    '4xx among the good ones',
    ofQuery(
      'sum:a.hits{code:2xx}.as_count() + sum:a.hits{code:4xx}.as_count()',
      'sum:a.hits{*}.as_count()',
    ),
  ],
  ['a list of codes', ofQuery('sum:a{e:p,!status:5*}', 'sum:a{e:p}')],
  [
    'a formula of good and bad',
    ofCounts('good', bad('bad'), {
      good: 'sum:a.hits{code:2xx}.as_count()',
      bad: 'sum:a.hits{code:5xx}.as_count()',
    }),
  ],
  [
    'a formula of good and total',
    ofCounts('query1 - query2', total('query1'), {
      query1: `sum:trace.web.request.hits{service:x}.as_count()`,
      query2: `default_zero(sum:${errors}.by_http_status{service:x,http.status_class:5xx}.as_count())`,
    }),
  ],
  [
    'errors that are the server’s by their type',
    ofQuery('sum:a{*} - sum:a{error.type:server_error}', 'sum:a{*}'),
  ],
  [
    'slices with few errors',
    ofSlices('<', '(bad / clamp_min(all, 1)) * 100', {
      bad: `sum:${hits}{service:x,http.status_code:5*}.as_count()`,
      all: `sum:${hits}{service:x}.as_count()`,
    }),
  ],
  [
    'slices with many successes',
    ofSlices('>=', '1 - query1 / query2', {
      query1: 'sum:aws.applicationelb.httpcode_target_5xx{*}.as_count()',
      query2: 'sum:aws.applicationelb.request_count{*}.as_count()',
    }),
  ],
  ['a monitor of 5xx', ofMonitor({})],
  [
    'a monitor of successes',
    ofQueryMonitor(
      'sum(last_5m):sum:a{!code:5xx}.as_count() / sum:a{*}.as_count() < 0.99',
    ),
  ],
  ['logs of 5xx', ofLogs('service:x @http.status_code:[500 TO 599]')],
  ['logs from 500', ofLogs('service:x @http.status_code:>=500')],
  [
    'logs of errors without 4xx',
    ofLogs('service:x status:error -@http.status_code:4*'),
  ],
])('expected-errors-excluded: pass for %s', (_, fact) => {
  expect(judgeOne(fact)).toMatchObject({
    verdict: 'pass',
    code: `${id}.excluded`,
  });
});

it.each<[string, SloFact]>([
  [
    'latency',
    ofQueryMonitor('avg(last_10m):p95:trace.web.request{service:x} > 1'),
  ],
  [
    'latency by another metric',
    ofSlices('<', 'query1', { query1: 'avg:x.request.duration{*}' }),
  ],
  [
    'a share of quick requests',
    ofQuery(
      'count(v: v<=0.3):trace.web.request{service:x}.as_count()',
      'count:trace.web.request{service:x}.as_count()',
    ),
  ],
  [
    'a synthetic test',
    ofMonitor({ type: 'synthetics alert', query: 'no_query' }),
  ],
])(
  'expected-errors-excluded: pass for %s, which counts no errors',
  (_, fact) => {
    expect(judgeOne(fact)).toMatchObject({
      verdict: 'pass',
      code: `${id}.no-errors`,
    });
  },
);

const allStatuses = 'Client errors (4xx) count as failures.';
it.each<[string, string, SloFact]>([
  [
    'only 2xx as good',
    allStatuses,
    ofQuery(
      'sum:httpservice.hits{code:2xx}.as_count()',
      'sum:httpservice.hits{!code:3xx}.as_count()',
    ),
  ],
  [
    '4xx among the bad ones',
    allStatuses,
    ofCounts('good', bad('b1 + b2'), {
      good: `sum:${hits}{http.status_class:2xx}`,
      b1: `sum:${hits}{http.status_class:4xx}`,
      b2: `sum:${hits}{http.status_class:5xx}`,
    }),
  ],
  [
    'rate limits in slices',
    'Some client errors count as failures: 429.',
    ofSlices('<=', 'bad / all', {
      bad: `sum:${hits}{service:x AND (http.status_code:5* OR http.status_code:429)}`,
      all: `sum:${hits}{service:x}`,
    }),
  ],
  [
    'all but a few codes',
    'Some client errors count as failures: 401, 403, 409, 422 and others.',
    ofQuery(
      'sum:a{s:x,http.status_code:2*}',
      'sum:a{s:x,http.status_code NOT IN (400, 404, 429)}',
    ),
  ],
  [
    'what a client span calls an error',
    allStatuses,
    ofQuery(
      'sum:trace.http.client.request.hits{s:x} - sum:trace.http.client.request.errors{s:x}',
      'sum:trace.http.client.request.hits{s:x}',
    ),
  ],
  [
    'a share of requests that are quick and good',
    allStatuses,
    ofQuery(
      'count(v: v<=0.3):trace.web.request{s:x,http.status_class:2xx}',
      'count:trace.web.request{s:x}',
    ),
  ],
  ['logs from 400', allStatuses, ofLogs('service:x @http.status_code:>=400')],
  [
    'failed validation',
    'Some client errors count as failures: 400, 422.',
    ofLogs('@error.type:(server_error OR validation)'),
  ],
  [
    'one of several monitors',
    allStatuses,
    passingSlo(
      { type: 'monitor', monitorIds: ['1', '2'], query: undefined },
      {
        monitors: [
          monitor(),
          monitor({
            id: '2',
            query:
              'sum(last_5m):sum:a{code:2xx}.as_count() / sum:a{*}.as_count() < 0.99',
          }),
        ],
      },
    ),
  ],
])('expected-errors-excluded: fail for %s', (_, message, fact) => {
  expect(judgeOne(fact)).toMatchObject({
    verdict: 'fail',
    code: `${id}.counted`,
    message,
    remediation: { example: expect.stringContaining('!http.status_class:4xx') },
  });
});

it.each<[string, string, SloFact]>([
  [
    'errors as the tracer has them',
    `whether '${errors}' counts client errors is up to whatever sends it`,
    ofQuery(
      `sum:trace.web.request.hits{s:x} - sum:${errors}{s:x}`,
      'sum:trace.web.request.hits{s:x}',
    ),
  ],
  [
    'tags of the organisation’s own',
    "whether client errors are among 'type:good' is not known",
    ofQuery('sum:my.metric{type:good}', 'sum:my.metric{*}'),
  ],
  [
    'tags that mean nothing here',
    "whether client errors are among 'plan:gold' is not known",
    ofQuery('sum:my.metric{plan:gold}', 'sum:my.metric{*}'),
  ],
  [
    'metrics by names of their own',
    "whether 'runs.finished' counts client errors is up to whatever sends it",
    ofQuery('sum:runs.finished{*}', 'sum:runs.started{*}'),
  ],
  [
    'a ratio that loses nothing',
    'it is not seen that failures of the server count',
    ofQuery('sum:a{*}', 'sum:a{*}'),
  ],
  [
    'a filter that is cut off',
    'its query is of a form that is not known',
    ofQuery('sum:a{(', 'sum:a{*}'),
  ],
  [
    'an odd filter',
    "the filter '(b' is of a form that is not known",
    ofQuery('sum:a{(b}', 'sum:a{*}'),
  ],
  [
    'a function of its own',
    'what anomalies() makes of errors is not known',
    ofQueryMonitor("avg(last_5m):anomalies(sum:a{code:5xx}, 'basic') > 1"),
  ],
  [
    'no query',
    'its query is of a form that is not known',
    passingSlo({ query: undefined }),
  ],
  [
    'a formula of nothing',
    "nothing is called 'query9'",
    ofSlices('<', 'query9', {}),
  ],
  [
    'an odd comparison',
    'its query is of a form that is not known',
    ofSlices('==', 'query1', { query1: 'sum:a{code:5xx}' }),
  ],
  ['an odd type', 'its type is not known', passingSlo({ type: 'unknown' })],
  [
    'logs of errors',
    "whether client errors are among 'status:error' is not known",
    ofLogs('service:x status:error'),
  ],
  [
    'a formula of logs',
    "the query of a monitor of the type 'log alert' is of a form that is not known",
    ofMonitor({ type: 'log alert', query: 'formula("a / b").last("5m") > 1' }),
  ],
  [
    'an hour of CPU',
    'it is not seen that failures of the server count',
    ofQueryMonitor('avg(last_1h):avg:system.cpu{*} > 90'),
  ],
  [
    'a monitor that is missing',
    'not all of the monitors behind it are known',
    ofMonitor({}, { monitorIds: ['1', '2'] }),
  ],
])('expected-errors-excluded: unknown for %s', (_, reason, fact) => {
  const result = judgeOne(fact);
  expect(result).toMatchObject({
    verdict: 'unknown',
    code: `${id}.unrecognised`,
    message: "Whether client errors count can't be told from its query.",
    items: [
      { message: `Whether client errors count can't be told: ${reason}.` },
    ],
  });
});

it('expected-errors-excluded: unknown where SLOs could not be read', () => {
  expect(
    judge(id, component({}), { facts: missing('slos') }).result!.verdict,
  ).toBe('unknown');
});

it('expected-errors-excluded: waived for a time', () => {
  expect(
    judgeWaived(id, { slos: [ofLogs('@http.status_code:>=400')] }).verdict,
  ).toBe('waived');
});

it('never takes queries for good that count a status from 400 to 499', () => {
  const status = fc.integer({ min: 400, max: 499 });
  const written = status.chain(code =>
    fc.constantFrom(
      `http.status_code:${code}`,
      `http.status_code:4*`,
      'http.status_class:4xx',
      `http.status_code:${Math.floor(code / 10)}*`,
      `http.status_code IN (${code}, 500)`,
    ),
  );
  fc.assert(
    fc.property(written, fc.boolean(), (tag, isMetric) => {
      const filter = `s:x AND (${tag} OR http.status_code:5*)`;
      const fact = isMetric
        ? ofQuery(`sum:a{s:x} - sum:a{${filter}}`, 'sum:a{s:x}')
        : ofSlices('<', 'bad / all', {
            bad: `sum:a{${filter}}`,
            all: 'sum:a{s:x}',
          });
      expect(judgeOne(fact).verdict).toBe('fail');
    }),
  );
});
