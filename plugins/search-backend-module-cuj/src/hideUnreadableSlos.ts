/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  BackstageCredentials,
  HttpAuthService,
  HttpRouterService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { cujSloReadPermission } from '@cuj-slo/backstage-plugin-cuj-common';
import { SLO_DOCUMENT_TYPE, SloSearchDocument } from './SloSearchDocument';

type Handler = Parameters<HttpRouterService['use']>[0];
type Result = { type: string; document: Partial<SloSearchDocument> };
type Options = { httpAuth: HttpAuthService; permissions: PermissionsService };

/**
 * Takes those SLOs out of the answers of the search that its caller may not read.
 *
 * @remarks
 * The search checks one permission for each result, and one entity. The API of SLOs asks
 * for `cuj.slo.read` besides, and for every entity that an SLO tells of. A page of results
 * is the shorter for it.
 *
 * @internal
 */
export function hideUnreadableSlos(options: Options): Handler {
  return (request, response, next) => {
    const send = response.json.bind(response);
    response.json = body => {
      const results: unknown = body?.results;
      if (!Array.isArray(results) || !results.some(isSlo)) {
        return send(body);
      }
      options.httpAuth
        .credentials(request)
        .then(credentials => keepReadable(results, credentials, options))
        .then(kept =>
          send({
            ...body,
            results: kept,
            ...(typeof body.numberOfResults === 'number' && {
              numberOfResults:
                body.numberOfResults - (results.length - kept.length),
            }),
          }),
        )
        .catch(next);
      return response;
    };
    next();
  };
}

async function keepReadable(
  results: Result[],
  credentials: BackstageCredentials,
  { permissions }: Options,
): Promise<Result[]> {
  const [mayReadSlos] = await permissions.authorize(
    [{ permission: cujSloReadPermission }],
    { credentials },
  );
  if (mayReadSlos.result !== AuthorizeResult.ALLOW) {
    return results.filter(result => !isSlo(result));
  }
  const refs = [...new Set(results.filter(isSlo).flatMap(tellsOf))];
  const decisions = await permissions.authorize(
    refs.map(resourceRef => ({
      permission: catalogEntityReadPermission,
      resourceRef,
    })),
    { credentials },
  );
  const readable = new Set(
    refs.filter(
      (_, index) => decisions[index].result === AuthorizeResult.ALLOW,
    ),
  );
  return results.filter(
    result => !isSlo(result) || tellsOf(result).every(ref => readable.has(ref)),
  );
}

function isSlo(result: Result): boolean {
  return result?.type === SLO_DOCUMENT_TYPE;
}

/** An index from before it was said has one entity, which the search has checked. */
function tellsOf({ document }: Result): string[] {
  return document.tellsOf ?? [];
}
