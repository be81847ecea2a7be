/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ClaimReading } from './ClaimReading';
import { parseEndpoint } from './parseEndpoint';
import { parseOperation } from './parseOperation';
import { parseRpc } from './parseRpc';
import { parseTopic } from './parseTopic';
import { unwrapClaim } from './unwrapClaim';

/** Longer than any path or name, and short enough to be compared at no risk. */
export const MAX_CLAIM_LENGTH = 500;

const capability = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ,._:/()&+-]*$/u;

/**
 * Reads one claim.
 *
 * @param text - with single blanks only, and none around it
 */
export function parseClaim(text: string): ClaimReading {
  // Before anything else looks at it, so that no text takes long.
  if (text.length > MAX_CLAIM_LENGTH) {
    return { reason: `it is longer than ${MAX_CLAIM_LENGTH} characters` };
  }
  const bare = unwrapClaim(text);
  const claim =
    parseRpc(bare) ??
    parseTopic(bare) ??
    parseOperation(bare) ??
    parseEndpoint(bare);
  if (claim) {
    return claim;
  }
  return capability.test(bare)
    ? { type: 'capability', text: bare }
    : { reason: 'it is neither an endpoint nor the name of a capability' };
}
