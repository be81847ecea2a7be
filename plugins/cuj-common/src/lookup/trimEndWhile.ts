/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Takes off the end of a text, from the last character to the first that does not belong
 * to it. An expression that ends with `+$` would look at all of a text again from each
 * place where it may begin.
 *
 * @param text - of any length
 * @param belongs - asked of one UTF-16 code unit at a time, the last one first
 *
 * @public
 */
export function trimEndWhile(
  text: string,
  belongs: (char: string) => boolean,
): string {
  let end = text.length;
  while (end > 0 && belongs(text[end - 1])) {
    end -= 1;
  }
  return text.slice(0, end);
}
