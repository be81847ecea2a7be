/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BoundaryClaim } from './claims/BoundaryClaim';
import { httpMethods } from './claims/httpMethods';
import { normalizePath } from './normalizePath';
import { PathClaim } from './NormalizedClaim';

type Endpoint = Extract<BoundaryClaim, { type: 'endpoint' }>;

const bits = new Map(
  httpMethods.map((method, index) => [method, 2 ** index] as const),
);
const anyMethod = 2 ** bits.size - 1;

/** Brings an endpoint into the form in which it can be compared with others. */
export function normalizeEndpoint({
  text,
  methods,
  host,
  path,
}: Endpoint): PathClaim {
  return {
    type: 'endpoint',
    text,
    bits: methods
      ? methods.reduce((all, method) => all | bitsOf(method), 0)
      : anyMethod,
    ...(host !== undefined && { host }),
    paths: normalizePath(path),
  };
}

/** Who serves `GET` answers `HEAD`. */
function bitsOf(method: string): number {
  const bit = bits.get(method) ?? 0;
  return method === 'GET' ? bit + bits.get('HEAD')! : bit;
}
