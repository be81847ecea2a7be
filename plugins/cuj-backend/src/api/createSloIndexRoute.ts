/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { HttpAuthService } from '@backstage/backend-plugin-api';
import { SloIndexPage } from '@cuj-slo/backstage-plugin-cuj-common';
import { Response, Router } from 'express';
import { SloIndexReader } from '../search/SloIndexReader';

/** Tells the search backend, and other services only, of all SLOs. */
export function createSloIndexRoute(
  router: Router,
  options: { httpAuth: HttpAuthService; sloIndex: SloIndexReader },
): void {
  const { httpAuth, sloIndex } = options;
  router.get(
    '/slos/index',
    async (request, response: Response<SloIndexPage>) => {
      await httpAuth.credentials(request, { allow: ['service'] });
      response.json(await sloIndex.readPage(request.query));
    },
  );
}
