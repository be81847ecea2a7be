/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { listOf } from './fields';
import { valueAt } from './parseList';

/** Of a tag, and so of a name; the API documents 200 signs. */
const MAX_NAME_LENGTH = 200;
/** No limit is documented; a list beyond this may have been cut off, or is none of services. */
const MAX_SERVICES = 50_000;

/**
 * Reads the services that traces were seen of from an answer of
 * `GET /api/v2/apm/services`. Beside their names it may tell of services whose traffic
 * only the kernel saw.
 *
 * @returns `isWhole` where each entry could be read and nothing says that there are more:
 *   who is not in the list is not traced then; `problem` where there is no list at all
 */
export function parseApmServices(answer: unknown): {
  traced: Set<string>;
  isWhole: boolean;
  problem?: string;
} {
  const services = servicesIn(answer);
  if (!services) {
    return {
      traced: new Set(),
      isWhole: false,
      problem: 'The answer to GET /api/v2/apm/services holds no list',
    };
  }
  const metadata = listOf(valueAt(answer, 'data', 'attributes', 'metadata'));
  const isName = (one: unknown): one is string =>
    typeof one === 'string' && one !== '' && one.length <= MAX_NAME_LENGTH;
  return {
    traced: new Set(
      services.filter(
        (one, index): one is string =>
          isName(one) && valueAt(metadata[index], 'isTraced') !== false,
      ),
    ),
    isWhole:
      services.length <= MAX_SERVICES &&
      services.every(isName) &&
      !valueAt(answer, 'links', 'next'),
  };
}

/** An empty list may be written as null, next to which nothing may tell of services. */
function servicesIn(answer: unknown): unknown[] | undefined {
  const services = valueAt(answer, 'data', 'attributes', 'services');
  if (Array.isArray(services)) {
    return services;
  }
  const metadata = valueAt(answer, 'data', 'attributes', 'metadata') ?? [];
  return services === null && Array.isArray(metadata) && metadata.length === 0
    ? []
    : undefined;
}
