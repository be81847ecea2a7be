/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { normalizeTag } from './normalizeTag';

/**
 * The values that tags give to any of several keys, normalised, in the order of
 * the tags and without repetition.
 *
 * @remarks
 * The key ends at the first colon: a value may hold further ones.
 *
 * @public
 */
export function tagValues(tags: string[], keys: string[]): string[] {
  const wanted = new Set(keys.map(key => normalizeTag(key)));
  const values = new Set<string>();
  for (const tag of tags) {
    const normalized = normalizeTag(tag);
    const colon = normalized.indexOf(':');
    if (colon < 1 || !wanted.has(normalized.slice(0, colon))) {
      continue;
    }
    const value = normalized.slice(colon + 1);
    if (value) {
      values.add(value);
    }
  }
  return [...values];
}
