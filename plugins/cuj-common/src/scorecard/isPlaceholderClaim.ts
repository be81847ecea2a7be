/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryClaim } from '../entity/parseBoundaries';
import { isPlaceholder } from './placeholders';

/**
 * What our examples write in paths. `GET /your-team/members` is an endpoint: portals talk
 * to their users.
 */
const templateSegments = new Set([
  'your-endpoint',
  'your-path',
  'your-resource',
  'your-service',
]);
const letter = /[\p{L}\p{N}]/u;

/**
 * Whether a claim only stands for one that nobody has made yet: the name of a
 * capability or topic that is a placeholder, or an endpoint such as
 * `GET /your-resource/{id}`.
 *
 * @param placeholders - lower case
 */
export function isPlaceholderClaim(
  claim: BoundaryClaim,
  placeholders: string[],
): boolean {
  switch (claim.type) {
    case 'endpoint':
      return claim.path
        .toLowerCase()
        .split('/')
        .some(segment => templateSegments.has(segment));
    case 'topic': {
      // `${env}.orders` has a parameter in it, `${topic}` is nothing else.
      const words = claim.name.split(/[./]/).filter(word => letter.test(word));
      return (
        words.length > 0 &&
        words.every(word => isPlaceholder(word, placeholders))
      );
    }
    case 'operation':
      return isPlaceholder(claim.name, placeholders);
    default:
      return isPlaceholder(claim.text, placeholders);
  }
}
