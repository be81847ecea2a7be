/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryClaim } from '../entity/parseBoundaries';
import { isPlaceholder } from './placeholders';
import { isTemplateName } from './isTemplateName';

/**
 * Whether a claim only stands for one that nobody has made yet: the name of a
 * capability that is a placeholder, or an endpoint such as `GET /your-resource/{id}`.
 *
 * @param placeholders - lower case
 */
export function isPlaceholderClaim(
  claim: BoundaryClaim,
  placeholders: string[],
): boolean {
  return claim.type === 'endpoint'
    ? claim.path.split('/').some(isTemplateName)
    : isPlaceholder(claim.text, placeholders);
}
