/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryOverlap } from './BoundaryOverlap';
import { BoundaryOverlapSummary } from './BoundaryOverlapSummary';
import { BoundarySubject } from './boundarySubjectOf';
import { claimsOf } from './claimsOf';
import { overlapKind } from './claimsOverlap';
import { EndpointIndex } from './EndpointIndex';
import { isForAnyOwner, toOverlap } from './findBoundaryOverlaps';
import { NormalizedClaim, isPathClaim } from './NormalizedClaim';
import { PathTrie } from './PathTrie';
import { Posting, Postings, ownerKeyOf } from './Postings';

const MAX_LISTED = 20;

/** Where everybody claims the same, counting all would take the square of it. */
const MAX_COUNTED = 200;

/**
 * Finds what many services claim that others claim too.
 *
 * @remarks
 * Preparing takes time in the number of claims; looking up one service takes time in
 * the length of its claims and the number of overlaps, of which no more than about
 * two hundred are looked at. The order of the services makes no difference.
 *
 * @public
 */
export class BoundaryIndex {
  readonly #endpoints = EndpointIndex.create();
  readonly #topics = PathTrie.create();
  readonly #named = new Map<string, Postings>();

  /** Prepares for looking up many services among the same ones. */
  static create(options: {
    entities: Iterable<BoundarySubject>;
  }): BoundaryIndex {
    return new BoundaryIndex(options.entities);
  }

  private constructor(entities: Iterable<BoundarySubject>) {
    const subjects = new Map(
      [...entities].map(subject => [subject.entityRef, subject]),
    );
    let order = 0;
    for (const ref of [...subjects.keys()].sort()) {
      const subject = subjects.get(ref)!;
      const ownerKey = ownerKeyOf(subject);
      for (const claim of claimsOf(subject)) {
        order += 1;
        this.#add({ claim, subject, ownerKey, order });
      }
    }
  }

  /**
   * What of a service's claims others claim too: its name, whoever the others' owner is,
   * and with another owner its APIs, then what it states in the order of the text, each
   * by the others' references; 20 at most. How many there are altogether is in {@link BoundaryIndex.summarizeOverlaps}.
   *
   * @param subject - need not be among the entities of the index
   */
  findOverlaps(subject: BoundarySubject): BoundaryOverlap[] {
    return this.summarizeOverlaps(subject).overlaps;
  }

  /** As {@link BoundaryIndex.findOverlaps}, and how many there are altogether. */
  summarizeOverlaps(subject: BoundarySubject): BoundaryOverlapSummary {
    const overlaps: BoundaryOverlap[] = [];
    let total = 0;
    for (const own of claimsOf(subject)) {
      const { postings, isComplete } = this.#collect(
        own,
        subject,
        MAX_COUNTED - total,
      );
      total += postings.length;
      for (const { claim, subject: other } of postings
        .sort((a, b) => a.order - b.order)
        .slice(0, MAX_LISTED - overlaps.length)) {
        overlaps.push(
          toOverlap(overlapKind(own, claim), own.text, claim.text, other),
        );
      }
      if (!isComplete) {
        return { overlaps, total, isTotalExact: false };
      }
    }
    return { overlaps, total, isTotalExact: true };
  }

  #collect(own: NormalizedClaim, subject: BoundarySubject, limit: number) {
    const postings = new Set<Posting>();
    for (const posting of this.#find(own, ownerKeyOf(subject))) {
      if (posting.subject.entityRef === subject.entityRef) {
        continue;
      }
      if (postings.size === limit && !postings.has(posting)) {
        return { postings: [...postings], isComplete: false };
      }
      postings.add(posting);
    }
    return { postings: [...postings], isComplete: true };
  }

  *#find(own: NormalizedClaim, ownerKey: string): Generator<Posting> {
    if (isPathClaim(own)) {
      const index = own.type === 'topic' ? this.#topics : this.#endpoints;
      yield* index.find(own, ownerKey);
      return;
    }
    for (const key of own.keys) {
      const postings = this.#named.get(`${own.type} ${key}`);
      yield* (isForAnyOwner(own)
        ? postings?.all()
        : postings?.ofOthers(ownerKey)) ?? [];
    }
  }

  #add(posting: Posting) {
    const { claim } = posting;
    if (isPathClaim(claim)) {
      const index = claim.type === 'topic' ? this.#topics : this.#endpoints;
      index.add(claim, posting);
      return;
    }
    for (const key of claim.keys) {
      const name = `${claim.type} ${key}`;
      const postings = this.#named.get(name) ?? new Postings();
      this.#named.set(name, postings);
      postings.add(posting);
    }
  }
}
