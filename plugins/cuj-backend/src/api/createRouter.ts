/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import {
  AuditorService,
  HttpAuthService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError, toError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityOnCall,
  EntityOverview,
  SloHistoryAnswer,
  SloTrend,
  SyncSource,
  cujSyncReadPermission,
  cujSyncRunPermission,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import express, { Response, Router } from 'express';
import { SloHistoryService } from '../history/SloHistoryService';
import { JourneyService } from '../journeys/JourneyService';
import { LookupService } from '../lookup/LookupService';
import { OnCallService } from '../onCall/OnCallService';
import { ErrorBudgetPolicyService } from '../policy/ErrorBudgetPolicyService';
import { OverviewService } from '../overview/OverviewService';
import { SloIndexReader } from '../search/SloIndexReader';
import { spec } from '../schema/openapi.generated';
import { SyncSettings } from '../config/readSyncSettings';
import { ScorecardStore } from '../store/ScorecardStore';
import { SyncStore } from '../store/SyncStore';
import { createJourneyRoutes } from './createJourneyRoutes';
import { createLookupRoute } from './createLookupRoute';
import { createMirrorRoute } from './createMirrorRoute';
import { createPolicyRoutes } from './createPolicyRoutes';
import {
  ScorecardServices,
  createScorecardRoutes,
} from './createScorecardRoutes';
import { createSloIndexRoute } from './createSloIndexRoute';
import { readSyncSources } from './readSyncSources';
import { refuseControlCharacters } from './refuseControlCharacters';
import { sendFresh } from './sendFresh';
import { startSyncRun } from './startSyncRun';
import { untilClosed } from './untilClosed';

/** The REST API, as `schema/openapi.yaml` describes it. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  overview: OverviewService;
  history: SloHistoryService;
  onCall: OnCallService;
  syncStore: SyncStore;
  sources: SloSource[];
  schedules: SyncSettings['schedules'];
  scheduler: SchedulerService;
  auditor: AuditorService;
  scorecardStore: ScorecardStore;
  scorecards: ScorecardServices;
  sloIndex: SloIndexReader;
  errorBudgetPolicy: ErrorBudgetPolicyService;
  journeys: JourneyService;
  lookup: LookupService;
}): Router {
  const { httpAuth, permissions, auditor } = options;
  const { overview, history, onCall } = options;
  // The types of the document are those of the client; its own are of no use here.
  const router = createValidatedOpenApiRouter(spec as never, {
    middleware: [express.json(), refuseControlCharacters],
  }) as unknown as Router;

  createMirrorRoute(router, options);
  createSloIndexRoute(router, options);
  createScorecardRoutes(router, options);
  createJourneyRoutes(router, options);
  createLookupRoute(router, options);
  createPolicyRoutes(router, options);

  router.get(
    '/entities/by-name/:kind/:namespace/:name/overview',
    async (request, response: Response<EntityOverview>) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      const { kind, namespace, name } = request.params;
      const entityRef = stringifyEntityRef({ kind, namespace, name });
      const result = await overview.getEntityOverview(entityRef, {
        credentials,
      });
      sendFresh(response).json(result);
    },
  );

  router.get(
    '/entities/by-name/:kind/:namespace/:name/on-call',
    async (request, response: Response<EntityOnCall>) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      const { kind, namespace, name } = request.params;
      const entityRef = stringifyEntityRef({ kind, namespace, name });
      const result = await onCall.getOnCall(entityRef, {
        credentials,
        signal: untilClosed(response),
      });
      // Personal data: no browser keeps it either.
      response.set('Cache-Control', 'no-store').json(result);
    },
  );

  router.get(
    '/sources/:source/slos/:sloId/history',
    async (request, response: Response<SloHistoryAnswer>) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      const { source, sloId } = request.params;
      const result = await history.getHistory(
        { source, sloId },
        request.query,
        { credentials, signal: untilClosed(response) },
      );
      sendFresh(response).json(result);
    },
  );

  router.get(
    '/sources/:source/slos/:sloId/trend',
    async (request, response: Response<SloTrend>) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      const { source, sloId } = request.params;
      const result = await history.getTrend({ source, sloId }, request.query, {
        credentials,
      });
      sendFresh(response).json(result);
    },
  );

  router.get(
    '/sync/sources',
    async (request, response: Response<{ sources: SyncSource[] }>) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      const [mayRead, mayRun] = await permissions.authorize(
        [
          { permission: cujSyncReadPermission },
          { permission: cujSyncRunPermission },
        ],
        { credentials },
      );
      if (mayRead.result !== AuthorizeResult.ALLOW) {
        throw new NotAllowedError('You may not read how the sync goes');
      }
      sendFresh(response).json({
        sources: await readSyncSources({
          ...options,
          mayRun: mayRun.result === AuthorizeResult.ALLOW,
        }),
      });
    },
  );

  router.post(
    '/sync/sources/:source/kinds/:syncKind/run',
    async (request, response: Response<void>) => {
      const { source, syncKind: kind } = request.params;
      const event = await auditor.createEvent({
        eventId: 'sync-run',
        severityLevel: 'medium',
        request,
        meta: { actionType: 'start', source, kind },
      });
      try {
        const credentials = await httpAuth.credentials(request, {
          allow: ['user', 'service'],
        });
        const [decision] = await permissions.authorize(
          [{ permission: cujSyncRunPermission }],
          { credentials },
        );
        if (decision.result !== AuthorizeResult.ALLOW) {
          throw new NotAllowedError('You may not start a sync run');
        }
        await startSyncRun({ ...options, source, kind });
        await event.success();
        response.status(202).end();
      } catch (error) {
        await event.fail({ error: toError(error) });
        throw error;
      }
    },
  );

  return router;
}
