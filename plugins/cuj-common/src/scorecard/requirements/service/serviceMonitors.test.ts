/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { judge, known, missing, stale } from '../../__testUtils__/journey';
import { component } from '../../__testUtils__/scorecard';
import { Monitor } from '../../../monitors/Monitor';

let nextId = 1;

function monitor(overrides: Partial<Monitor>): Monitor {
  nextId += 1;
  return {
    id: `${nextId}`,
    name: 'something',
    type: 'query alert',
    query: '',
    recipients: [],
    tags: [],
    state: 'ok',
    isMultiAlert: false,
    isDraft: false,
    isMuted: false,
    options: {},
    ...overrides,
  };
}

function monitors(...list: Partial<Monitor>[]) {
  return {
    monitors: list.map(one => ({ source: 'main', monitor: monitor(one) })),
  };
}

const of = (id: string, ...list: Partial<Monitor>[]) =>
  judge(id, component({}), { facts: known(monitors(...list)) }).result;

describe('golden-signals', () => {
  const tagged = (...types: string[]) =>
    types.map(type => ({ tags: [`monitor_type:${type}`] }));
  const id = 'golden-signals';

  it('golden-signals: pass by the tags', () => {
    const result = of(id, ...tagged('Availability', 'latency', 'error-rate'));
    expect(result).toMatchObject({
      verdict: 'pass',
      measured: { value: 3, threshold: 3, unit: 'count' },
    });
    expect(result?.evidence).toHaveLength(3);
  });

  it('golden-signals: fail by what they are called, and by alerts on SLOs', () => {
    expect(
      of(
        id,
        { name: 'orchestration-engine_availability_runs-refused_prod' },
        {
          name: 'p99 of cpu',
          query: 'avg(last_5m):p99:system.cpu.user{service:x} > 90',
        },
        {
          name: 'Error budget of runs',
          type: 'slo alert',
          query: 'error_budget("a1").over("30d") > 75',
          tags: ['monitor_type:error-budget'],
        },
      ),
    ).toMatchObject({
      verdict: 'fail',
      code: 'golden-signals.missing.availability-latency-errors',
    });
  });

  it('golden-signals: pass by the examples of its own remediation, without their tags', () => {
    const signals = ['availability', 'latency', 'errors'];
    const examples = signals.map(signal => {
      const others = signals.filter(one => one !== signal);
      const { type, query } = JSON.parse(
        of(id, ...tagged(...others))!.remediation!.example!,
      );
      return { type, query };
    });
    expect(of(id, ...examples)?.verdict).toBe('pass');
  });

  it.each([
    [
      'metrics of traces',
      'sum(last_5m):sum:trace.http.request.hits{service:x}.as_count() < 1',
      'avg(last_5m):avg:trace.http.request{service:x} > 2',
      'sum(last_5m):sum:trace.http.request.errors{service:x}.as_count() / sum:trace.http.request.hits{service:x}.as_count() > 0.1',
    ],
    [
      'percentiles and classes of status',
      '"http.can_connect".over("service:x").last(4).count_by_status()',
      'percentile(last_10m):p99:http.server.time{*} > 1',
      'sum(last_5m):sum:web.hits{http.status_class:5xx}.as_count() > 9',
    ],
    [
      'metrics of one’s own',
      'sum(last_5m):sum:engine.requests{*}.as_count() < 1',
      'avg(last_5m):avg:engine.request.duration{*} > 1',
      'logs("service:x status:error").index("*").rollup("count").last("5m") > 9',
    ],
  ])('golden-signals: pass by queries with %s', (_, up, latency, errors) => {
    const queries = [{ query: up }, { query: latency }, { query: errors }];
    expect(of(id, ...queries)?.verdict).toBe('pass');
    // Each of them is one of the three and no other.
    expect(of(id, ...queries.slice(1))?.code).toBe(
      'golden-signals.missing.availability',
    );
    expect(of(id, queries[0], queries[2])?.code).toBe(
      'golden-signals.missing.latency',
    );
    expect(of(id, ...queries.slice(0, 2))?.code).toBe(
      'golden-signals.missing.errors',
    );
  });

  it('golden-signals: fail where one is missing, says which', () => {
    const result = of(id, ...tagged('availability', 'errors'));
    expect(result).toMatchObject({
      verdict: 'fail',
      code: 'golden-signals.missing.latency',
      message: 'No monitor watches latency.',
      measured: { value: 2, threshold: 3 },
    });
    expect(JSON.parse(result!.remediation!.example!)).toMatchObject({
      name: 'orchestration-engine_latency_requests_prod',
      tags: expect.arrayContaining(['monitor_type:latency']),
    });
  });

  it('golden-signals: fail where there are no monitors', () => {
    expect(of(id)).toMatchObject({
      verdict: 'fail',
      message:
        'No monitor watches availability, and none latency, and none errors.',
    });
  });

  it('golden-signals: fail where one is a draft, which notifies nobody', () => {
    expect(
      of(id, ...tagged('availability', 'latency'), {
        tags: ['monitor_type:errors'],
        isDraft: true,
      })?.code,
    ).toBe('golden-signals.missing.errors');
  });

  it('golden-signals: fail where only the name of the service has the word', () => {
    const service = component({ metadata: { name: 'latency-api' } });
    expect(
      judge(id, service, {
        facts: known(
          monitors(
            ...tagged('availability', 'errors'),
            { name: 'latency-api_queue_too-long_prod' },
            { query: 'avg(last_5m):avg:queue.length{service:latency-api} > 1' },
          ),
        ),
      }).result?.code,
    ).toBe('golden-signals.missing.latency');
  });

  it('golden-signals: fail where 5xx are what is left out', () => {
    expect(
      of(id, ...tagged('availability', 'latency'), {
        query: 'sum(last_5m):sum:web.hits{!http.status_class:5xx} < 1',
      })?.verdict,
    ).toBe('fail');
  });

  it('golden-signals: unknown where monitors could not be read, or long ago', () => {
    expect(
      judge(id, component({}), { facts: missing('monitors') }).result,
    ).toMatchObject({
      verdict: 'unknown',
      code: 'golden-signals.unknown.monitors',
    });
    expect(
      judge(id, component({}), { facts: stale(monitors()) }).result,
    ).toMatchObject({ verdict: 'unknown', code: 'golden-signals.stale' });
  });
});

