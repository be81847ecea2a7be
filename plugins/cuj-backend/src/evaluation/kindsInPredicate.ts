/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { FilterPredicate } from '@backstage/filter-predicates';

/**
 * The kinds, in lower case, that an entity has to be of for a predicate to hold.
 *
 * @returns undefined where the predicate does not bind it to any
 */
export function kindsInPredicate(
  predicate: FilterPredicate,
): string[] | undefined {
  if (typeof predicate !== 'object' || predicate === null) {
    return undefined;
  }
  if ('$any' in predicate) {
    const each = (predicate.$any as FilterPredicate[]).map(kindsInPredicate);
    return each.some(kinds => kinds === undefined)
      ? undefined
      : unique(each.flatMap(kinds => kinds ?? []));
  }
  if ('$all' in predicate) {
    return (predicate.$all as FilterPredicate[])
      .map(kindsInPredicate)
      .find(kinds => kinds !== undefined);
  }
  const { kind } = predicate as { kind?: unknown };
  if (typeof kind === 'string') {
    return [kind.toLocaleLowerCase('en-US')];
  }
  if (typeof kind === 'object' && kind !== null && '$in' in kind) {
    const { $in } = kind as { $in: unknown };
    return Array.isArray($in)
      ? unique($in.map(one => String(one).toLocaleLowerCase('en-US')))
      : undefined;
  }
  return undefined;
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
