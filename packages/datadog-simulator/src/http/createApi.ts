/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import express, { RequestHandler, Router } from 'express';
import { CallLog } from '../control/CallLog';
import { FaultPlan } from '../control/FaultPlan';
import { Organisation } from '../organisation/Organisation';
import { aggregateLogs } from './aggregateLogs';
import { aggregateSpans } from './aggregateSpans';
import { createRoute, RouteAnswer } from './createRoute';
import { sendErrors } from './errors';
import { getMonitor } from './getMonitor';
import { getSloHistory } from './getSloHistory';
import { listApmServices } from './listApmServices';
import { listCatalogEntities } from './listCatalogEntities';
import { listCorrections } from './listCorrections';
import { listCorrectionsOfSlo } from './listCorrectionsOfSlo';
import { listIncidents, searchIncidents } from './listIncidents';
import { listMonitors } from './listMonitors';
import { listSlos } from './listSlos';
import { listSyntheticTests } from './listSyntheticTests';
import {
  getScheduleOnCall,
  getScheduleResponders,
  getTeamOnCall,
  listSchedules,
} from './onCall';
import { RateLimit, RateLimiter } from './rateLimits';
import { RouteCall } from './RouteCall';
import { createEventSearch } from './searchEvents';
import { searchSyntheticTests } from './searchSyntheticTests';
import { searchSlos } from './searchSlos';
import {
  getServiceDefinition,
  listServiceDefinitions,
} from './serviceDefinitions';
import { toListItem } from './sloWire';
import { getTeam, listTeams } from './teams';

/** All routes of the simulated API. */
export function createApi(options: {
  calls: CallLog;
  faults: FaultPlan;
  organisation: Organisation;
  rateLimits: Record<string, RateLimit>;
  /** Seconds since 1970. */
  now: () => number;
  /** When statuses were last computed, in seconds since 1970. */
  indexedAt: () => number;
}): RequestHandler {
  const { organisation, now, indexedAt } = options;
  const router = Router();
  const limiter = new RateLimiter(options.rateLimits, options.calls);
  router.use(express.json({ limit: '1mb' }));

  const add =
    (method: 'get' | 'post') =>
    (path: string, route: string, answer: (call: RouteCall) => RouteAnswer) => {
      router[method](
        path,
        limiter.of(route),
        createRoute(route, options, answer),
      );
    };
  const get = add('get');
  const post = add('post');

  get('/api/v1/validate', 'validate', () => ({ body: { valid: true } }));

  // The same address and limit, but a route of its own, so that one can fail alone.
  router.get(
    '/api/v1/slo',
    (request, _response, next) =>
      request.query.is_deleted === 'true' ? next() : next('route'),
    limiter.of('slo-list'),
    createRoute('slo-list-deleted', options, call =>
      listSlos(call, organisation),
    ),
  );
  get('/api/v1/slo', 'slo-list', call => listSlos(call, organisation));
  get('/api/v1/slo/search', 'slo-search', call =>
    searchSlos(call, organisation, indexedAt()),
  );
  get('/api/v1/slo/correction', 'correction-list', call =>
    listCorrections(call, organisation),
  );
  get('/api/v1/slo/:id/corrections', 'slo-corrections', call =>
    listCorrectionsOfSlo(call, organisation),
  );
  get('/api/v1/slo/:id/history', 'slo-history', call =>
    getSloHistory(call, organisation),
  );
  get('/api/v1/slo/:id', 'slo-get', call => {
    const slo = organisation.slo(call.params.id);
    return slo
      ? { body: { data: toListItem(slo), error: null } }
      : {
          status: 404,
          body: { errors: [`SLO ID: ${call.params.id} not found`] },
        };
  });

  get('/api/v1/monitor', 'monitor-list', call =>
    listMonitors(call, organisation, now()),
  );
  get('/api/v1/monitor/:id', 'monitor-get', call =>
    getMonitor(call, organisation, now()),
  );

  get('/api/v1/synthetics/tests', 'synthetics-list', call =>
    listSyntheticTests(call, organisation),
  );
  get('/api/v1/synthetics/tests/search', 'synthetics-search', call =>
    searchSyntheticTests(call, organisation),
  );

  post(
    '/api/v2/events/search',
    'events-search',
    createEventSearch(organisation, now),
  );

  get('/api/v2/incidents', 'incident-list', call =>
    listIncidents(call, organisation, now()),
  );
  get('/api/v2/incidents/search', 'incident-search', call =>
    searchIncidents(call, organisation, now()),
  );

  get('/api/v2/services/definitions', 'service-definition-list', call =>
    listServiceDefinitions(call, organisation),
  );
  get('/api/v2/services/definitions/:name', 'service-definition-get', call =>
    getServiceDefinition(call, organisation),
  );
  get('/api/v2/catalog/entity', 'catalog-entity-list', call =>
    listCatalogEntities(call, organisation),
  );

  get('/api/v2/team', 'team-list', call => listTeams(call, organisation));
  get('/api/v2/team/:id', 'team-get', call => getTeam(call, organisation));
  get('/api/v2/on-call/teams/:id/on-call', 'on-call-team', call =>
    getTeamOnCall(call, organisation, now()),
  );
  get('/api/v2/on-call/schedules/:id/on-call', 'on-call-schedule', call =>
    getScheduleOnCall(call, organisation, now()),
  );
  get('/api/v2/on-call/schedules', 'on-call-schedule-list', call =>
    listSchedules(call, organisation),
  );
  get(
    '/api/v2/on-call/schedules/:id/responders',
    'on-call-schedule-responders',
    call => getScheduleResponders(call, organisation, now()),
  );

  get('/api/v2/apm/services', 'apm-services', call =>
    listApmServices(call, organisation),
  );
  post('/api/v2/logs/analytics/aggregate', 'logs-aggregate', call =>
    aggregateLogs(call, organisation, now()),
  );
  post('/api/v2/spans/analytics/aggregate', 'spans-aggregate', call =>
    aggregateSpans(call, organisation, now()),
  );

  router.use((_request, response) => sendErrors(response, 404, 'Not found'));
  return router;
}
