/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryOverlap } from './BoundaryOverlap';
import { NormalizedClaim, PathClaim, isPathClaim } from './NormalizedClaim';
import { pathsBeyondHost } from './pathsBeyondHost';
import { PathSegment, segmentsOverlap } from './PathSegment';

/** In which way two claims collide; undefined where they don't. */
export function claimsOverlap(
  a: NormalizedClaim,
  b: NormalizedClaim,
): BoundaryOverlap['kind'] | undefined {
  if (a.type !== b.type) {
    return undefined;
  }
  let overlap = false;
  if (isPathClaim(a) && isPathClaim(b)) {
    overlap = pathClaimsOverlap(a, b);
  } else if (!isPathClaim(a) && !isPathClaim(b)) {
    overlap = a.keys.some(key => b.keys.includes(key));
  }
  return overlap ? overlapKind(a, b) : undefined;
}

/** In which way two claims of the same sort collide if they do. */
export function overlapKind(
  a: NormalizedClaim,
  b: NormalizedClaim,
): BoundaryOverlap['kind'] {
  return [a, b].some(hasWildcard) ? 'wildcard' : `same-${a.type}`;
}

function hasWildcard(claim: NormalizedClaim): boolean {
  return (
    isPathClaim(claim) &&
    claim.paths.flat().some(({ type }) => type === 'glob' || type === 'rest')
  );
}

function pathClaimsOverlap(a: PathClaim, b: PathClaim): boolean {
  if (!(a.bits & b.bits)) {
    return false;
  }
  const others = pathsOn(b, a.host);
  return pathsOn(a, b.host).some(path =>
    others.some(other => pathsOverlap(path, other)),
  );
}

/** What a claim has in common with those on a host, or on none that is named. */
function pathsOn(claim: PathClaim, host: string | undefined): PathSegment[][] {
  if (claim.host === undefined || claim.host === host) {
    return claim.paths;
  }
  return host === undefined ? pathsBeyondHost(claim) : [];
}

/** Whether some path fits both. */
function pathsOverlap(a: PathSegment[], b: PathSegment[]): boolean {
  // Row by row: whether what is left of `a` and what is left of `b` overlap.
  let below: boolean[] = [];
  for (let i = a.length; i >= 0; i -= 1) {
    const row: boolean[] = [];
    for (let j = b.length; j >= 0; j -= 1) {
      const [own, other] = [a[i], b[j]];
      if (own?.type === 'rest' || other?.type === 'rest') {
        // It stands for nothing more, or for what the other side has here.
        row[j] = Boolean(
          (own?.type === 'rest' && below[j]) ||
            (other?.type === 'rest' && row[j + 1]) ||
            (own?.type === 'rest' && other && row[j + 1]) ||
            (other?.type === 'rest' && own && below[j]),
        );
      } else if (own && other) {
        row[j] = segmentsOverlap(own, other) && below[j + 1];
      } else {
        row[j] = !own && !other;
      }
    }
    below = row;
  }
  return below[0];
}
