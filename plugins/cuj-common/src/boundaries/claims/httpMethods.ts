/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Those of RFC 9110 and RFC 5789; in any case, where a path seems to follow. */
export const commonMethods: readonly string[] = [
  'CONNECT',
  'DELETE',
  'GET',
  'HEAD',
  'OPTIONS',
  'PATCH',
  'POST',
  'PUT',
  'TRACE',
];

/**
 * Others that services do answer: WebDAV, caches, `QUERY`. Most are words too, so that
 * they count in capitals only, with a path behind them.
 */
const rareMethods: readonly string[] = [
  'ACL',
  'BIND',
  'COPY',
  'LINK',
  'LIST',
  'LOCK',
  'MKCALENDAR',
  'MKCOL',
  'MOVE',
  'PROPFIND',
  'PROPPATCH',
  'PURGE',
  'QUERY',
  'REPORT',
  'SEARCH',
  'UNBIND',
  'UNLINK',
  'UNLOCK',
  'WS',
];

/** All that are told apart; there are bits in a number for each of them. */
export const httpMethods: readonly string[] = [
  ...commonMethods,
  ...rareMethods,
];

/** In any case, since none is a word. */
const aliases = new Map([
  ['WS', 'WS'],
  ['WEBSOCKET', 'WS'],
  ['WSS', 'WS'],
  ['SSE', 'GET'],
]);

const anyMethod = new Set(['*', 'ALL', 'ANY']);
const common = new Set(commonMethods);
const known = new Set(httpMethods);

/** What a word says of methods. */
export type MethodWord = {
  /** Undefined where it stands for all of them. */
  method?: string;
  /** Whether only a path behind it tells it from the name of a capability. */
  isRare: boolean;
};

/** Undefined for a word that is no method. */
export function readMethodWord(word: string): MethodWord | undefined {
  const upper = word.toUpperCase();
  if (anyMethod.has(upper)) {
    return { isRare: upper === 'ALL' };
  }
  if (common.has(upper)) {
    return { method: upper, isRare: false };
  }
  const method = aliases.get(upper) ?? word;
  return known.has(method) ? { method, isRare: true } : undefined;
}
