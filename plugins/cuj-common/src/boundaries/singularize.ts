/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Singulars that look like plurals. */
const singulars = new Set([
  'alias',
  'atlas',
  'bias',
  'canvas',
  'chaos',
  'customs',
  'gas',
  'https',
  'iaas',
  'lens',
  'news',
  'paas',
  'saas',
]);

/** Plurals of three letters; other words as short are mostly abbreviations (`DNS`). */
const shortPlurals = new Set([
  'ads',
  'dbs',
  'ids',
  'pcs',
  'prs',
  'tvs',
  'uis',
  'vms',
]);

/** Other words that end so are mostly singulars (`analysis`, `status`). */
const pluralsInIsOrUs = new Set([
  'apis',
  'clis',
  'cpus',
  'emojis',
  'gpus',
  'guis',
  'gurus',
  'kpis',
  'menus',
  'skus',
  'slis',
  'taxis',
  'uris',
  'wikis',
]);

const irregular = new Map([
  ['appendices', 'appendix'],
  ['calves', 'calf'],
  ['children', 'child'],
  ['criteria', 'criterion'],
  ['feet', 'foot'],
  ['halves', 'half'],
  ['indices', 'index'],
  ['matrices', 'matrix'],
  ['men', 'man'],
  ['mice', 'mouse'],
  ['people', 'person'],
  ['quizzes', 'quiz'],
  ['schemata', 'schema'],
  ['shelves', 'shelf'],
  ['vertices', 'vertex'],
  ['women', 'woman'],
]);

/**
 * A form of an English word in which its singular and its plural are equal. It need
 * not be a word.
 *
 * @param word - in lower case
 */
export function singularize(word: string): string {
  const known = irregular.get(word);
  if (known) {
    return singularize(known);
  }
  return stripVowel(isPlural(word) ? word.slice(0, -1) : stripIs(word));
}

function isPlural(word: string): boolean {
  if (word.length <= 3) {
    return shortPlurals.has(word);
  }
  return (
    pluralsInIsOrUs.has(word) || (/[^sui]s$/.test(word) && !singulars.has(word))
  );
}

/** `analysis`, whose plural is `analyses` */
function stripIs(word: string): string {
  return word.length > 4 ? word.replace(/sis$/, 's') : word;
}

/** What plurals differ in besides their `s`: `batches`, `queries`, `heroes`. */
function stripVowel(word: string): string {
  if (word.length <= 3) {
    return word;
  }
  return word
    .replace(/(s|x|z|ch|sh)e$/, '$1')
    .replace(/ie$/, 'y')
    .replace(/oe$/, 'o');
}
