/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { matchBrackets } from './matchBrackets';

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

/** Longer than any path or name, and short enough to be compared at no risk. */
const MAX_CLAIM_LENGTH = 500;
const SHOWN_LENGTH = 100;
/** So that no author's text takes long to compare with another's. */
const MAX_CLAIMS = 500;

/** Stands for a character that can't be shown or stored. */
const REPLACEMENT = '\uFFFD';

/**
 * Reads the annotation `cuj-slo/boundaries`: claims separated by commas or line
 * ends, each an endpoint (`POST /workflows/{id}/runs`, `* /runs`, `/runs`) or the
 * name of a capability (`invoice export`).
 *
 * @remarks
 * A comma within brackets, as in `/runs/{id:[0-9]{1,3}}`, separates nothing. The
 * name of a capability may begin like a method (`Patch management`), unless it is
 * in capitals or a path seems to follow.
 *
 * @public
 */
export function parseBoundaries(text: string): ParsedBoundaries {
  const result: ParsedBoundaries = { claims: [], malformed: [] };
  for (const part of splitClaims(text)) {
    const claim = part.trim().replace(/\s+/g, ' ');
    if (claim === '') {
      continue;
    }
    const parsed = parseClaim(claim);
    const shown =
      claim.length > MAX_CLAIM_LENGTH
        ? `${claim.slice(0, SHOWN_LENGTH)}…`
        : claim;
    if ('reason' in parsed) {
      result.malformed.push({ text: shown, reason: parsed.reason });
    } else if (result.claims.length < MAX_CLAIMS) {
      result.claims.push(parsed);
    } else {
      result.malformed.push({
        text: shown,
        reason: `there are ${MAX_CLAIMS} claims before it, and no more are read`,
      });
    }
  }
  return result;
}

function splitClaims(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[\r\n\u0085\u2028\u2029]/)
    .flatMap(line => {
      const readable = line
        // Left behind by word processors and wikis; invisible.
        .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
        .replace(/[^\P{Cc}\s]|\p{Cs}/gu, REPLACEMENT);
      return splitAtCommas(readable);
    });
}

function splitAtCommas(line: string): string[] {
  const brackets = matchBrackets(line);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === ',') {
      parts.push(line.slice(start, at));
      start = at + 1;
    }
    at = brackets.get(at) ?? at;
  }
  return [...parts, line.slice(start)];
}

function parseClaim(text: string): BoundaryClaim | { reason: string } {
  if (text.length > MAX_CLAIM_LENGTH) {
    return { reason: `it is longer than ${MAX_CLAIM_LENGTH} characters` };
  }
  if (text.startsWith('/')) {
    return parseEndpoint(text, text);
  }

  const [first, ...others] = text.split(' ');
  const method = first.toUpperCase();
  if (methods.has(method) || first === '*' || method === 'ANY') {
    const path = others.join(' ');
    if (path.startsWith('/')) {
      return parseEndpoint(
        text,
        path,
        methods.has(method) ? method : undefined,
      );
    }
    if (path === '') {
      return { reason: 'a path is missing behind the method' };
    }
    if (first === method || others[0].includes('/')) {
      return { reason: 'the path has to begin with /' };
    }
  }
  if (others.some(other => other.startsWith('/'))) {
    return { reason: `'${first}' is not an HTTP method` };
  }
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ,._:/()&+-]*$/u.test(text)) {
    return { reason: 'it is neither an endpoint nor the name of a capability' };
  }
  return { type: 'capability', text };
}

function parseEndpoint(
  text: string,
  written: string,
  method?: string,
): BoundaryClaim | { reason: string } {
  const path = removeBlanksInBrackets(written);
  if (path.includes(' ')) {
    return { reason: 'a path holds no blanks' };
  }
  if (path.includes(REPLACEMENT)) {
    return { reason: 'it holds a character that nobody can see' };
  }
  return { type: 'endpoint', text, ...(method && { method }), path };
}

/** `/runs/{ id }` is how some people write. */
function removeBlanksInBrackets(path: string): string {
  const brackets = matchBrackets(path);
  let result = '';
  for (let at = 0; at < path.length; at += 1) {
    const end = brackets.get(at) ?? at;
    const piece = path.slice(at, end + 1);
    result += end === at ? piece : piece.replaceAll(' ', '');
    at = end;
  }
  return result;
}
