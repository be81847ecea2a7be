/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

const closers = new Map([
  ['(', ')'],
  ['{', '}'],
  ['<', '>'],
  ['[', ']'],
]);
const openers = new Map([...closers].map(([open, close]) => [close, open]));

/**
 * Where each bracket is closed: the position of the closing one by that of the
 * opening one. A bracket that is never closed is an ordinary character.
 *
 * @remarks
 * Takes time linear in the text. What follows a backslash is no bracket. Within a
 * bracket of another kind, `[…]` is a class of characters of a pattern, where only
 * `]` counts.
 */
export function matchBrackets(text: string): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  const openOfKind = new Map([...closers.keys()].map(kind => [kind, 0]));
  const count = (kind: string) => openOfKind.get(kind) ?? 0;
  let mayHoldClasses = true;

  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    const opener = openers.get(character);
    if (character === '\\') {
      at += 1;
    } else if (
      character === '[' &&
      mayHoldClasses &&
      open.length > count('[')
    ) {
      const end = endOfClass(text, at);
      mayHoldClasses = end !== undefined;
      at = end ?? at;
    } else if (closers.has(character)) {
      open.push(at);
      openOfKind.set(character, count(character) + 1);
    } else if (opener !== undefined && count(opener) > 0) {
      // Those that were opened since are never closed.
      let start: number;
      do {
        start = open.pop()!;
        openOfKind.set(text[start], count(text[start]) - 1);
      } while (text[start] !== opener);
      pairs.set(start, at);
    }
  }
  return pairs;
}

function endOfClass(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') {
      at += 1;
    } else if (text[at] === ']') {
      return at;
    }
  }
  return undefined;
}
