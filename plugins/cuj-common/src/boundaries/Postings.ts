/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { NormalizedClaim } from './NormalizedClaim';
import { BoundarySubject } from './boundarySubjectOf';

/** That a service makes a claim. */
export type Posting = {
  claim: NormalizedClaim;
  subject: BoundarySubject;
  /** See {@link ownerKeyOf}. */
  ownerKey: string;
  /** The place of the claim in the order of services and of their claims. */
  order: number;
};

/** What two services have in common only if their owner is the same. */
export function ownerKeyOf({ entityRef, ownerRef }: BoundarySubject): string {
  return ownerRef ?? `owner of ${entityRef}`;
}

/** Postings by owner, so that those of one owner are passed over at once. */
export class Postings {
  readonly #byOwner = new Map<string, Posting[]>();

  add(posting: Posting) {
    const postings = this.#byOwner.get(posting.ownerKey);
    if (postings) {
      postings.push(posting);
    } else {
      this.#byOwner.set(posting.ownerKey, [posting]);
    }
  }

  *all(): Generator<Posting> {
    for (const postings of this.#byOwner.values()) {
      yield* postings;
    }
  }

  /** All but those of one owner. */
  *ofOthers(ownerKey: string): Generator<Posting> {
    for (const [key, postings] of this.#byOwner) {
      if (key !== ownerKey) {
        yield* postings;
      }
    }
  }
}
