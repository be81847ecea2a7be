/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** How many bytes a text takes as a value in the query of an address. */
export function encodedLength(text: string): number {
  let length = 0;
  for (const character of text) {
    length += encodedLengthOf(character);
  }
  return length;
}

/** The longest beginning of a text that takes no more bytes; no character is halved. */
export function cutToEncoded(text: string, maxBytes: number): string {
  let length = 0;
  let end = 0;
  for (const character of text) {
    length += encodedLengthOf(character);
    if (length > maxBytes) {
      break;
    }
    end += character.length;
  }
  return text.slice(0, end);
}

/** As `URLSearchParams` spells it: three for each byte of UTF-8 that is no plain one. */
function encodedLengthOf(character: string): number {
  if (/[\w*. -]/.test(character)) {
    return 1;
  }
  const code = character.codePointAt(0)!;
  if (code < 0x80) {
    return 3;
  }
  if (code < 0x800) {
    return 6;
  }
  return code < 0x10000 ? 9 : 12;
}
