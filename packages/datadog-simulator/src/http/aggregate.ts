/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { matchesQuery, ParsedQuery } from '../query/matchQuery';

/** What is counted: many things of one kind. */
export interface Countable {
  count: number;
  /** What it has under a key of a query, or under a facet. */
  read: (key: string | undefined) => readonly string[];
}

/** Things that have the same values under all facets. */
export interface Bucket {
  by: Record<string, string>;
  count: number;
}

/**
 * Counts by facets, the most frequent first. What lacks a facet is left out, as
 * Datadog does.
 */
export function aggregate(
  things: readonly Countable[],
  query: ParsedQuery,
  groups: Array<{ facet: string; limit?: number }>,
): Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const { count, read } of things) {
    if (!matchesQuery(query, read)) {
      continue;
    }
    const values = groups.map(({ facet }) => read(facet)[0]);
    if (values.some(value => value === undefined)) {
      continue;
    }
    const key = JSON.stringify(values);
    const bucket = buckets.get(key) ?? {
      by: Object.fromEntries(
        groups.map(({ facet }, index) => [facet, values[index]]),
      ),
      count: 0,
    };
    bucket.count += count;
    buckets.set(key, bucket);
  }
  const limit = groups.reduce((product, one) => product * (one.limit ?? 10), 1);
  return [...buckets.values()]
    .map(bucket => ({ ...bucket, count: Math.round(bucket.count) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, limit);
}
