/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DatadogRequestError } from '../http/DatadogRequestError';
import { numberOf } from './fields';
import { valueAt } from './parseList';

/**
 * Reads an answer of `POST /api/v2/spans/analytics/aggregate` with one count.
 *
 * @returns undefined where Datadog gave up counting, or sent what is no count
 * @throws {@link DatadogRequestError} where it holds no list of counts
 */
export function parseSpanCount(answer: unknown): number | undefined {
  const buckets = valueAt(answer, 'data');
  if (!Array.isArray(buckets)) {
    throw new DatadogRequestError(
      'The answer to POST /api/v2/spans/analytics/aggregate holds no counts',
    );
  }
  if (valueAt(answer, 'meta', 'status') === 'timeout') {
    return undefined;
  }
  let sum = 0;
  for (const bucket of buckets) {
    // Datadog documents both names.
    const count = numberOf(
      valueAt(bucket, 'attributes', 'compute', 'c0') ??
        valueAt(bucket, 'attributes', 'computes', 'c0'),
    );
    if (count === undefined) {
      return undefined;
    }
    sum += count;
  }
  return sum;
}
