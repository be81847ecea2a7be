/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundarySubject } from './boundarySubjectOf';
import { claimsOf } from './claimsOf';
import { PathClaim, isPathClaim } from './NormalizedClaim';
import { pathsBeyondHost } from './pathsBeyondHost';
import { PathSegment, segmentGroupOf } from './PathSegment';

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
    if (isPathClaim(claim)) {
      addPaths(claim, listed, sought);
      continue;
    }
    for (const key of claim.keys) {
      listed.add(`${claim.type} ${key}`);
      sought.add(`${claim.type} ${key}`);
    }
  }
  return { listed: [...listed], sought: [...sought] };
}

/** Who names a host looks among those who name it or none, who names none among all. */
function addPaths(claim: PathClaim, listed: Set<string>, sought: Set<string>) {
  const shared = new Set(
    claim.host === undefined ? claim.paths : pathsBeyondHost(claim),
  );
  for (const segments of claim.paths) {
    const keys = keysOf(segments);
    const starts = startsOf(claim, shared.has(segments));
    for (const key of keys.listed) {
      starts.listed.forEach(start => listed.add(start + key));
    }
    for (const key of keys.sought) {
      starts.sought.forEach(start => sought.add(start + key));
    }
  }
}

function startsOf({ type, host }: PathClaim, isShared: boolean): BoundaryKeys {
  if (type === 'topic') {
    return { listed: ['topic '], sought: ['topic '] };
  }
  if (host === undefined) {
    return { listed: [''], sought: ['', 'hosted '] };
  }
  const own = `host ${host} `;
  return isShared
    ? { listed: ['hosted ', own], sought: ['', own] }
    : { listed: [own], sought: [own] };
}

/**
 * Up to the first wildcard, both paths have the same segments as far as both have any.
 * So who has a wildcard finds all that lie under what stands before it, and is found by
 * those that lie there.
 */
function keysOf(segments: PathSegment[]): BoundaryKeys {
  const end = segments.findIndex(
    ({ type }) => type === 'glob' || type === 'rest',
  );
  const groups = segments
    .slice(0, end === -1 ? undefined : end)
    .map(segmentGroupOf);
  const depth = Math.min(groups.length, MAX_DEPTH);
  const starts = Array.from({ length: depth + 1 }, (_, level) =>
    groups.slice(0, level).join(SEPARATOR),
  );
  const deepest = starts[depth];
  const path = `path ${groups.join(SEPARATOR)}`;
  return {
    listed: [
      ...starts.map(start => `under ${start}`),
      end === -1 ? path : `wildcard ${deepest}`,
    ],
    sought: [
      ...starts.map(start => `wildcard ${start}`),
      end === -1 ? path : `under ${deepest}`,
    ],
  };
}
