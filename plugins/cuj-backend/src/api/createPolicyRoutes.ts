/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityErrorBudgetPolicy,
  PolicyAcknowledgementOverview,
  PolicyExceptionOverview,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Request, Response, Router } from 'express';
import { ErrorBudgetPolicyService } from '../policy/ErrorBudgetPolicyService';
import { sendFresh } from './sendFresh';
import { withAudit } from './withAudit';

const POLICY = '/entities/by-name/:kind/:namespace/:name/error-budget-policy';

/** Adds the routes of error-budget policies. */
export function createPolicyRoutes(
  router: Router,
  options: {
    httpAuth: HttpAuthService;
    auditor: AuditorService;
    errorBudgetPolicy: ErrorBudgetPolicyService;
  },
): void {
  const { httpAuth, auditor, errorBudgetPolicy } = options;
  /** What a person answers for. */
  const byUser = async (request: Request) => ({
    credentials: await httpAuth.credentials(request, { allow: ['user'] }),
  });

  router.get(
    POLICY,
    async (request, response: Response<EntityErrorBudgetPolicy>) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      sendFresh(response).json(
        await errorBudgetPolicy.get(entityRefOf(request), { credentials }),
      );
    },
  );

  router.post(
    `${POLICY}/acknowledgements`,
    async (request, response: Response<PolicyAcknowledgementOverview>) => {
      const entityRef = entityRefOf(request);
      const { consequence } = request.body;
      const result = await withAudit(
        auditor,
        {
          eventId: 'policy-acknowledge',
          severityLevel: 'medium',
          request,
          meta: { entityRef, consequence },
        },
        async () =>
          errorBudgetPolicy.acknowledge(
            entityRef,
            request.body,
            await byUser(request),
          ),
      );
      response.status(201).json(result);
    },
  );

  router.post(
    `${POLICY}/exceptions`,
    async (request, response: Response<PolicyExceptionOverview>) => {
      const entityRef = entityRefOf(request);
      const { serviceRef = 'all', until } = request.body;
      const result = await withAudit(
        auditor,
        {
          eventId: 'policy-except',
          severityLevel: 'medium',
          request,
          meta: { actionType: 'grant', entityRef, serviceRef, until },
        },
        async () =>
          errorBudgetPolicy.except(
            entityRef,
            request.body,
            await byUser(request),
          ),
      );
      response.status(201).json(result);
    },
  );

  router.post(
    `${POLICY}/exceptions/:exceptionId/revoke`,
    async (request, response: Response<PolicyExceptionOverview>) => {
      const entityRef = entityRefOf(request);
      const { exceptionId } = request.params;
      const result = await withAudit(
        auditor,
        {
          eventId: 'policy-except',
          severityLevel: 'medium',
          request,
          meta: { actionType: 'revoke', entityRef, exceptionId },
        },
        async () =>
          errorBudgetPolicy.revoke(
            entityRef,
            exceptionId,
            await byUser(request),
          ),
      );
      response.json(result);
    },
  );
}

function entityRefOf(request: Request): string {
  const { kind, namespace, name } = request.params;
  return stringifyEntityRef({ kind, namespace, name });
}
