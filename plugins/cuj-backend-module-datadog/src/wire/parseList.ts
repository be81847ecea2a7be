/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DatadogRequestError } from '../http/DatadogRequestError';
import { keyOf, objectOf } from './fields';
import { Page } from './Page';
import { ParsedItem } from './ParsedItem';

/**
 * Reads the list that an answer holds, item by item.
 *
 * @param options - `path` leads to the list; `parse` gives undefined for an item that
 *   is not meant
 * @throws {@link DatadogRequestError} where there is none: an answer without a list is
 *   not an empty list
 */
export function parseList<TItem>(
  answer: unknown,
  options: {
    /** Such as `GET /api/v1/slo`. */
    request: string;
    path: string[];
    parse: (value: unknown) => ParsedItem<TItem> | undefined;
    total?: unknown;
    lastNumber?: unknown;
    /** Where an entry has its own id; absent where that is the item's. */
    entryIdOf?: (value: unknown) => unknown;
  },
): Page<TItem> {
  const { request, path, parse, total, lastNumber, entryIdOf } = options;
  const list = valueAt(answer, ...path);
  if (!Array.isArray(list)) {
    throw new DatadogRequestError(`The answer to ${request} holds no list`);
  }
  const items: ParsedItem<TItem>[] = [];
  for (const value of list) {
    const parsed = parse(value);
    if (parsed) {
      items.push(parsed);
    }
  }
  const leftOut = list.length - items.length;
  return {
    items,
    ...(leftOut > 0 && { leftOut }),
    ...(entryIdOf && {
      entryIds: list.flatMap(value => keyOf(entryIdOf(value)) ?? []),
    }),
    ...(typeof total === 'number' && { total }),
    ...(typeof lastNumber === 'number' && { lastNumber }),
  };
}

/** What stands at a path of an answer, if anything does. */
export function valueAt(answer: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((value, key) => objectOf(value)?.[key], answer);
}
