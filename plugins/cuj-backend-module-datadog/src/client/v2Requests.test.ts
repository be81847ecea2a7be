/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { execFileSync } from 'node:child_process';
import { v2Requests } from './v2Requests';

/** What Datadog's client would request; in a process of its own, as it takes 80 MB. */
const script = `
const packages = '@datadog/datadog-api-client/dist/packages/';
const common = require(packages + 'datadog-api-client-common');
const api = name => require(packages + 'datadog-api-client-v2/apis/' + name);
const configuration = common.createConfiguration({
  baseServer: new common.BaseServerConfiguration('https://api.example.com', {}),
  authMethods: { apiKeyAuth: 'a', appKeyAuth: 'b' },
});
configuration.unstableOperations['v2.listIncidents'] = true;
const make = (name, method, ...args) =>
  new (api(name)[name + 'RequestFactory'])(configuration)[method](...args);
const from = '2026-01-01T00:00:00.000Z';
const to = '2026-01-02T00:00:00.000Z';
const filter = { query: 'q', from, to };
(async () => {
  const contexts = {
    searchEvents: await make('EventsApi', 'searchEvents', {
      filter, sort: 'timestamp', page: { limit: 7, cursor: 'c' },
    }),
    listIncidents: await make('IncidentsApi', 'listIncidents', undefined, 7, 14),
    listServiceDefinitions: await make(
      'ServiceDefinitionApi', 'listServiceDefinitions', 7, 2, 'v2.2'),
    listCatalogEntities: await make(
      'SoftwareCatalogApi', 'listCatalogEntity', 14, 7, undefined, undefined,
      undefined, undefined, undefined, undefined, undefined, 'schema'),
    listApmServices: await make('APMApi', 'getServiceList', 'prod'),
    aggregateLogs: await make('LogsApi', 'aggregateLogs', {
      filter,
      compute: [{ aggregation: 'count', type: 'total' }],
      groupBy: [{ facet: 'status', limit: 7 }],
    }),
    aggregateSpans: await make('SpansApi', 'aggregateSpans', {
      data: {
        type: 'aggregate_request',
        attributes: {
          filter,
          compute: [{ aggregation: 'count', type: 'total' }],
        },
      },
    }),
    listTeams: await make(
      'TeamsApi', 'listTeams', 2, 7, undefined, undefined, 'team a'),
    getTeamOnCall: await make(
      'OnCallApi', 'getTeamOnCallUsers', 'a/b',
      'responders,escalations,escalations.responders'),
    listOnCallSchedules: await make(
      'OnCallApi', 'listOnCallSchedules', 7, 2, 'team.id:a'),
    getScheduleResponders: await make(
      'OnCallApi', 'getScheduleOnCallResponders', 'a/b',
      'responders,responders.shifts', 'current,next', filter.from),
  };
  for (const name of Object.keys(contexts)) {
    const context = contexts[name];
    contexts[name] = {
      method: context.getHttpMethod(),
      url: context.getUrl(),
      body: context.getBody() && JSON.parse(context.getBody()),
    };
  }
  require('fs').writeSync(1, 'REQUESTS' + JSON.stringify(contexts));
})();
`;

it("makes the requests that Datadog's client would make", () => {
  const output = execFileSync(process.execPath, ['-e', script], {
    cwd: __dirname,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const expected = JSON.parse(output.slice(output.indexOf('REQUESTS') + 8));

  const filter = {
    query: 'q',
    from: '2026-01-01T00:00:00.000Z',
    to: '2026-01-02T00:00:00.000Z',
  };
  const requests: Record<keyof typeof v2Requests, unknown> = {
    searchEvents: v2Requests.searchEvents({
      filter,
      sort: 'timestamp',
      page: { limit: 7, cursor: 'c' },
    }),
    listIncidents: v2Requests.listIncidents({ size: 7, offset: 14 }),
    listServiceDefinitions: v2Requests.listServiceDefinitions({
      size: 7,
      number: 2,
    }),
    listCatalogEntities: v2Requests.listCatalogEntities({
      limit: 7,
      offset: 14,
    }),
    listApmServices: v2Requests.listApmServices('prod'),
    aggregateLogs: v2Requests.aggregateLogs({
      filter,
      compute: [{ aggregation: 'count', type: 'total' }],
      group_by: [{ facet: 'status', limit: 7 }],
    }),
    aggregateSpans: v2Requests.aggregateSpans({
      filter,
      compute: [{ aggregation: 'count', type: 'total' }],
    }),
    listTeams: v2Requests.listTeams('team a', { size: 7, number: 2 }),
    getTeamOnCall: v2Requests.getTeamOnCall('a/b'),
    listOnCallSchedules: v2Requests.listOnCallSchedules('a', {
      size: 7,
      number: 2,
    }),
    getScheduleResponders: v2Requests.getScheduleResponders(
      'a/b',
      new Date(filter.from),
    ),
  };
  for (const [name, request] of Object.entries(requests)) {
    const { path, query, body } = request as {
      path: string;
      query?: Record<string, string>;
      body?: object;
    };
    const url = new URL(expected[name].url);
    expect({
      name,
      method: body ? 'POST' : 'GET',
      path,
      query: Object.fromEntries(
        Object.entries(query ?? {}).map(([key, value]) => [key, String(value)]),
      ),
      body,
    }).toEqual({
      name,
      method: expected[name].method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      body: expected[name].body,
    });
  }
}, 60_000);
