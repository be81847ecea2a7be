/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { nameKey } from '../conventions/nameKey';

const MAX_WORDS = 12;
/** What alerts and the people who forward them say of anything. */
const commonWords = new Set(
  (
    'a an and are as at be been but by can could did do for from had has have how if in ' +
    'is it its last more most not now of off on or our out over please see since so ' +
    'than that the their there these this those to too up was we were what when where ' +
    'which while who why will with you your ' +
    'alert alerts alerting triggered re-triggered recovered resolved warning warn ' +
    'monitor monitors metric value threshold group groups link links view edit status ' +
    'notified notify cc http https www com event events incident slo service services ' +
    'ago am pm utc gmt min mins minute minutes hour hours sec seconds'
  ).split(' '),
);

/** The words of a text that may tell one thing from another, as `nameKey` spells them. */
export function significantWords(text: string): string[] {
  const words = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}_./-]*/gu)) {
    const key = nameKey(word);
    if (
      key.length >= 2 &&
      key.length <= 100 &&
      !commonWords.has(word.toLowerCase()) &&
      !/^\d{1,4}$/.test(key)
    ) {
      words.add(key);
    }
    if (words.size === MAX_WORDS) {
      break;
    }
  }
  return [...words];
}
