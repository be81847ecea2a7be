/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ServiceDefinition } from '@cuj-slo/backstage-plugin-cuj-common';
import { SourceBatch } from '@cuj-slo/backstage-plugin-cuj-node';
import { DatadogRequestError } from '../http/DatadogRequestError';

/**
 * What services say of themselves, from the software catalog and from the older
 * service definitions; where both describe the same service, the catalog's counts.
 *
 * @remarks
 * The catalog does not exist at every site; there its answer is 404, and definitions
 * are all that there is. Elsewhere it holds definitions of every version; where the
 * first page of definitions has nothing that the catalog lacks, the rest is not read.
 */
export async function* readServices(options: {
  entities: AsyncIterable<SourceBatch<ServiceDefinition>>;
  definitions: AsyncIterable<SourceBatch<ServiceDefinition>>;
}): AsyncGenerator<SourceBatch<ServiceDefinition>> {
  const known = new Set<string>();
  try {
    for await (const batch of options.entities) {
      batch.items.forEach(({ id }) => known.add(id.toLowerCase()));
      yield batch;
    }
  } catch (error) {
    const isMissing =
      error instanceof DatadogRequestError && error.status === 404;
    if (!isMissing || known.size > 0) {
      throw error;
    }
  }
  for await (const batch of options.definitions) {
    const items = batch.items.filter(({ id }) => !known.has(id.toLowerCase()));
    yield { ...batch, items };
    const isCovered = items.length === 0 && batch.skipped.length === 0;
    if (isCovered && known.size > 0) {
      return;
    }
  }
}
