/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { parseEndpoint } from './parseEndpoint';
import { parseRpc } from './parseRpc';
import { readMethodList } from './readMethodList';

const bullet = /^(?:[-–—•‣◦·+]|\d{1,3}[.)](?= +\S+ \/| +\/)) +(?=\S)/;
const quotes = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['«', '»'],
]);
const bold = /^\*\*(?=[A-Za-z])(.+)\*\*$/;
const version = / HTTP\/\d(?:\.\d)?$/i;
/** `HTTP GET /runs`, `REST /runs` */
const protocol = /^(?:http|rest) (?=(?:[A-Za-z,|]+ )?\/)/i;

/** A claim without what people wrap around it: bullets, quotes, the version of HTTP. */
export function unwrapClaim(text: string): string {
  let bare = withoutStar(text.replace(bullet, ''));
  bare = withoutQuotes(bare).replace(bold, '$1');
  if (version.test(bare)) {
    const shorter = unwrapTarget(bare.replace(version, ''));
    // `Support for HTTP/2` is a capability, of which this is the point.
    if (isEndpoint(shorter)) {
      return shorter;
    }
  }
  return unwrapTarget(bare);
}

function unwrapTarget(text: string): string {
  const bare = text.replace(protocol, '');
  const list = readMethodList(bare);
  const inner = list && withoutQuotes(list.rest);
  return list && inner !== list.rest
    ? bare.slice(0, bare.length - list.rest.length) + inner
    : bare;
}

function isEndpoint(text: string): boolean {
  const reading = parseRpc(text) ?? parseEndpoint(text);
  return reading !== undefined && 'type' in reading;
}

/** In `* GET /runs`, the star is a bullet; in `* /runs`, it stands for all methods. */
function withoutStar(text: string): string {
  const rest = text.startsWith('* ') ? text.slice(2) : text;
  const list = rest === text ? undefined : readMethodList(rest);
  return list && list.isCapital && list.rest.startsWith('/') ? rest : text;
}

function withoutQuotes(text: string): string {
  const end = quotes.get(text[0]);
  return end && text.length > 2 && text.endsWith(end)
    ? text.slice(1, -1).trim()
    : text;
}
