/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundarySubject } from './boundarySubjectOf';
import { claimsOf } from './claimsOf';
import { EndpointClaim } from './normalizeClaim';
import { segmentGroupOf } from './PathSegment';

/**
 * By which texts services that may claim the same find each other. They mean nothing
 * besides, and may be others in the next version.
 *
 * @public
 */
export interface BoundaryKeys {
  /** Under which a service is to be listed; each once. */
  listed: string[];
  /** Under which those are listed that it may overlap with; each once. */
  sought: string[];
}

/** Deeper, a wildcard seldom tells more, and every level is one more key. */
const MAX_DEPTH = 4;

/** Stands in no segment. */
const SEPARATOR = '\u0002';

/**
 * The keys of what a service claims, for an index that is too large to hold the claims.
 *
 * @remarks
 * Where two services overlap, one of the keys that either seeks is among those under
 * which the other one is listed. The reverse does not hold: who is found has to be
 * compared ({@link BoundaryIndex}, {@link findBoundaryOverlaps}).
 *
 * @public
 */
export function boundaryKeysOf(subject: BoundarySubject): BoundaryKeys {
  const listed = new Set<string>();
  const sought = new Set<string>();
  for (const claim of claimsOf(subject)) {
    if (claim.type === 'endpoint') {
      addEndpoint(claim, listed, sought);
      continue;
    }
    for (const key of claim.keys) {
      listed.add(`${claim.type} ${key}`);
      sought.add(`${claim.type} ${key}`);
    }
  }
  return { listed: [...listed], sought: [...sought] };
}

/**
 * Up to the first wildcard, both paths have the same segments as far as both have any.
 * So who has a wildcard finds all that lie under what stands before it, and is found by
 * those that lie there.
 */
function addEndpoint(
  { segments }: EndpointClaim,
  listed: Set<string>,
  sought: Set<string>,
) {
  const end = segments.findIndex(
    ({ type }) => type === 'glob' || type === 'rest',
  );
  const groups = segments
    .slice(0, end === -1 ? undefined : end)
    .map(segmentGroupOf);
  const depth = Math.min(groups.length, MAX_DEPTH);
  for (let level = 0; level <= depth; level += 1) {
    const start = groups.slice(0, level).join(SEPARATOR);
    listed.add(`under ${start}`);
    sought.add(`wildcard ${start}`);
  }
  const deepest = groups.slice(0, depth).join(SEPARATOR);
  const path = `path ${groups.join(SEPARATOR)}`;
  listed.add(end === -1 ? path : `wildcard ${deepest}`);
  sought.add(end === -1 ? path : `under ${deepest}`);
}
