/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SourceBatch } from '@cuj-slo/backstage-plugin-cuj-node';
import { DatadogRequestError } from '../http/DatadogRequestError';
import { Page } from '../wire/Page';

/** Ends a listing that would not end by itself. */
const MAX_PAGES = 2_000;

/**
 * Reads all pages of a listing.
 *
 * @remarks
 * Neither links to a next page nor totals can be relied upon: Datadog always names
 * a next page, and its filtered totals count the page. So the listing ends with a
 * page that is shorter than what was asked for and reaches the total; a server
 * that caps the size of pages is thus read to the end. Where no total is told, a
 * short page may be a capped one, and only a page with nothing new is the end.
 * Where the total changes meanwhile, or an item comes again, items have moved
 * between pages, and all is read again.
 *
 * @param options - `size` is what a page holds at the most, `idOf` tells items
 *   apart, `readPage` reads one page: its number, and how many items came before
 * @throws {@link DatadogRequestError} where it is not certain that all was listed
 */
export async function* readPages<TItem>(options: {
  size: number;
  idOf: (item: TItem) => string;
  readPage: (position: {
    number: number;
    offset: number;
  }) => Promise<Page<TItem>>;
}): AsyncGenerator<SourceBatch<TItem>> {
  const { size, idOf, readPage } = options;

  for (let pass = 1; pass <= 2; pass += 1) {
    const ids = new Set<string>();
    // Items of which not even the id could be read.
    let nameless = 0;
    let offset = 0;
    let total: number | undefined;
    let moved = false;

    for (let number = 0; ; number += 1) {
      if (number === MAX_PAGES) {
        throw new DatadogRequestError(
          `The listing did not end within ${MAX_PAGES} pages`,
        );
      }
      const page = await readPage({ number, offset });
      const isEmpty = page.items.length === 0;
      const isShort = page.items.length < size;
      moved ||=
        total !== undefined && page.total !== undefined && page.total !== total;
      total = page.total ?? total;

      const batch = toBatch(page);
      const pageIds = new Set(idsOf(batch, idOf));
      const isNothingNew =
        pageIds.size > 0 && [...pageIds].every(id => ids.has(id));
      if (isNothingNew && (total !== undefined || !isShort)) {
        throw new DatadogRequestError(
          `Page ${
            number + 1
          } held only what earlier pages had held: the listing goes round in circles`,
        );
      }
      if (isNothingNew) {
        // The whole listing again, from a server that knows no pages.
        break;
      }
      yield batch;

      // What comes twice has pushed something else over the edge of a page.
      moved ||= [...pageIds].some(id => ids.has(id));
      pageIds.forEach(id => ids.add(id));
      nameless += batch.skipped.filter(({ itemId }) => !itemId).length;
      offset += page.items.length;

      // Once items have moved the count of different ones can't be reached.
      const reached = moved ? offset : ids.size + nameless;
      const isCounted = total !== undefined && reached >= total;
      if (isEmpty || (isShort && isCounted)) {
        break;
      }
    }

    if (!moved) {
      const count = ids.size + nameless;
      if (total !== undefined && count < total) {
        throw new DatadogRequestError(
          `${total} items were announced, but ${count} were sent`,
        );
      }
      if (total === undefined && count === 0) {
        throw new DatadogRequestError(
          'The listing was empty and told no total, which need not mean that there is nothing',
        );
      }
      return;
    }
  }
  throw new DatadogRequestError(
    'The listing changed again and again while it was read',
  );
}

function toBatch<TItem>(page: Page<TItem>): SourceBatch<TItem> {
  const batch: SourceBatch<TItem> = { items: [], skipped: [] };
  for (const parsed of page.items) {
    if ('item' in parsed) {
      batch.items.push(parsed.item);
    } else {
      batch.skipped.push(parsed.skipped);
    }
  }
  return batch;
}

function idsOf<TItem>(
  batch: SourceBatch<TItem>,
  idOf: (item: TItem) => string,
): string[] {
  return [
    ...batch.items.map(idOf),
    ...batch.skipped.flatMap(({ itemId }) => itemId ?? []),
  ];
}
