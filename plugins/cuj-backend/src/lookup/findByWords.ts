/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupSnapshot } from './LookupIndex';
import { LookupItem } from './LookupItem';

/** Of the best; what has less of the words in it is not meant. */
const LEAST_SHARE = 0.6;
/** A part of a word counts for less than a word. */
const PART_WEIGHT = 0.5;
const MAX_FOUND = 100;

/**
 * Finds what has most of some words in its name: rare words count for more than those
 * that half of the names hold.
 *
 * @remarks
 * All names are looked through, which takes few milliseconds for tens of thousands; an
 * index of words would have to be kept for the parts of words as well.
 *
 * @param words - as `nameKey` spells them
 */
export function findByWords(
  words: string[],
  { items, catalog }: Pick<LookupSnapshot, 'items' | 'catalog'>,
): LookupItem[] {
  const found: Array<{ item: LookupItem; parts: Float32Array }> = [];
  const frequencies = new Float64Array(words.length);
  let total = 0;
  for (const collection of [catalog.items, items]) {
    for (const item of collection.all()) {
      total += 1;
      const parts = matchParts(words, item.text);
      if (parts) {
        found.push({ item, parts });
        parts.forEach((part, index) => {
          frequencies[index] += part > 0 ? 1 : 0;
        });
      }
    }
  }
  const weights = Array.from(frequencies, frequency =>
    Math.log(1 + total / Math.max(1, frequency)),
  );
  const scored = found
    .map(({ item, parts }) => ({
      item,
      score: weights.reduce(
        (sum, weight, index) => sum + weight * parts[index],
        0,
      ),
    }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.item.text.length - b.item.text.length ||
        (a.item.text < b.item.text ? -1 : 1),
    );
  const least = (scored[0]?.score ?? 0) * LEAST_SHARE;
  return scored
    .filter(({ score }) => score >= least)
    .slice(0, MAX_FOUND)
    .map(({ item }) => item);
}

/** How well each word stands in a text; undefined where none does. */
function matchParts(words: string[], text: string): Float32Array | undefined {
  let parts: Float32Array | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    const at = text.indexOf(word);
    if (at >= 0) {
      parts ??= new Float32Array(words.length);
      const isWhole =
        (at === 0 || text[at - 1] === '_') &&
        (at + word.length === text.length || text[at + word.length] === '_');
      parts[index] = isWhole ? 1 : PART_WEIGHT;
    }
  }
  return parts;
}
