/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * One thing that a service claims to be responsible for.
 *
 * @public
 */
export type BoundaryClaim =
  | {
      type: 'endpoint';
      /** As written. */
      text: string;
      /** In capitals; undefined where the claim is for any method. */
      method?: string;
      path: string;
    }
  | { type: 'capability'; text: string };

/**
 * What an author stated, taken apart.
 *
 * @public
 */
export interface ParsedBoundaries {
  /** What could be read, in the order of the text. */
  claims: BoundaryClaim[];
  /** Parts that can't be read, with the reason. */
  malformed: Array<{ text: string; reason: string }>;
}

const methods = new Set([
  'CONNECT',
  'DELETE',
  'GET',
  'HEAD',
  'OPTIONS',
  'PATCH',
  'POST',
  'PUT',
  'TRACE',
]);

/**
 * Reads the annotation `cuj-slo/boundaries`: claims separated by commas or line
 * ends, each an endpoint (`POST /workflows/{id}/runs`, `* /runs`, `/runs`) or the
 * name of a capability (`invoice export`).
 *
 * @public
 */
export function parseBoundaries(text: string): ParsedBoundaries {
  const result: ParsedBoundaries = { claims: [], malformed: [] };
  for (const part of text.split(/[,\n]/)) {
    const claim = part.trim().replace(/\s+/g, ' ');
    if (claim === '') {
      continue;
    }
    const parsed = parseClaim(claim);
    if ('reason' in parsed) {
      result.malformed.push({ text: claim, reason: parsed.reason });
    } else {
      result.claims.push(parsed);
    }
  }
  return result;
}

function parseClaim(text: string): BoundaryClaim | { reason: string } {
  const [first, ...others] = text.split(' ');
  const method = first.toUpperCase();
  const path = others.join(' ');

  if (first.startsWith('/')) {
    return others.length === 0
      ? { type: 'endpoint', text, path: first }
      : { reason: 'a path holds no blanks' };
  }
  if (methods.has(method) || first === '*' || method === 'ANY') {
    if (!path.startsWith('/')) {
      return path === ''
        ? { reason: 'a path is missing behind the method' }
        : { reason: 'the path has to begin with /' };
    }
    if (path.includes(' ')) {
      return { reason: 'a path holds no blanks' };
    }
    return methods.has(method)
      ? { type: 'endpoint', text, method, path }
      : { type: 'endpoint', text, path };
  }
  if (others.some(other => other.startsWith('/'))) {
    return { reason: `'${first}' is not an HTTP method` };
  }
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._:/()&+-]*$/u.test(text)) {
    return { reason: 'it is neither an endpoint nor the name of a capability' };
  }
  return { type: 'capability', text };
}
