/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryOverlap } from './BoundaryOverlap';
import { BoundarySubject } from './boundarySubjectOf';
import { claimsOf } from './claimsOf';
import { claimsOverlap } from './claimsOverlap';
import { NormalizedClaim } from './NormalizedClaim';

/**
 * All that two services both claim: their name, APIs, and what they state, in the order
 * of the first one's text and then of the second one's. Where they have the same owner,
 * only the name: a service that is defined twice is counted twice, whoever owns it.
 * Empty where they are the same entity.
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
  if (subject.entityRef === other.entityRef) {
    return [];
  }
  const areForeign =
    subject.ownerRef === undefined || subject.ownerRef !== other.ownerRef;
  const others = claimsOf(other);
  const own = claimsOf(subject).filter(
    claim => areForeign || isForAnyOwner(claim),
  );
  return own.flatMap(claim =>
    others.flatMap(theirs => {
      const kind = claimsOverlap(claim, theirs);
      return kind ? [toOverlap(kind, claim.text, theirs.text, other)] : [];
    }),
  );
}

/** Whether two of one owner collide too; who names no owner has another than all. */
export function isForAnyOwner({ type }: NormalizedClaim): boolean {
  return type === 'service';
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
