/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityScorecard,
  ExemptionList,
  ExemptionOverview,
  GateResult,
  RequirementDryRun,
  RequirementList,
  RequirementOverview,
  ScorecardMatrix,
  ScorecardSummary,
  ScorecardSummaryQuery,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Request, Response, Router } from 'express';
import { OnFreeze, OnUnknown } from '../scorecards/buildGate';
import { EntityScorecardService } from '../scorecards/EntityScorecardService';
import { ExemptionService } from '../scorecards/ExemptionService';
import { RequirementService } from '../scorecards/RequirementService';
import { ScorecardListService } from '../scorecards/ScorecardListService';
import { sendFresh } from './sendFresh';
import { streamText } from './streamText';
import { withAudit } from './withAudit';

/** What the routes of scorecards ask. */
export interface ScorecardServices {
  lists: ScorecardListService;
  entities: EntityScorecardService;
  requirements: RequirementService;
  exemptions: ExemptionService;
}

type Options = {
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  scorecards: ScorecardServices;
};

const ENTITY = '/entities/by-name/:kind/:namespace/:name';

/** Adds the routes of scorecards, requirements, the gate and exemptions. */
export function createScorecardRoutes(router: Router, options: Options): void {
  addListRoutes(router, options);
  addRequirementRoutes(router, options);
  addEntityRoutes(router, options);
  addGateRoutes(router, options);
  addExemptionRoutes(router, options);
}

function addListRoutes(router: Router, options: Options) {
  const { lists } = options.scorecards;
  router.get(
    '/scorecards',
    async (request, response: Response<ScorecardMatrix>) => {
      const by = await byAnybody(request, options);
      sendFresh(response).json(await lists.getMatrix(request.query, by));
    },
  );

  router.get('/scorecards.csv', async (request, response) => {
    const by = await byAnybody(request, options);
    await streamText(response, await lists.exportCsv(request.query, by), {
      contentType: 'text/csv; charset=utf-8',
      fileName: 'scorecards.csv',
    });
  });

  router.get(
    '/scorecards/summary',
    async (request, response: Response<ScorecardSummary>) => {
      const by = await byAnybody(request, options);
      const query = request.query as unknown as ScorecardSummaryQuery;
      sendFresh(response).json(await lists.getSummary(query, by));
    },
  );
}

function addRequirementRoutes(router: Router, options: Options) {
  const { auditor } = options;
  const { requirements } = options.scorecards;
  router.get(
    '/requirements',
    async (request, response: Response<RequirementList>) => {
      const by = await byAnybody(request, options);
      sendFresh(response).json(await requirements.list(by));
    },
  );

  router.get(
    '/requirements/:requirementId/dry-run',
    async (request, response: Response<RequirementDryRun>) => {
      const by = await byAnybody(request, options);
      const query = request.query as unknown as {
        mode: 'inform' | 'enforce';
        limit?: number;
      };
      const { requirementId } = request.params;
      sendFresh(response).json(
        await requirements.dryRun(requirementId, query, by),
      );
    },
  );

  router.put(
    '/requirements/:requirementId/mode',
    async (request, response: Response<RequirementOverview>) => {
      const { requirementId } = request.params;
      const { mode } = request.body;
      const result = await withAudit(
        auditor,
        {
          eventId: 'requirement-mode',
          severityLevel: 'medium',
          request,
          meta: { actionType: 'set', requirementId, mode },
        },
        async () => {
          const by = await byAnybody(request, options);
          return requirements.setMode(requirementId, mode, by);
        },
      );
      response.json(result);
    },
  );
}

function addEntityRoutes(router: Router, options: Options) {
  const { entities } = options.scorecards;
  router.get(
    `${ENTITY}/scorecard`,
    async (request, response: Response<EntityScorecard>) => {
      const by = await byAnybody(request, options);
      sendFresh(response).json(
        await entities.getScorecard(entityRefOf(request), by),
      );
    },
  );

  router.post(
    `${ENTITY}/scorecard/evaluate`,
    async (request, response: Response<EntityScorecard>) => {
      const entityRef = entityRefOf(request);
      const result = await withAudit(
        options.auditor,
        {
          eventId: 'scorecard-evaluate',
          severityLevel: 'low',
          request,
          meta: { entityRef },
        },
        async () =>
          entities.evaluate(entityRef, await byAnybody(request, options)),
      );
      response.json(result);
    },
  );
}

