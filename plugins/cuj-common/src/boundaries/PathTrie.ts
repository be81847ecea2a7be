/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { PathClaim, isPathClaim } from './NormalizedClaim';
import { PathSegment, segmentGroupOf, segmentsOverlap } from './PathSegment';
import { Posting, Postings } from './Postings';

type Branch = { segment: PathSegment; node: Node };

type Search = {
  /** One bit for each method, or the like. */
  bits: number;
  segments: PathSegment[];
  ownerKey: string;
  /** The nodes that were visited, each with a place in the segments. */
  seen: Set<number>;
};

/** The group of all segments with stars: only a comparison tells what they match. */
const GLOBS = '*';

/** The claims that begin with the same segments. */
class Node {
  postings?: Postings;
  /** Behind one segment; in groups that are looked up, then by the segment's key. */
  branches?: Map<string, Map<string, Branch>>;
  /** Behind any number of segments. */
  rest?: Node;
  /** The bits of all claims from here on. */
  bits = 0;
  /** The only owner of all claims from here on; undefined where there are several. */
  soleOwner?: string;

  constructor(
    readonly id: number,
    /** Whether any further segments lead back here. */
    readonly isRest: boolean,
  ) {}
}

/**
 * Claims by the segments of their paths: finds those that overlap with one without a
 * look at all the others. Whether the hosts are the same is not looked at.
 */
export class PathTrie {
  #size = 0;
  readonly #root = this.#createNode(false);

  static create(): PathTrie {
    return new PathTrie();
  }

  private constructor() {}

  /** Adds a claim, which is the posting's. */
  add(claim: PathClaim, posting: Posting) {
    for (const segments of claim.paths) {
      let node = this.#root;
      note(node, claim, posting);
      for (const segment of segments) {
        node = this.#branch(node, segment);
        note(node, claim, posting);
      }
      node.postings ??= new Postings();
      node.postings.add(posting);
    }
  }

  /**
   * What overlaps with a claim and is not of the given owner, in no useful order; more
   * than once where more than one path of it does.
   */
  *find({ bits, paths }: PathClaim, ownerKey: string): Generator<Posting> {
    for (const segments of paths) {
      yield* walk(this.#root, 0, {
        bits,
        segments,
        ownerKey,
        seen: new Set(),
      });
    }
  }

  #branch(node: Node, segment: PathSegment): Node {
    if (segment.type === 'rest') {
      node.rest ??= this.#createNode(true);
      return node.rest;
    }
    node.branches ??= new Map();
    const group = segment.type === 'glob' ? GLOBS : segmentGroupOf(segment);
    const branches = node.branches.get(group) ?? new Map<string, Branch>();
    node.branches.set(group, branches);
    const branch = branches.get(segment.key) ?? {
      segment,
      node: this.#createNode(false),
    };
    branches.set(segment.key, branch);
    return branch.node;
  }

  #createNode(isRest: boolean): Node {
    this.#size += 1;
    return new Node(this.#size, isRest);
  }
}

/**
 * What lies from a node on and fits the segments of the claim from a place on. Step by
 * step, so that who has found enough need not wait for the rest.
 */
function* walk(
  node: Node | undefined,
  at: number,
  search: Search,
): Generator<Posting> {
  const { bits, segments, ownerKey, seen } = search;
  if (!node || !(node.bits & bits) || node.soleOwner === ownerKey) {
    return;
  }
  const key = node.id * (segments.length + 1) + at;
  if (seen.has(key)) {
    return;
  }
  seen.add(key);

  yield* walk(node.rest, at, search);
  const segment: PathSegment | undefined = segments[at];
  if (!segment) {
    yield* withBits(node.postings?.ofOthers(ownerKey), bits);
  } else if (segment.type === 'rest') {
    yield* walk(node, at + 1, search);
    for (const branch of branchesOf(node)) {
      yield* walk(branch.node, at, search);
    }
  } else {
    if (node.isRest) {
      yield* walk(node, at + 1, search);
    }
    for (const branch of branchesOf(node, segment)) {
      if (segmentsOverlap(branch.segment, segment)) {
        yield* walk(branch.node, at + 1, search);
      }
    }
  }
}

/** All branches, or those that may overlap with one segment. */
function* branchesOf(node: Node, segment?: PathSegment): Generator<Branch> {
  const groups =
    segment && segment.type !== 'glob'
      ? [node.branches?.get(segmentGroupOf(segment)), node.branches?.get(GLOBS)]
      : node.branches?.values() ?? [];
  for (const group of groups) {
    yield* group?.values() ?? [];
  }
}

/** Notes what lies behind a node, so that whole branches can be passed over. */
function note(node: Node, { bits }: PathClaim, { ownerKey }: Posting) {
  const isFirst = node.bits === 0;
  node.bits |= bits;
  if (isFirst) {
    node.soleOwner = ownerKey;
  } else if (node.soleOwner !== ownerKey) {
    node.soleOwner = undefined;
  }
}

function* withBits(
  postings: Iterable<Posting> | undefined,
  bits: number,
): Generator<Posting> {
  for (const posting of postings ?? []) {
    if (isPathClaim(posting.claim) && posting.claim.bits & bits) {
      yield posting;
    }
  }
}
