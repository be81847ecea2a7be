/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryOverlap } from './BoundaryOverlap';
import { BoundarySubject } from './boundarySubjectOf';
import { claimsOf } from './claimsOf';
import { claimsOverlap } from './claimsOverlap';

/**
 * All that two services both claim: their name, APIs, and what they state, in the order
 * of the first one's text and then of the second one's. Empty where they have the same
 * owner, or are the same entity.
 *
 * @remarks
 * For many services see {@link BoundaryIndex}.
 *
 * @public
 */
export function findBoundaryOverlaps(
  subject: BoundarySubject,
  other: BoundarySubject,
): BoundaryOverlap[] {
  if (!areForeign(subject, other)) {
    return [];
  }
  const others = claimsOf(other);
  return claimsOf(subject).flatMap(own =>
    others.flatMap(claim => {
      const kind = claimsOverlap(own, claim);
      return kind ? [toOverlap(kind, own.text, claim.text, other)] : [];
    }),
  );
}

/** Whether two services have different owners. Who names none has another than all. */
export function areForeign(a: BoundarySubject, b: BoundarySubject): boolean {
  return (
    a.entityRef !== b.entityRef &&
    (a.ownerRef === undefined || a.ownerRef !== b.ownerRef)
  );
}

/** Says that the claims of two services collide. */
export function toOverlap(
  kind: BoundaryOverlap['kind'],
  own: string,
  other: string,
  { entityRef, ownerRef }: BoundarySubject,
): BoundaryOverlap {
  return { kind, own, other, entityRef, ...(ownerRef && { ownerRef }) };
}
