/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { singularize } from './singularize';

/**
 * The forms in which two names of the same capability are equal: they are if any form
 * of one is a form of the other.
 *
 * @remarks
 * A hyphen or a capital within a word may separate two words (`invoice-export`,
 * `InvoiceExport`) or not (`on-line`, `GitHub`), which only changes what is taken for a
 * plural. So there is one form for each reading, without blanks in either.
 */
export function capabilityKeys(text: string): string[] {
  const words = text
    .normalize('NFC')
    .replace(/&/g, ' and ')
    // A full stop between digits is part of a version.
    .replace(/(?<!\p{N})\.|\.(?!\p{N})/gu, ' ')
    .replace(/[,_:/()]/g, ' ');
  const joined = words.replace(/(?<=\S)-(?=\S)/g, '').replace(/-/g, ' ');
  const separated = words
    .replace(/-/g, ' ')
    .replace(/([\p{Ll}\p{N}])(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})(?!\p{Lu}s(?![\p{L}\p{N}]))/gu, '$1 ');
  return [...new Set([toKey(joined), toKey(separated)])];
}

function toKey(text: string): string {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '');
  return orderByOf(words)
    .map(singularize)
    .reduce(
      (key, word) =>
        // `1 2` is not `12`.
        /\p{N}$/u.test(key) && /^\p{N}/u.test(word)
          ? `${key} ${word}`
          : `${key}${word}`,
      '',
    );
}

/** `deletion of user data` as `user data deletion` */
function orderByOf(words: string[]): string[] {
  const groups: string[][] = [[]];
  for (const word of words) {
    if (word === 'of') {
      groups.push([]);
    } else if (word !== 'the' || groups.at(-1)!.length > 0) {
      groups.at(-1)!.push(word);
    }
  }
  return groups.some(group => group.length === 0)
    ? words
    : groups.reverse().flat();
}
