/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryOverlap } from './BoundaryOverlap';
import { NormalizedClaim } from './normalizeClaim';
import { PathSegment, segmentsOverlap } from './PathSegment';

/** In which way two claims collide; undefined where they don't. */
export function claimsOverlap(
  a: NormalizedClaim,
  b: NormalizedClaim,
): BoundaryOverlap['kind'] | undefined {
  const overlap =
    a.type === 'endpoint'
      ? b.type === 'endpoint' &&
        Boolean(a.methods & b.methods) &&
        pathsOverlap(a.segments, b.segments)
      : b.type === a.type && a.keys.some(key => b.keys.includes(key));
  return overlap ? overlapKind(a, b) : undefined;
}

/** In which way two claims of the same sort collide if they do. */
export function overlapKind(
  a: NormalizedClaim,
  b: NormalizedClaim,
): BoundaryOverlap['kind'] {
  if (a.type !== 'endpoint') {
    return `same-${a.type}`;
  }
  return [a, b].some(hasWildcard) ? 'wildcard' : 'same-endpoint';
}

function hasWildcard(claim: NormalizedClaim): boolean {
  return (
    claim.type === 'endpoint' &&
    claim.segments.some(({ type }) => type === 'glob' || type === 'rest')
  );
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
