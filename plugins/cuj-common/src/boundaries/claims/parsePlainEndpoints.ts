/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryClaim } from './BoundaryClaim';
import { MAX_CLAIM_LENGTH } from './parseClaim';

/** Of so much text there are fewer claims than are read. */
const MAX_LENGTH = 1000;
const plainEndpoint =
  /^(GET|POST|PUT|PATCH|DELETE) (\/(?:[\w-]+|\{\w+\})(?:\/(?:[\w-]+|\{\w+\}))*)$/;

/**
 * Reads what most boundaries are, such as `POST /runs, GET /runs/{id}`, as
 * `parseClaim` would, for a fraction of the time: the catalog reads them each time that
 * it processes an entity.
 *
 * @returns undefined where any part is written in another way
 */
export function parsePlainEndpoints(text: string): BoundaryClaim[] | undefined {
  if (text.length > MAX_LENGTH) {
    return undefined;
  }
  const claims: BoundaryClaim[] = [];
  for (const part of text.split(',')) {
    const claim = part.trim();
    const match =
      claim.length <= MAX_CLAIM_LENGTH ? plainEndpoint.exec(claim) : null;
    if (!match) {
      return undefined;
    }
    const [, method, path] = match;
    claims.push({ type: 'endpoint', text: claim, methods: [method], path });
  }
  return claims;
}
