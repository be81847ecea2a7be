/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { HttpAuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  JourneyDetail,
  JourneyList,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Response, Router } from 'express';
import { JourneyService } from '../journeys/JourneyService';
import { sendFresh } from './sendFresh';

/** How journeys stand. */
export function createJourneyRoutes(
  router: Router,
  options: { httpAuth: HttpAuthService; journeys: JourneyService },
): void {
  const { httpAuth, journeys } = options;

  router.get('/journeys', async (request, response: Response<JourneyList>) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    sendFresh(response).json(
      await journeys.getJourneys(request.query, { credentials }),
    );
  });

  router.get(
    '/entities/by-name/:kind/:namespace/:name/journey',
    async (request, response: Response<JourneyDetail>) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user', 'service'],
      });
      const { kind, namespace, name } = request.params;
      const entityRef = stringifyEntityRef({ kind, namespace, name });
      sendFresh(response).json(
        await journeys.getJourney(entityRef, request.query, { credentials }),
      );
    },
  );
}
