/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MetricQueryPart, NormalizedQuery } from './normalizeQuery';

/**
 * How two queries go together.
 *
 * @public
 */
export interface QueryComparison {
  /**
   * `same`: they ask for the same. `contains`: the first sees all that the second sees,
   * and more; `contained`: the other way round. `near`: probably the same by another
   * name. Containment is no duplicate.
   */
  relation: 'same' | 'contains' | 'contained' | 'near' | 'different';
  /** 0–1: the share of their tags that they have in common; 0 for different metrics. */
  jaccardRatio: number;
}

/**
 * Compares two queries, part for part in their order.
 *
 * @remarks
 * `near` are queries of the same family of metrics, such as `trace.http.request.*`,
 * whose tags have a Jaccard index of `nearRatio` or more, and which do not contradict
 * each other in a tag that tells where they look, such as `env`.
 *
 * @param options - `nearRatio` is 0.8 where absent; `decidingKeys` are `env` and
 *   `service`
 *
 * @public
 */
export function compareQueries(
  a: NormalizedQuery,
  b: NormalizedQuery,
  options: { nearRatio?: number; decidingKeys?: string[] } = {},
): QueryComparison {
  const { nearRatio = 0.8, decidingKeys = ['env', 'service'] } = options;
  if (a.key === b.key) {
    return { relation: 'same', jaccardRatio: 1 };
  }
  const pairs = a.parts.map((part, index) => [part, b.parts[index]] as const);
  if (
    a.parts.length === 0 ||
    a.parts.length !== b.parts.length ||
    a.comparator !== b.comparator ||
    pairs.some(([x, y]) => familyOf(x) !== familyOf(y))
  ) {
    return { relation: 'different', jaccardRatio: 0 };
  }

  const jaccardRatio = Math.min(
    ...pairs.map(([x, y]) => jaccard(x.scope, y.scope)),
  );
  const isSameQuestion = pairs.every(
    ([x, y]) => x.metric === y.metric && `${x.by}` === `${y.by}`,
  );
  if (isSameQuestion && pairs.every(([x, y]) => isSubset(x.scope, y.scope))) {
    return { relation: 'contains', jaccardRatio };
  }
  if (isSameQuestion && pairs.every(([x, y]) => isSubset(y.scope, x.scope))) {
    return { relation: 'contained', jaccardRatio };
  }
  const isNear =
    jaccardRatio >= nearRatio &&
    pairs.every(([x, y]) => decidingKeys.every(key => agree(key, x, y)));
  return { relation: isNear ? 'near' : 'different', jaccardRatio };
}

/**
 * The Jaccard index of two sets: the share of all that both have in common.
 *
 * @returns 0–1; 1 for two that are empty
 *
 * @public
 */
export function jaccard(a: Iterable<string>, b: Iterable<string>): number {
  const left = new Set(a);
  const right = new Set(b);
  const common = [...left].filter(one => right.has(one)).length;
  const all = left.size + right.size - common;
  return all === 0 ? 1 : common / all;
}

/** Whether the tags of one key are the same, or more on one side. */
function agree(key: string, a: MetricQueryPart, b: MetricQueryPart): boolean {
  const of = ({ scope }: MetricQueryPart) =>
    scope.filter(tag => tag.startsWith(`${key}:`) || tag.startsWith(`${key} `));
  return isSubset(of(a), of(b)) || isSubset(of(b), of(a));
}

function isSubset(some: string[], all: string[]): boolean {
  return some.every(one => all.includes(one));
}

/** Without its last segment, where that leaves two of them. */
function familyOf({ metric }: MetricQueryPart): string {
  const segments = metric.split('.');
  return segments.length > 2 ? segments.slice(0, -1).join('.') : metric;
}
