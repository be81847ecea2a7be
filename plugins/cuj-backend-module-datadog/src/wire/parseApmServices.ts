/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DatadogRequestError } from '../http/DatadogRequestError';
import { listOf } from './fields';
import { valueAt } from './parseList';

/**
 * Reads the services that traces were seen of from an answer of
 * `GET /api/v2/apm/services`. Beside their names it may tell of services whose traffic
 * only the kernel saw.
 *
 * @throws {@link DatadogRequestError} where it holds no list
 */
export function parseApmServices(answer: unknown): Set<string> {
  const services = valueAt(answer, 'data', 'attributes', 'services');
  if (!Array.isArray(services)) {
    throw new DatadogRequestError(
      'The answer to GET /api/v2/apm/services holds no list',
    );
  }
  const metadata = listOf(valueAt(answer, 'data', 'attributes', 'metadata'));
  return new Set(
    services.filter(
      (one, index): one is string =>
        typeof one === 'string' &&
        valueAt(metadata[index], 'isTraced') !== false,
    ),
  );
}
