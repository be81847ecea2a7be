/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { PathClaim } from './NormalizedClaim';
import { pathsBeyondHost } from './pathsBeyondHost';
import { PathTrie } from './PathTrie';
import { Posting } from './Postings';

/**
 * Endpoints by their hosts and paths. One that names no host may be on any; see
 * {@link pathsBeyondHost}.
 */
export class EndpointIndex {
  readonly #withoutHost = PathTrie.create();
  readonly #withHost = PathTrie.create();
  /** Once more, so that who names a host need not pass over all the others. */
  readonly #byHost = new Map<string, PathTrie>();

  static create(): EndpointIndex {
    return new EndpointIndex();
  }

  private constructor() {}

  /** Adds a claim, which is the posting's. */
  add(claim: PathClaim, posting: Posting) {
    if (claim.host === undefined) {
      this.#withoutHost.add(claim, posting);
      return;
    }
    const ofHost = this.#byHost.get(claim.host) ?? PathTrie.create();
    this.#byHost.set(claim.host, ofHost);
    ofHost.add(claim, posting);
    this.#withHost.add(beyondHost(claim), posting);
  }

  /** See {@link PathTrie.find}. */
  *find(claim: PathClaim, ownerKey: string): Generator<Posting> {
    if (claim.host === undefined) {
      yield* this.#withoutHost.find(claim, ownerKey);
      yield* this.#withHost.find(claim, ownerKey);
      return;
    }
    yield* this.#withoutHost.find(beyondHost(claim), ownerKey);
    yield* this.#byHost.get(claim.host)?.find(claim, ownerKey) ?? [];
  }
}

function beyondHost(claim: PathClaim): PathClaim {
  return { ...claim, paths: pathsBeyondHost(claim) };
}
