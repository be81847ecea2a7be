/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { matchBrackets } from '../../entity/matchBrackets';
import { commonMethods } from './httpMethods';
import { readMethodList } from './readMethodList';

/** Stands for a character that can't be shown or stored. */
export const REPLACEMENT = '\uFFFD';

/** More than all methods take. */
const MAX_LIST_LENGTH = 200;

const openingMethods = new Set([...commonMethods, 'ALL', 'ANY']);

/** `;v=1` is a matrix parameter of a path; a name alone is the next claim. */
const matrixHere = /[\w.~-]+=|\{/y;

/**
 * The claims of a text: separated by commas, semicolons and line ends, outside of
 * brackets. In time linear in the text.
 */
export function splitClaims(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[\r\n\u0085\u2028\u2029]/)
    .flatMap(line => {
      const readable = line
        // Left behind by word processors and wikis; invisible.
        .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
        .replace(/[^\P{Cc}\s]|\p{Cs}/gu, REPLACEMENT)
        // Around code in Markdown.
        .replaceAll('`', '')
        .trim();
      return joinMethods(splitLine(withoutBrackets(readable))).flatMap(
        splitAtMethods,
      );
    });
}

/** `["GET /runs", "GET /jobs"]` */
function withoutBrackets(line: string): string {
  return line.startsWith('[') && matchBrackets(line).get(0) === line.length - 1
    ? line.slice(1, -1)
    : line;
}

function splitLine(line: string): string[] {
  const brackets = matchBrackets(line);
  const parts: string[] = [];
  let start = 0;
  let hasPath = false;
  let mayQuote = true;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character === ',' || character === ';') {
      if (character === ',' || !hasPath || !isMatrix(line, at)) {
        parts.push(line.slice(start, at));
        start = at + 1;
        hasPath = false;
      }
    } else if (character === '/') {
      hasPath = true;
    } else if (character === '"' && mayQuote) {
      const end = line.indexOf('"', at + 1);
      mayQuote = end >= 0;
      at = mayQuote ? end : at;
    }
    at = brackets.get(at) ?? at;
  }
  return [...parts, line.slice(start)];
}

function isMatrix(line: string, at: number): boolean {
  matrixHere.lastIndex = at + 1;
  return matrixHere.test(line);
}

/** `GET, POST /runs` is one claim, `GET, invoices` is none and another one. */
function joinMethods(parts: string[]): string[] {
  const joined: string[] = [];
  let methods: string[] = [];
  for (const part of parts.map(one => one.trim())) {
    const list = readMethodList(part.slice(0, MAX_LIST_LENGTH));
    if (list && list.rest === '' && part.length < MAX_LIST_LENGTH) {
      methods.push(part);
      continue;
    }
    if (list && /^\S*\//.test(list.rest)) {
      joined.push([...methods, part].join(', '));
    } else {
      joined.push(...methods, part);
    }
    methods = [];
  }
  return [...joined, ...methods];
}

/** `GET /runs POST /jobs`, also with an `and` between. */
function splitAtMethods(part: string): string[] {
  const words = part.split(/\s+/);
  const claims: string[][] = [[]];
  words.forEach((word, index) => {
    const claim = claims.at(-1)!;
    if (
      openingMethods.has(word) &&
      words[index + 1]?.startsWith('/') &&
      claim.some(isTarget)
    ) {
      if (['and', '&', '+'].includes(claim.at(-1)!)) {
        claim.pop();
      }
      claims.push([word]);
    } else {
      claim.push(word);
    }
  });
  return claims.map(claim => claim.join(' '));
}

function isTarget(word: string): boolean {
  return word.startsWith('/') || word.includes('://');
}
