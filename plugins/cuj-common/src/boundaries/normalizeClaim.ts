/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryClaim } from '../entity/parseBoundaries';
import { capabilityKeys } from './capabilityKeys';
import { normalizePath } from './normalizePath';
import { PathSegment } from './PathSegment';

/** An endpoint in a form in which equal claims are equal. */
export type EndpointClaim = {
  type: 'endpoint';
  /** As written. */
  text: string;
  /** One bit for each method. */
  methods: number;
  segments: PathSegment[];
};

/** Something that has a name, by any of the forms of which it is known. */
export type NamedClaim = {
  type: 'capability' | 'api' | 'service';
  /** As written. */
  text: string;
  keys: string[];
};

/** A claim in a form in which equal claims are equal. */
export type NormalizedClaim = EndpointClaim | NamedClaim;

const bits = new Map(
  [
    'CONNECT',
    'DELETE',
    'GET',
    'HEAD',
    'OPTIONS',
    'PATCH',
    'POST',
    'PUT',
    'TRACE',
  ].map((method, index) => [method, 2 ** index]),
);
const anyMethod = 2 ** bits.size - 1;

/** Brings a claim into the form in which it can be compared with others. */
export function normalizeClaim(claim: BoundaryClaim): NormalizedClaim {
  const { text } = claim;
  return claim.type === 'capability'
    ? { type: 'capability', text, keys: capabilityKeys(text) }
    : {
        type: 'endpoint',
        text,
        methods: methodsOf(claim.method),
        segments: normalizePath(claim.path),
      };
}

/** Who serves `GET` answers `HEAD`. */
function methodsOf(method: string | undefined): number {
  if (method === undefined) {
    return anyMethod;
  }
  const bit = bits.get(method) ?? 0;
  return method === 'GET' ? bit + bits.get('HEAD')! : bit;
}
