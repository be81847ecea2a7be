/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { defaultConventions } from '../../../conventions/CujConventions';
import { MonitorOptions } from '../../../monitors/Monitor';
import { watchesMissingLogs } from './watchesMissingLogs';

const scope = 'service:x env:prod';
const logs = (search: string, rest = 'rollup("count").last("15m") < 1') =>
  `logs("${search}").index("*").${rest}`;
const above = 'rollup("count").last("15m") > 100000';
const watches = (
  query: unknown,
  options: MonitorOptions = {},
  type = 'log alert',
) => watchesMissingLogs({ type, query, options }, defaultConventions);

describe('watchesMissingLogs', () => {
  it.each([
    logs(scope),
    logs(scope, 'rollup("count").by("service").last("1h") <= 0'),
    logs('*'),
    logs(`${scope} -status:error`),
    logs(`${scope} -status:(debug OR trace)`),
    logs(`${scope} NOT @http.url:/health -\\"health check\\"`),
    logs(`${scope} status:info`),
    logs(`${scope} status:(info OR error)`),
    logs(`${scope} @level:INFO`),
    logs(
      '(service:x OR service:y) AND env:prod AND kube_namespace:shop source:java',
    ),
    logs('service:\\"x\\" -host:canary'),
    ...[
      ...['filename:app.log', 'dirname:/var/log/x', 'app:x', 'application:x'],
      ...['tier:web', 'role:api', 'stage:live', 'dyno:web.1'],
      ...['aws_region:eu-west-1', 'eks_cluster:main', 'cluster-name:main'],
      ...['eks_eks-cluster-name:main', 'gcp_zone:a', 'azure_location:west'],
    ].map(origin => logs(`${scope} ${origin}`)),
    'sum(last_1h):sum:datadog.estimated_usage.logs.ingested_events{service:x}.as_count() < 1',
    'pct_change(avg(last_1h),last_1d):sum:datadog.estimated_usage.logs.ingested_bytes{service:x}.as_count() < -50',
    "avg(last_4h):anomalies(sum:datadog.estimated_usage.logs.ingested_events{service:x}.as_count(), 'agile', 3) >= 1",
  ])('holds for %p', query => {
    expect(watches(query)).toBe(true);
  });

  it.each([
    ['only failed requests', `${scope} @http.status_code:[500 TO 599]`],
    ['only errors', `${scope} status:error`],
    ['only errors by their level', `${scope} @level:error`],
    ['only errors in another way', `${scope} @log.severity:(ERROR OR FATAL)`],
    ['only errors by what is left out', `${scope} -status:(info OR debug)`],
    ['only warnings', `${scope} status:warn`],
    ['one event', `${scope} @evt.name:nightly_report`],
    ['one event by its text', `${scope} \\"nightly report is done\\"`],
    ['one event by a word', `${scope} done`],
    ['one event in another way', `${scope} event:nightly`],
    ['one type', 'service:foo AND type:error'],
    ['access logs', `${scope} @http.status_code:*`],
    ['one logger', `${scope} @logger.name:orders`],
    ['what one role does', `${scope} @role:admin`],
    ['one file that is spoken of', `${scope} @filename:a.csv`],
  ])('does not hold for %s, however it notifies', (_, search) => {
    expect(watches(logs(search))).toBe(false);
    expect(
      watches(logs(search, above), {
        onMissingData: 'show_and_notify_no_data',
      }),
    ).toBe(false);
    expect(watches(logs(search, above), { notifyNoData: true })).toBe(false);
  });

  it('holds for any number of lines where it notifies that there are none', () => {
    expect(watches(logs(scope, above))).toBe(false);
    expect(watches(logs(scope, above), { notifyNoData: true })).toBe(true);
    expect(
      watches(logs(scope, above), { onMissingData: 'show_and_notify_no_data' }),
    ).toBe(true);
    for (const onMissingData of ['show_no_data', 'resolve']) {
      expect(watches(logs(scope), { onMissingData })).toBe(false);
    }
    expect(watches(logs(scope), { onMissingData: 'default' })).toBe(true);
  });

  it.each([
    ['less than no lines', logs(scope, 'rollup("count").last("15m") < 0')],
    [
      'how many users there are',
      logs(scope, 'rollup("cardinality", "@usr.id").last("15m") < 1'),
    ],
    [
      'how long it takes',
      logs(scope, 'rollup("avg", "@duration").last("15m") < 1'),
    ],
    [
      'more lines than usual',
      "avg(last_4h):anomalies(sum:datadog.estimated_usage.logs.ingested_events{*}.as_count(), 'agile', 3, direction='above') >= 1",
    ],
    [
      'many lines',
      'sum(last_1h):sum:datadog.estimated_usage.logs.ingested_events{*}.as_count() > 9',
    ],
    [
      'lines of errors',
      'sum(last_1h):sum:datadog.estimated_usage.logs.ingested_events{service:x,status:error}.as_count() < 1',
    ],
    ['a metric', 'avg(last_5m):avg:system.cpu.user{*} < 1'],
    ['a formula of many', 'formula("query1").last("5m") > 10'],
    ['other monitors', '1 && 2'],
    ['nothing', ''],
    ['no text', null],
  ])('does not hold for %s', (_, query) => {
    expect(watches(query)).toBe(false);
  });

  it.each([
    ['a formula', 'formula("query1").last("5m") < 10'],
    ['a tag of which nobody knows what it means', logs(`${scope} shard:7`)],
    ['a search that can not be read', logs(`${scope} (status:info`)],
    ['one request', logs(`${scope} aws_request_id:7`)],
    ['a severity in numbers', logs(`${scope} @level:30`)],
  ])('is not known for %s', (_, query) => {
    expect(watches(query)).toBeUndefined();
  });

  it('takes the tags of the conventions for where lines come from', () => {
    const query = logs('system:x squad:y');
    expect(
      watchesMissingLogs(
        { type: 'log alert', query },
        {
          ...defaultConventions,
          serviceTagKeys: ['system'],
          teamTagKeys: ['squad'],
        },
      ),
    ).toBe(true);
    expect(watches(query)).toBeUndefined();
  });
});
