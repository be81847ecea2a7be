/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { objectOf, textOf, textsOf } from './fields';
import { ParsedItem } from './ParsedItem';

/** Adds to an item that can't be read what it says of whose it is. */
export function keepClaims<TItem>(
  value: unknown,
  parsed: ParsedItem<TItem>,
): ParsedItem<TItem> {
  const wire = objectOf(value);
  if (!wire || 'item' in parsed) {
    return parsed;
  }
  const name = textOf(wire.name);
  const tags = textsOf(wire.tags);
  return {
    skipped: {
      ...parsed.skipped,
      ...(name !== undefined && { name }),
      ...(tags.length > 0 && { tags }),
    },
  };
}
