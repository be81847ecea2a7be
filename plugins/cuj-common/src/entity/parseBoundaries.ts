/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryClaim } from '../boundaries/claims/BoundaryClaim';
import { MAX_CLAIM_LENGTH, parseClaim } from '../boundaries/claims/parseClaim';
import { parsePlainEndpoints } from '../boundaries/claims/parsePlainEndpoints';
import { splitClaims } from '../boundaries/claims/splitClaims';
import { readingsOf } from '../boundaries/claims/readingsOf';

export type { BoundaryClaim };

/**
 * What an author stated, taken apart.
 *
 * @public
 */
export interface ParsedBoundaries {
  /** What could be read, in the order of the text. */
  claims: BoundaryClaim[];
  /** Parts that can't be read, with the reason. */
  malformed: Array<{ text: string; reason: string }>;
}

const SHOWN_LENGTH = 100;
/** So that no author's text takes long to compare with another's. */
const MAX_CLAIMS = 500;

/**
 * Reads the annotation `cuj-slo/boundaries`: claims separated by commas, semicolons or
 * line ends, each an endpoint (`POST /workflows/{id}/runs`, `* /runs`, `/runs`), a method
 * of a remote procedure call (`orders.v1.OrderService/Place`), a topic or queue
 * (`kafka:orders.created`), an operation of GraphQL (`mutation createOrder`) or the name
 * of a capability (`invoice export`).
 *
 * @remarks
 * A comma within brackets, as in `/runs/{id:[0-9]{1,3}}`, separates nothing. The
 * name of a capability may begin like a method (`Patch management`), unless it is
 * in capitals or a path seems to follow. Takes time linear in the text. A claim is not
 * read if it is too long, or stands behind some hundred others; one with parts that may
 * be missing counts as often as there are paths that it stands for.
 *
 * @public
 */
export function parseBoundaries(text: string): ParsedBoundaries {
  const plain = parsePlainEndpoints(text);
  if (plain) {
    return { claims: plain, malformed: [] };
  }
  const result: ParsedBoundaries = { claims: [], malformed: [] };
  let count = 0;
  for (const part of splitClaims(text)) {
    const claim = part.trim().replace(/\s+/g, ' ');
    if (claim === '') {
      continue;
    }
    const parsed = parseClaim(claim);
    const shown =
      claim.length > MAX_CLAIM_LENGTH
        ? `${claim.slice(0, SHOWN_LENGTH)}…`
        : claim;
    if ('reason' in parsed) {
      result.malformed.push({ text: shown, reason: parsed.reason });
      continue;
    }
    count += readingsOf(parsed);
    if (count <= MAX_CLAIMS) {
      result.claims.push(parsed);
    } else {
      result.malformed.push({
        text: shown,
        reason: `there are ${MAX_CLAIMS} claims before it, and no more are read`,
      });
    }
  }
  return result;
}