describe('log-volume-monitor', () => {
  const id = 'log-volume-monitor';
  const query = (comparison: string, search = 'service:x env:prod') =>
    `logs("${search}").index("*").rollup("count").last("15m") ${comparison}`;

  it.each<[string, Partial<Monitor>]>([
    ['too few lines', { type: 'log alert', query: query('< 1') }],
    [
      'too few lines or just enough',
      { type: 'log alert', query: query('<= 5') },
    ],
    [
      'no data',
      {
        type: 'log alert',
        query: query('> 100000'),
        options: { onMissingData: 'show_and_notify_no_data' },
      },
    ],
    [
      'no data, as it used to be told',
      {
        type: 'log alert',
        query: query('> 100000'),
        options: { notifyNoData: true },
      },
    ],
    [
      'the metric of what is ingested',
      {
        query:
          'sum(last_1h):sum:acme.estimated_usage.logs.ingested_events{service:x}.as_count() < 1',
      },
    ],
  ])('log-volume-monitor: pass for a monitor of %s', (_, one) => {
    expect(of(id, monitor({ name: 'other' }), one)).toMatchObject({
      verdict: 'pass',
      code: 'log-volume-monitor.watched',
      evidence: [{ value: 'something' }],
    });
  });

  it.each<[string, Partial<Monitor>]>([
    ['too many lines', { type: 'log alert', query: query('> 1000') }],
    [
      'too few errors',
      { type: 'log alert', query: query('< 1', 'service:x status:error') },
    ],
    [
      'a metric that has no data',
      { query: 'avg(last_5m):avg:cpu{*} < 1', options: { notifyNoData: true } },
    ],
    ['a draft', { type: 'log alert', query: query('< 1'), isDraft: true }],
    ['nothing', { type: 'log alert', query: undefined }],
  ])('log-volume-monitor: fail for a monitor of %s', (_, one) => {
    expect(of(id, one)).toMatchObject({
      verdict: 'fail',
      code: 'log-volume-monitor.missing',
    });
  });

  it('log-volume-monitor: unknown where it is muted, or its query does not tell', () => {
    const muted = { type: 'log alert', query: query('< 1'), isMuted: true };
    const formula = {
      type: 'log alert',
      query: 'formula("query1").last("5m") < 10',
    };
    expect(of(id, muted, formula)).toMatchObject({
      verdict: 'unknown',
      code: 'log-volume-monitor.unknown.muted',
      evidence: [{ value: 'something' }],
    });
    expect(of(id, formula)).toMatchObject({
      verdict: 'unknown',
      code: 'log-volume-monitor.unknown.query',
    });
    expect(of(id, muted, { ...muted, isMuted: false })?.verdict).toBe('pass');
    expect(of(id, { ...muted, isDraft: true })?.verdict).toBe('fail');
  });

  it('log-volume-monitor: fail with an example that would pass', () => {
    const example = JSON.parse(of(id)!.remediation!.example!);
    expect(of(id, { type: example.type, query: example.query })?.verdict).toBe(
      'pass',
    );
  });

  it('log-volume-monitor: unknown where monitors could not be read, or long ago', () => {
    expect(
      judge(id, component({}), { facts: missing('monitors') }).result?.code,
    ).toBe('log-volume-monitor.unknown.monitors');
    expect(
      judge(id, component({}), { facts: stale(monitors()) }).result?.code,
    ).toBe('log-volume-monitor.stale');
  });
});
