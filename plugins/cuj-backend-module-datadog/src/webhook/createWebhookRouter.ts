/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { AuthenticationError, toError } from '@backstage/errors';
import { Request, RequestHandler, Response, Router } from 'express';
import { randomUUID } from 'node:crypto';
import { ChangeFeed } from './ChangeFeed';
import { isSameSecret } from './isSameSecret';
import { parseDelivery } from './parseDelivery';
import { readPayload } from './readPayload';
import { ReplayGuard } from './ReplayGuard';

/** Below this path, requests need no credentials of Backstage. */
export const WEBHOOK_PATH = '/webhooks/datadog';

const SECRET_HEADER = 'x-cuj-webhook-secret';
const WARN_EVERY_MS = 60_000;

/** An organisation that may send webhooks. */
export interface WebhookReceiver {
  organization: string;
  secret: string;
  changes: ChangeFeed;
}

/**
 * Takes webhooks of Datadog, which does not sign them: a secret in a header says
 * who sends. An answer of 5xx would be sent again, anything else would not.
 */
export function createWebhookRouter(options: {
  receivers: WebhookReceiver[];
  replay: ReplayGuard;
  auditor: AuditorService;
  logger: LoggerService;
}): Router {
  const { replay, auditor, logger } = options;
  const receivers = new Map(
    options.receivers.map(receiver => [receiver.organization, receiver]),
  );
  // For organisations that there are not, to take as long.
  const decoy = randomUUID();
  const warnOfRefusal = createWarning(logger);

  const authenticate: RequestHandler = (request, _response, next) => {
    const receiver = receivers.get(request.params.organization);
    const given = request.get(SECRET_HEADER) ?? '';
    const isRight = isSameSecret(given, receiver?.secret ?? decoy);
    if (!receiver || !isRight) {
      warnOfRefusal();
      next(new AuthenticationError('The request is not authenticated'));
      return;
    }
    next();
  };

  const receive = async (request: Request, response: Response) => {
    const { organization } = request.params;
    const delivery = parseDelivery(request.body);
    if (!(await replay.admit(organization, delivery))) {
      response.status(202).json({ status: 'seen before' });
      return;
    }
    const { monitorId, at } = delivery;
    receivers
      .get(organization)
      ?.changes.publish({ monitorIds: [monitorId], sloIds: [], at });
    response.status(202).json({ status: 'accepted' });

    try {
      const event = await auditor.createEvent({
        eventId: 'webhook-received',
        severityLevel: 'low',
        request,
        meta: { organization, monitorId },
      });
      await event.success();
    } catch (error) {
      // As where the request carries credentials that mean nothing here.
      logger.warn(`A webhook was not audited: ${toError(error).message}`);
    }
  };

  const router = Router();
  router.post(
    `${WEBHOOK_PATH}/:organization`,
    authenticate,
    readPayload,
    (request, response, next) => {
      receive(request, response).catch(next);
    },
  );
  return router;
}

/** Whoever finds the address could fill the log. */
function createWarning(logger: LoggerService): () => void {
  let refused = 0;
  let warnedAt = -Infinity;
  return () => {
    refused += 1;
    const now = Date.now();
    if (now - warnedAt >= WARN_EVERY_MS) {
      logger.warn(
        `Webhooks without the right secret were refused: ${refused} since this was said last`,
      );
      warnedAt = now;
      refused = 0;
    }
  };
}
