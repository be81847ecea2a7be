/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { PathSegment } from './PathSegment';

/** Something with a path, in a form in which equal claims are equal. */
export type PathClaim = {
  type: 'endpoint' | 'topic';
  /** As written. */
  text: string;
  /** One bit for each method, or for each sort of destination of messages. */
  bits: number;
  /** Undefined where it may be any host. */
  host?: string;
  /** All paths that it stands for. */
  paths: PathSegment[][];
};

/** Something that has a name, by any of the forms of which it is known. */
export type NamedClaim = {
  type: 'capability' | 'api' | 'service';
  /** As written. */
  text: string;
  keys: string[];
};

/** A claim in a form in which equal claims are equal. */
export type NormalizedClaim = PathClaim | NamedClaim;

/** Whether a claim has paths, and no keys. */
export function isPathClaim(claim: NormalizedClaim): claim is PathClaim {
  return 'paths' in claim;
}
