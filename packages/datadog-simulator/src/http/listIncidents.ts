/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DeclaredIncident } from '../organisation/DeclaredIncident';
import { Organisation } from '../organisation/Organisation';
import { RouteAnswer } from './createRoute';
import { incidentStateOf, toIncident } from './incidentWire';
import { matchesQuery, parseQuery } from '../query/matchQuery';
import { paginate } from './paginate';
import { RouteCall } from './RouteCall';

const paging = {
  size: 'page[size]',
  position: 'page[offset]',
  by: 'offset',
  defaultSize: 10,
  maxSize: 100,
} as const;

/** `GET /api/v2/incidents`; a `filter[state]` changes nothing. */
export function listIncidents(
  call: RouteCall,
  organisation: Organisation,
  /** Seconds since 1970. */
  now: number,
): RouteAnswer {
  const page = paginate(call, declaredUntil(organisation, now), paging);
  return {
    items: page.items.map(incident => toIncident(incident, now)),
    total: page.total,
    render: data => ({ data, meta: metaOf(page.position, data.length) }),
  };
}

/** `GET /api/v2/incidents/search`, which is generous with facets. */
export function searchIncidents(
  call: RouteCall,
  organisation: Organisation,
  /** Seconds since 1970. */
  now: number,
): RouteAnswer {
  const query = parseQuery(call.query.get('query') ?? '');
  const found = declaredUntil(organisation, now).filter(incident =>
    matchesQuery(query, readIncidentForQuery(incident, now)),
  );
  const page = paginate(call, found, paging);
  return {
    items: page.items.map(incident => ({ data: toIncident(incident, now) })),
    total: page.total,
    render: (incidents, total) => ({
      data: {
        type: 'incidents_search_results',
        attributes: {
          total,
          incidents,
          facets: facetsOf(found, now),
        },
      },
      included: incidents.map(({ data }) => data),
      meta: metaOf(page.position, incidents.length),
    }),
  };
}

/** The newest first. */
function declaredUntil(organisation: Organisation, now: number) {
  return organisation.incidents
    .filter(({ declaredAt }) => declaredAt <= now)
    .sort((a, b) => b.declaredAt - a.declaredAt);
}

/** A next offset is told behind the last page, too. */
function metaOf(offset: number, count: number) {
  return { pagination: { offset, next_offset: offset + count, size: count } };
}

function readIncidentForQuery(incident: DeclaredIncident, now: number) {
  return (key: string | undefined): string[] => {
    switch (key) {
      case undefined:
        return [incident.title];
      case 'state':
        return [incidentStateOf(incident, now)];
      case 'severity':
        return [incident.severity];
      case 'services':
      case 'service':
        return incident.services ?? [];
      case 'teams':
      case 'team':
        return incident.teams ?? [];
      case 'customer_impacted':
        return [String(incident.customerImpact !== undefined)];
      default:
        return [];
    }
  };
}

function facetsOf(incidents: DeclaredIncident[], now: number) {
  const count = (read: (incident: DeclaredIncident) => string[]) =>
    [...new Set(incidents.flatMap(read))].map(name => ({
      name,
      count: incidents.filter(one => read(one).includes(name)).length,
    }));
  const field = (
    name: string,
    read: (incident: DeclaredIncident) => string[],
  ) => ({ name, facets: count(read) });
  return {
    state: count(one => [incidentStateOf(one, now)]),
    severity: count(one => [one.severity]),
    fields: [
      field('services', one => one.services ?? []),
      field('teams', one => one.teams ?? []),
      field('detection_method', one => [one.detectionMethod]),
    ],
    impact: count(one => [
      one.customerImpact ? 'customer_impacted' : 'no_impact',
    ]),
    commander: [],
    created_by: [
      {
        count: incidents.length,
        email: 'orchestration@example.com',
        handle: 'orchestration@example.com',
        name: '',
        uuid: '00000000-0000-4000-a000-000000000000',
      },
    ],
    last_modified_by: [],
    responder: [],
    property: [],
    postmortem: [{ name: 'none', count: incidents.length }],
    time_to_repair: [],
    time_to_resolve: [],
  };
}