function addGateRoutes(router: Router, options: Options) {
  const { entities } = options.scorecards;
  router.get(
    `${ENTITY}/gate`,
    async (request, response: Response<GateResult>) => {
      const by = await byAnybody(request, options);
      sendGate(
        request,
        response,
        await entities.getGate(entityRefOf(request), {
          ...{ ...by, ...followingOf(request) },
        }),
      );
    },
  );

  router.post('/gate', async (request, response: Response<GateResult>) => {
    const by = await byAnybody(request, options);
    const entity: Entity = request.body.entity;
    sendGate(
      request,
      response,
      await entities.checkChange(entity, { ...by, ...followingOf(request) }),
    );
  });
}

function addExemptionRoutes(router: Router, options: Options) {
  const { auditor } = options;
  const { exemptions } = options.scorecards;
  router.get(
    '/exemptions',
    async (request, response: Response<ExemptionList>) => {
      const by = await byAnybody(request, options);
      sendFresh(response).json(await exemptions.list(request.query, by));
    },
  );

  router.post(
    '/exemptions',
    async (request, response: Response<ExemptionOverview>) => {
      const { entityRef, requirementId, until } = request.body;
      const result = await withAudit(
        auditor,
        {
          eventId: 'exemption-request',
          severityLevel: 'medium',
          request,
          meta: { entityRef, requirementId, until },
        },
        async () =>
          exemptions.request(request.body, await byUser(request, options)),
      );
      response.status(201).json(result);
    },
  );

  router.post(
    '/exemptions/:exemptionId/decision',
    async (request, response: Response<ExemptionOverview>) => {
      const { exemptionId } = request.params;
      const { decision } = request.body;
      const result = await withAudit(
        auditor,
        {
          eventId: 'exemption-decide',
          severityLevel: 'medium',
          request,
          meta: { exemptionId, decision },
        },
        async () =>
          exemptions.decide(
            exemptionId,
            request.body,
            await byUser(request, options),
          ),
      );
      response.json(result);
    },
  );

  router.post(
    '/exemptions/:exemptionId/revoke',
    async (request, response: Response<ExemptionOverview>) => {
      const { exemptionId } = request.params;
      const result = await withAudit(
        auditor,
        {
          eventId: 'exemption-revoke',
          severityLevel: 'medium',
          request,
          meta: { exemptionId },
        },
        async () =>
          exemptions.revoke(exemptionId, await byUser(request, options)),
      );
      response.json(result);
    },
  );
}

function entityRefOf(request: Request): string {
  const { kind, namespace, name } = request.params;
  return stringifyEntityRef({ kind, namespace, name });
}

async function byAnybody(request: Request, { httpAuth }: Options) {
  return {
    credentials: await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    }),
  };
}

/** What a person answers for. */
async function byUser(request: Request, { httpAuth }: Options) {
  return {
    credentials: await httpAuth.credentials(request, { allow: ['user'] }),
  };
}

/** What is to follow from a freeze, and from what is not known. */
function followingOf({ query }: Request): {
  onFreeze: OnFreeze;
  onUnknown: OnUnknown;
} {
  return {
    onFreeze: query.freeze === 'report' ? 'report' : 'block',
    onUnknown: query.unknown === 'fail' ? 'fail' : 'report',
  };
}

/** Where a pipeline asks for it, the status says no as well. */
function sendGate(
  request: Request,
  response: Response<GateResult>,
  gate: GateResult,
) {
  const isStatusAsked = (request.query.status as unknown) === true;
  const isNo = isStatusAsked && gate.result === 'fail';
  response
    .status(isNo ? 409 : 200)
    .set('Cache-Control', 'no-store')
    .json(gate);
}
