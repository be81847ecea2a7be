/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { HttpAuthService } from '@backstage/backend-plugin-api';
import { ScorecardMirror } from '@cuj-slo/backstage-plugin-cuj-common';
import { Response, Router } from 'express';
import { createHash } from 'node:crypto';
import { ScorecardStore } from '../store/ScorecardStore';

/** Tells the catalog's processors, and other services only, what facts say. */
export function createMirrorRoute(
  router: Router,
  options: { httpAuth: HttpAuthService; scorecardStore: ScorecardStore },
): void {
  const { httpAuth, scorecardStore } = options;
  router.get(
    '/scorecards/mirror',
    async (request, response: Response<ScorecardMirror>) => {
      await httpAuth.credentials(request, { allow: ['service'] });
      // Before what it is the version of, which may be newer but never older.
      const { version, evaluatedOn } = await scorecardStore.getMirrorVersion();
      const etag = `"${createHash('sha1')
        .update(version)
        .digest('base64url')}"`;
      response.set('ETag', etag).set('Cache-Control', 'private, no-cache');
      // Reading all of it is what the tag is to spare.
      if (request.headers['if-none-match'] === etag) {
        response.status(304).end();
        return;
      }
      response.json({
        ...(evaluatedOn && { evaluatedOn }),
        entities: await scorecardStore.readMirror(),
      });
    },
  );
}
