/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const idPatterns = [
  /^#?(\d{1,20})$/,
  /^([0-9a-f]{32})$/i,
  /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i,
  /^([a-z0-9]{3}-[a-z0-9]{3}-[a-z0-9]{3})$/i,
];

/** Of no more ids of one line or address. */
const MAX_IDS = 8;
const uuidOrHash =
  '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32}';
const inText = new RegExp(
  `(?<![\\p{L}\\p{N}_.@-])(?:${uuidOrHash}|\\d{5,20})(?![\\p{L}\\p{N}_@-]|\\.\\d)`,
  'giu',
);
/** In an address, the words of a title may follow behind a dash. */
const inAddress = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?:${uuidOrHash}|\\d{5,20})(?![\\p{L}\\p{N}]|\\.\\d)`,
  'giu',
);

/** The id that a text is, without the `#` before a number. */
export function readId(text: string): string | undefined {
  for (const pattern of idPatterns) {
    const match = pattern.exec(text);
    if (match) {
      return match[1];
    }
  }
  return undefined;
}

/**
 * Of a line, only what can be nothing else than an id: a short number may be a count or
 * a year as well.
 */
export function tellingIdsIn(line: string): string[] {
  return [...line.matchAll(inText)].map(([id]) => id).slice(0, MAX_IDS);
}

/** The same of a part of an address, without moments in milliseconds. */
export function tellingIdsInAddress(part: string): string[] {
  return [...part.matchAll(inAddress)]
    .map(([id]) => id)
    .filter(id => !/^1\d{12}$/.test(id))
    .slice(0, MAX_IDS);
}

/** Whether an id is unlike any number, such as that of an SLO. */
export function isUnmistakable(id: string): boolean {
  return id.length >= 32;
}
