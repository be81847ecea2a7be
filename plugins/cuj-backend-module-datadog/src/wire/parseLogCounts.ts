/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DatadogRequestError } from '../http/DatadogRequestError';
import { numberOf, objectOf, textOf } from './fields';
import { valueAt } from './parseList';

/**
 * Reads an answer of `POST /api/v2/logs/analytics/aggregate` with one count: by the
 * value of the facet that it was grouped by, or by the empty text where it was not.
 *
 * @returns undefined where Datadog gave up counting: the figures are not those of all
 * @throws {@link DatadogRequestError} where it holds no counts
 */
export function parseLogCounts(
  answer: unknown,
  facet?: string,
): Map<string, number> | undefined {
  const buckets = valueAt(answer, 'data', 'buckets');
  if (!Array.isArray(buckets)) {
    throw new DatadogRequestError(
      'The answer to POST /api/v2/logs/analytics/aggregate holds no counts',
    );
  }
  if (valueAt(answer, 'meta', 'status') === 'timeout') {
    return undefined;
  }
  const counts = new Map<string, number>();
  for (const value of buckets) {
    const bucket = objectOf(value);
    const count = numberOf(objectOf(bucket?.computes)?.c0);
    const key = facet ? textOf(objectOf(bucket?.by)?.[facet]) : '';
    if (count !== undefined && key !== undefined) {
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  }
  return counts;
}
