/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { signalOfQuery } from './signalOfQuery';

const all = 'service:x,env:prod';
const metric = (head: string, rest: string) => `${head}(last_5m):${rest}`;

describe('signalOfQuery', () => {
  it.each([
    metric('sum', `sum:trace.web.request.hits{${all}}.as_count() < 1`),
    metric(
      'sum',
      `sum:trace.web.request.hits.by_http_status{${all}} by {region}.as_count() <= 0`,
    ),
    metric(
      'sum',
      `sum:trace.web.request.hits{${all},http.status_class:2xx}.as_count() < 5`,
    ),
    'pct_change(avg(last_10m),last_1d):sum:trace.web.request.hits{service:x}.as_rate() < -60',
    metric('avg', 'avg:aws.applicationelb.request_count{service:x} < 1'),
    metric(
      'avg',
      'sum:x.http_requests_total{*}.as_rate() / week_before(sum:x.http_requests_total{*}.as_rate()) < 0.3',
    ),
    metric(
      'avg',
      "anomalies(sum:trace.web.request.hits{service:x}.as_count(), 'agile', 3, direction='below', alert_window='last_15m') >= 1",
    ),
    metric('max', 'sum:x.up{*} < 1'),
    metric(
      'min',
      'avg:aws.applicationelb.un_healthy_host_count{service:x} > 0',
    ),
    metric(
      'min',
      'avg:kubernetes_state.deployment.replicas_available{kube_deployment:x} < 1',
    ),
    metric(
      'min',
      'max:kubernetes_state.deployment.replicas_unavailable{kube_deployment:x} > 0',
    ),
    metric('max', 'avg:network.http.can_connect{service:x} < 1'),
    metric('min', 'avg:network.http.cant_connect{service:x} > 0'),
    metric('avg', 'dt(sum:x.http.requests.total{*}.as_count()) > 300'),
    '"x.health_check".over("*").last(2).count_by_status()',
    '"checkout.ping".over("service:x").last(2).count_by_status()',
    '"http.can_connect".over("service:x").by("*").last(4).count_by_status()',
    'trace-analytics("service:x @_top_level:1").rollup("count").last("15m") < 1',
  ])('is availability for %p', query => {
    expect(signalOfQuery({ query }, ['x'])).toBe('availability');
  });

  it.each([
    metric('percentile', `p95:trace.web.request{${all}} > 1`),
    metric('avg', `avg:trace.web.request.duration{${all}} > 1`),
    metric('avg', `p99:trace.web.request.duration.by.service.99p{${all}} > 1`),
    metric('avg', `avg:trace.web.request.apdex{${all}} < 0.8`),
    metric(
      'sum',
      'count(v: v<=0.3):trace.web.request{service:x}.as_count() / count:trace.web.request{service:x}.as_count() < 0.9',
    ),
    metric(
      'sum',
      'count(v: v>2):trace.web.request{service:x}.as_count() > 100',
    ),
    metric(
      'avg',
      'avg:aws.applicationelb.target_response_time.p95{service:x} by {region} > 0.2',
    ),
    metric('avg', 'avg:aws.elb.latency.p99{service:x} > 0.2'),
    metric('avg', 'p99:http.server.request.duration{service:x} > 0.5'),
    metric('avg', 'avg:x.request.time.95percentile{*} > 200'),
    metric(
      'avg',
      "anomalies(p95:trace.web.request{service:x}, 'basic', 2) >= 1",
    ),
    metric('avg', 'avg:network.http.response_time{service:x} > 1'),
    metric('avg', 'p95:http.server.requests{service:x} > 0.5'),
    metric('percentile', 'p99:checkout.requests{service:x} > 2'),
    metric('avg', 'p99.9:http.server.requests{service:x} > 2'),
    ...['avg', 'max', 'median', 'p95', '95percentile'].map(ending =>
      metric('avg', `avg:http.server.requests.${ending}{service:x} > 0.5`),
    ),
    metric(
      'avg',
      'sum:http.server.requests.sum{*}.as_count() / sum:http.server.requests.count{*}.as_count() > 0.5',
    ),
    metric(
      'avg',
      'sum:x.http_requests_sum{*} / sum:x.http_requests_count{*} > 0.5',
    ),
    'trace-analytics("service:x @duration:>2000000000").rollup("count").last("5m") > 10',
    'logs("service:x @http.response_time:[2000 TO *]").index("*").rollup("count").last("5m") > 10',
    'spans("service:x (@duration:>=2s OR @duration:>0.5s)").rollup("count").last("5m") > 10',
    'trace-analytics("service:x").rollup("pc99", "@duration").last("5m") > 2000000000',
    'rum("@type:view service:x").rollup("pc75", "@view.loading_time").last("1h") > 3000000000',
    'logs("service:x").index("*").rollup("avg", "@duration").last("5m") > 1000',
  ])('is latency for %p', query => {
    expect(signalOfQuery({ query }, ['x'])).toBe('latency');
  });

  it.each([
    metric('sum', `sum:trace.web.request.errors{${all}}.as_count() > 50`),
    metric(
      'sum',
      `sum:trace.web.request.errors.by_http_status{${all}}.as_count() / sum:trace.web.request.hits.by_http_status{${all}}.as_count() * 100 > 1`,
    ),
    metric(
      'sum',
      '(sum:trace.web.request.hits{*}.as_count() - sum:trace.web.request.errors{*}.as_count()) / sum:trace.web.request.hits{*}.as_count() < 0.99',
    ),
    metric(
      'sum',
      'default_zero(sum:web.hits{http.status_class:5xx}.as_count()) > 9',
    ),
    metric(
      'sum',
      'sum:aws.applicationelb.httpcode_target_5xx{service:x}.as_count() > 9',
    ),
    metric('avg', 'avg:x.error_rate{*} > 5'),
    metric(
      'sum',
      'sum:trace.http.request.hits.by_http_status{http.status_code:503}.as_count() > 9',
    ),
    metric(
      'sum',
      'sum:x.requests{status_code IN (502,504)}.as_count() / sum:x.requests{*}.as_count() > 0.1',
    ),
    metric(
      'sum',
      'sum:web.hits{!http.status_code:500}.as_count() / sum:web.hits{*}.as_count() < 0.99',
    ),
    ...['monotonic_diff', 'diff', 'derivative'].map(call =>
      metric('sum', `${call}(sum:x.http.errors.total{service:x}) > 10`),
    ),
    metric(
      'avg',
      'count_nonzero(sum:x.http.errors.total{service:x} by {host}.as_count()) > 3',
    ),
    'logs("service:x @http.status_code:503").index("*").rollup("count").last("5m") > 9',
    'trace-analytics("service:x @http.status_code:(502 OR 503 OR 504)").rollup("count").last("5m") > 9',
    'logs("service:x @error.kind:*").index("*").rollup("count").last("5m") > 9',
    'trace-analytics("service:x @error.stack:*").rollup("count").last("5m") > 9',
    'logs("service:x @error.kind:TimeoutException").index("*").rollup("count").last("5m") > 9',
    'trace-analytics("service:x status:error @duration:>2000000000").rollup("count").last("5m") > 9',
    metric('avg', 'avg:x.success_rate{*} < 99'),
    metric(
      'avg',
      "anomalies(sum:trace.web.request.errors{service:x}.as_count(), 'agile', 3, direction='above') >= 1",
    ),
    'change(sum(last_5m),last_1h):sum:trace.web.request.errors{service:x}.as_count() > 100',
    'logs("service:x status:(error OR critical)").index("*").rollup("count").last("5m") > 9',
    'logs("service:x @http.status_code:[500 TO 599]").index("*").rollup("count").by("env").last("5m") >= 9',
    'trace-analytics("service:x status:error").rollup("count").last("5m") > 10',
    'error-tracking("service:x").source("all").new().rollup("count").last("1d") > 0',
    'rum("@type:error service:x").rollup("count").last("5m") > 9',
  ])('is errors for %p', query => {
    expect(signalOfQuery({ query }, ['x'])).toBe('errors');
  });

  it.each([
    [
      'many requests',
      metric(
        'sum',
        'sum:trace.web.request.hits{service:x}.as_count() > 100000',
      ),
    ],
    [
      'fewer than none',
      metric('sum', 'sum:trace.web.request.hits{service:x}.as_count() < 0'),
    ],
    [
      'few errors',
      metric('sum', 'sum:trace.web.request.errors{service:x}.as_count() < 1'),
    ],
    [
      'few slow requests',
      metric('avg', 'p95:trace.web.request{service:x} < 1'),
    ],
    [
      'a high apdex',
      metric('avg', 'avg:trace.web.request.apdex{service:x} > 0.5'),
    ],
    [
      'more requests than usual',
      metric(
        'avg',
        "anomalies(sum:trace.web.request.hits{service:x}.as_count(), 'agile', 3, direction='above') >= 1",
      ),
    ],
    [
      'the slowest of its hosts',
      metric(
        'avg',
        "outliers(avg:trace.web.request{service:x} by {host}, 'DBSCAN', 3) > 0",
      ),
    ],
    ['its processor', metric('avg', 'p99:system.cpu.user{service:x} > 90')],
    ['its disks', metric('avg', 'avg:system.disk.latency{service:x} > 1')],
    [
      'its network',
      metric(
        'sum',
        'sum:system.net.packets_in.error{service:x}.as_count() > 9',
      ),
    ],
    ['its database', metric('avg', 'p95:trace.postgres.query{service:x} > 1')],
    [
      'another database',
      metric('avg', 'avg:aws.rds.read_latency{service:x} > 1'),
    ],
    [
      'what it asks others',
      metric(
        'sum',
        'sum:trace.http.client.request.errors{service:x}.as_count() > 9',
      ),
    ],
    ['its pauses', metric('avg', 'avg:jvm.gc.pause.duration{service:x} > 1')],
    ['what nobody waits for', metric('avg', 'avg:x.job.duration{*} > 1')],
    ['a time of no request', metric('avg', 'avg:x.import.duration{*} > 1')],
    [
      'what a client got wrong',
      metric('sum', 'sum:web.hits{http.status_class:4xx}.as_count() > 1'),
    ],
    [
      'what a client got wrong, by its name',
      metric('sum', 'sum:aws.apigateway.4xxerror{*}.as_count() > 1'),
    ],
    ['a queue', metric('avg', 'avg:x.requests.queued{*} > 1')],
    ['the size of requests', metric('avg', 'avg:x.request.size.bytes{*} < 1')],
    [
      'the most requests at once',
      metric('avg', 'avg:x.http.requests.active.max{*} > 100'),
    ],
    ['how many come', metric('avg', 'avg:x.requests.per_second.avg{*} > 100')],
    [
      'a sum of nothing that is counted',
      metric('sum', 'sum:x.requests.sum{*} > 100'),
    ],
    [
      'few requests that took long',
      'trace-analytics("service:x @duration:>2000000000").rollup("count").last("5m") < 10',
    ],
    [
      'requests that took any time',
      'trace-analytics("service:x @duration:>0").rollup("count").last("5m") > 10',
    ],
    [
      'requests that took long or not',
      'trace-analytics("service:x (@duration:>2s OR env:prod)").rollup("count").last("5m") > 10',
    ],
    [
      'requests that took no long time',
      'trace-analytics("service:x -@duration:>2s").rollup("count").last("5m") > 10',
    ],
    [
      'lines without an error',
      'logs("service:x -@error.kind:*").index("*").rollup("count").last("5m") > 10',
    ],
    [
      'what a client got wrong, by its kind',
      'logs("service:x @error.kind:client_error").index("*").rollup("count").last("5m") > 10',
    ],
    [
      'what a client got wrong, by its code',
      'logs("service:x @http.status_code:(404 OR 429)").index("*").rollup("count").last("5m") > 10',
    ],
    [
      'the time between errors',
      metric('avg', 'dt(sum:x.http.errors.total{*}.as_count()) > 300'),
    ],
    [
      'other connections',
      metric('avg', 'avg:network.tcp.can_connect{service:x} < 1'),
    ],
    [
      'the node it runs on',
      '"kubernetes.kubelet.check.ping".over("*").last(2).count_by_status()',
    ],
    ['a clock', '"ntp.in_sync".over("*").last(2).count_by_status()'],
    [
      'a database that answers',
      '"postgres.can_connect".over("service:x").last(2).count_by_status()',
    ],
    [
      'few log lines of errors',
      'logs("service:x status:error").index("*").rollup("count").last("5m") < 1',
    ],
    [
      'all log lines',
      'logs("service:x").index("*").rollup("count").last("5m") > 9',
    ],
    [
      'how many users had it',
      'logs("service:x").index("*").rollup("cardinality", "@duration").last("5m") > 9',
    ],
    ['other monitors', '12345 && !67890'],
    ['a formula', 'formula("query1 / query2").last("5m") > 0.1'],
    ['a test', 'no_query'],
    ['nothing', ''],
    ['no text', 7],
    [
      'a great deal',
      `avg(last_5m):${'sum:trace.web.request.hits{*} + '.repeat(2000)}0 < 1`,
    ],
  ])('is nothing for a monitor of %s', (_, query) => {
    expect(signalOfQuery({ query }, ['x'])).toBeUndefined();
  });

  it.each([
    { notifyNoData: true },
    { onMissingData: 'show_and_notify_no_data' },
  ])(
    'is availability for requests with %j, and for nothing else with that',
    options => {
      const of = (query: string) => signalOfQuery({ query, options }, []);
      expect(of('avg(last_5m):sum:trace.web.request.hits{*} > 100000')).toBe(
        'availability',
      );
      expect(
        of('trace-analytics("service:x").rollup("count").last("5m") > 9000'),
      ).toBe('availability');
      expect(of('avg(last_5m):avg:system.cpu.user{*} > 90')).toBeUndefined();
      expect(
        of('avg(last_5m):sum:trace.web.request.errors{*} < 1'),
      ).toBeUndefined();
    },
  );

  it('takes names of the service for no words', () => {
    const query = 'sum(last_5m):sum:failed_requests.queue.length{*} > 1';
    expect(signalOfQuery({ query }, [])).toBe('errors');
    expect(signalOfQuery({ query }, ['failed-requests'])).toBeUndefined();
  });
});
