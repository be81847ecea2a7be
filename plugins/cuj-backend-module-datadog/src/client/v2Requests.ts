/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A request of version 2 of Datadog's API. */
export interface V2Request {
  path: string;
  /** The path with its parameters as names, where it has any. */
  route?: string;
  query?: Record<string, string | number>;
  /** Makes it a POST. */
  body?: object;
}

/**
 * The requests of version 2 that we make: those of Datadog's client, without the
 * 80 MB that its models take. A test holds them against the client's own.
 */
export const v2Requests = {
  searchEvents: (body: {
    filter: { query: string; from: string; to: string };
    sort: 'timestamp';
    page: { limit: number; cursor?: string };
  }): V2Request => ({ path: '/api/v2/events/search', body }),

  listIncidents: (page: { size: number; offset: number }): V2Request => ({
    path: '/api/v2/incidents',
    query: { 'page[size]': page.size, 'page[offset]': page.offset },
  }),

  listServiceDefinitions: (page: {
    size: number;
    number: number;
  }): V2Request => ({
    path: '/api/v2/services/definitions',
    query: {
      'page[size]': page.size,
      'page[number]': page.number,
      schema_version: 'v2.2',
    },
  }),

  listCatalogEntities: (page: {
    limit: number;
    offset: number;
  }): V2Request => ({
    path: '/api/v2/catalog/entity',
    query: {
      'page[offset]': page.offset,
      'page[limit]': page.limit,
      include: 'schema',
    },
  }),

  listApmServices: (environment: string): V2Request => ({
    path: '/api/v2/apm/services',
    query: { 'filter[env]': environment },
  }),

  aggregateLogs: (body: {
    filter: { query: string; from: string; to: string };
    compute: Array<{ aggregation: 'count'; type: 'total' }>;
    group_by?: Array<{ facet: string; limit: number }>;
  }): V2Request => ({ path: '/api/v2/logs/analytics/aggregate', body }),

  aggregateSpans: (attributes: {
    filter: { query: string; from: string; to: string };
    compute: Array<{ aggregation: 'count'; type: 'total' }>;
  }): V2Request => ({
    path: '/api/v2/spans/analytics/aggregate',
    body: { data: { type: 'aggregate_request', attributes } },
  }),

  listTeams: (
    keyword: string,
    page: { size: number; number: number },
  ): V2Request => ({
    path: '/api/v2/team',
    query: {
      'page[number]': page.number,
      'page[size]': page.size,
      'filter[keyword]': keyword,
    },
  }),

  getTeamOnCall: (teamId: string): V2Request => ({
    path: `/api/v2/on-call/teams/${encodeURIComponent(teamId)}/on-call`,
    route: '/api/v2/on-call/teams/{team_id}/on-call',
    query: { include: 'responders,escalations,escalations.responders' },
  }),

  listOnCallSchedules: (
    teamId: string,
    page: { size: number; number: number },
  ): V2Request => ({
    path: '/api/v2/on-call/schedules',
    query: {
      'page[size]': page.size,
      'page[number]': page.number,
      'filter[query]': `team.id:${teamId}`,
    },
  }),

  getScheduleResponders: (scheduleId: string, at: Date): V2Request => ({
    path: `/api/v2/on-call/schedules/${encodeURIComponent(
      scheduleId,
    )}/responders`,
    route: '/api/v2/on-call/schedules/{schedule_id}/responders',
    query: {
      include: 'responders,responders.shifts',
      'filter[position]': 'current,next',
      'filter[at_ts]': at.toISOString(),
    },
  }),
};
