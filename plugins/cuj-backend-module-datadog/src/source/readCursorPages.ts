/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SourceBatch } from '@cuj-slo/backstage-plugin-cuj-node';
import { DatadogRequestError } from '../http/DatadogRequestError';
import { Page } from '../wire/Page';
import { idsOf, toBatch } from './toBatch';

/** Ends a listing that would not end by itself. */
const MAX_PAGES = 2_000;

/**
 * Reads all pages of a search that each name where the next one begins.
 *
 * @remarks
 * The last page names a next one too, and pages may be smaller than was asked for.
 * So a search ends with a page that names no next one, with an empty page or, once a
 * page was as large as asked for, with one that is shorter.
 *
 * @throws {@link DatadogRequestError} where it does not end
 */
export async function* readCursorPages<TItem>(options: {
  size: number;
  idOf: (item: TItem) => string;
  readPage: (
    cursor: string | undefined,
  ) => Promise<Page<TItem> & { cursor?: string }>;
}): AsyncGenerator<SourceBatch<TItem>> {
  const { size, idOf, readPage } = options;
  const ids = new Set<string>();
  let cursor: string | undefined;
  let isSizeHonoured = false;
  for (let number = 0; number < MAX_PAGES; number += 1) {
    const page = await readPage(cursor);
    const count = page.items.length + (page.leftOut ?? 0);
    const batch = toBatch(page);
    const pageIds = idsOf(batch, idOf);
    if (pageIds.length > 0 && pageIds.every(id => ids.has(id))) {
      throw new DatadogRequestError(
        `Page ${
          number + 1
        } held only what earlier pages had held: the search goes round in circles`,
      );
    }
    yield batch;

    const isShort = count < size;
    if (
      page.cursor === undefined ||
      count === 0 ||
      (isShort && isSizeHonoured)
    ) {
      return;
    }
    pageIds.forEach(id => ids.add(id));
    isSizeHonoured ||= !isShort;
    cursor = page.cursor;
  }
  throw new DatadogRequestError(
    `The search did not end within ${MAX_PAGES} pages`,
  );
}
