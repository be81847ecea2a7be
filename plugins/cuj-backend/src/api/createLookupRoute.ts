/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Lookup } from '@cuj-slo/backstage-plugin-cuj-common';
import { Response, Router } from 'express';
import { LookupService } from '../lookup/LookupService';
import { untilClosed } from './untilClosed';

/** Adds the route of the incident lookup. */
export function createLookupRoute(
  router: Router,
  options: { httpAuth: HttpAuthService; lookup: LookupService },
): void {
  router.get('/lookup', async (request, response: Response<Lookup>) => {
    const credentials = await options.httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { q, onCall = 'quick' } = request.query as {
      q: string;
      onCall?: 'quick' | 'wait';
    };
    const result = await options.lookup.lookUp(q, {
      ...{ credentials, onCall },
      signal: untilClosed(response),
    });
    // It names who is on call, which is personal data: no browser keeps it.
    response.set('Cache-Control', 'no-store').json(result);
  });
}
