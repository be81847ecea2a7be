/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TagFilter } from '../../../queries/parseTagFilter';
import { toWords } from './words';

const takenTime =
  / (?:duration|latency|elapsed|(?:request|response|loading|total) time|paint|ttfb) /;
/** `>2000000000`, `>=1.5s`, `[2000 TO *]`: more than no time at all. */
const longTime = /^(?:>=?\s*|[[{]\s*)0*(?:\.0*)?[1-9].*$/;

/**
 * Whether a search finds only what took longer than some time, such as
 * `@duration:>2000000000`.
 */
export function asksForSlow(filter: TagFilter): boolean {
  switch (filter.type) {
    case 'tag':
      return takenTime.test(toWords(filter.key)) && isLong(filter.value);
    case 'and':
      return filter.of.some(asksForSlow);
    case 'or':
      return filter.of.length > 0 && filter.of.every(asksForSlow);
    default:
      return false;
  }
}

function isLong(value: string): boolean {
  const hasNoEnd = /^>/.test(value) || /\sTO\s+\*\s*[\]}]$/i.test(value);
  return hasNoEnd && longTime.test(value);
}
