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

/** How many items a listing had when that was last certain without its total. */
export interface ProvenCount {
  count?: number;
}

/**
 * Reads all pages of a listing.
 *
 * @remarks
 * Neither links to a next page nor totals can be relied upon: Datadog always names
 * a next page, and some of its totals count the page. So a listing ends
 *
 * - with a page that is shorter than what was asked for, once as many different items
 *   came as the total says: a server that caps the size of pages is read to the end.
 *   A total that is less than what came tells nothing, as if there were none;
 * - with a full page, where that is the last one by its number, the total says so too
 *   and did on an earlier page, so that it can't have counted that page only, and an
 *   earlier reading proved the same number in one of the other ways;
 * - where no total is told, with a page that is shorter than an earlier one that was
 *   as large as asked for, as this server is known not to cap, or shorter than what
 *   comes where no size is asked for; else with a page that has nothing new.
 *
 * Where the total changes meanwhile, or an item comes again, items have moved
 * between pages, and all is read again.
 *
 * @param options - `size` is what a page holds at the most, `idOf` tells items
 *   apart, `readPage` reads one page: its number, how many items came before, and the
 *   size to ask for. `mayBeEmpty` takes an empty listing for one even where no total
 *   says so. `fallbackSize` is asked for where `size` is refused as too large, and
 *   `defaultSize` is what the API gives where no size is asked for.
 *   `proven` is kept by the caller from one reading to the next
 * @throws {@link DatadogRequestError} where it is not certain that all was listed
 */
export async function* readPages<TItem>(options: {
  size: number;
  fallbackSize?: number;
  defaultSize?: number;
  mayBeEmpty?: boolean;
  proven?: ProvenCount;
  idOf: (item: TItem) => string;
  readPage: (position: {
    number: number;
    offset: number;
    size: number;
  }) => Promise<Page<TItem>>;
}): AsyncGenerator<SourceBatch<TItem>> {
  const { idOf, mayBeEmpty, proven, defaultSize = 0 } = options;
  let { size } = options;

  const readPage = async (number: number, offset: number) => {
    try {
      return await options.readPage({ number, offset, size });
    } catch (error) {
      const { fallbackSize } = options;
      const isRefused =
        error instanceof DatadogRequestError && error.status === 400;
      if (!isRefused || offset > 0 || !fallbackSize || fallbackSize >= size) {
        throw error;
      }
      size = fallbackSize;
      return options.readPage({ number, offset, size });
    }
  };

  for (let pass = 1; pass <= 2; pass += 1) {
    const ids = new Set<string>();
    // Items of which not even the id could be read, or that are not meant.
    let nameless = 0;
    let offset = 0;
    let total: number | undefined;
    let moved = false;
    let isSizeHonoured = false;

    for (let number = 0; ; number += 1) {
      if (number === MAX_PAGES) {
        throw new DatadogRequestError(
          `The listing did not end within ${MAX_PAGES} pages`,
        );
      }
      const page = await readPage(number, offset);
      const count = page.items.length + (page.leftOut ?? 0);
      const isEmpty = count === 0;
      const isShort = count < size;
      // Whether this page repeats the total of an earlier one.
      const isTotalTold = total !== undefined && page.total === total;
      moved ||=
        total !== undefined && page.total !== undefined && page.total !== total;
      total = page.total ?? total;

      const batch = toBatch(page);
      const entryIds = page.entryIds ?? idsOf(batch, idOf);
      const pageIds = new Set(entryIds);
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
      nameless += count - entryIds.length;
      // What comes twice on one page was not counted by the server.
      offset += pageIds.size + count - entryIds.length;

      if (isEmpty) {
        break;
      }
      // More came than there are: that total tells nothing.
      const isDisproved = total !== undefined && ids.size + nameless > total;
      if (total === undefined || isDisproved) {
        if (isShort && (isSizeHonoured || count < defaultSize)) {
          break;
        }
        isSizeHonoured ||= !isShort;
        continue;
      }
      // Once items have moved the count of different ones can't be reached.
      const reached = moved ? offset : ids.size + nameless;
      const isLast = number >= (page.lastNumber ?? number);
      if (
        (isShort && reached >= total) ||
        (isTotalTold &&
          isLast &&
          !moved &&
          reached === total &&
          proven?.count === total)
      ) {
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
      if (total === undefined && count === 0 && !mayBeEmpty) {
        throw new DatadogRequestError(
          'The listing was empty and told no total, which need not mean that there is nothing',
        );
      }
      if (proven) {
        proven.count = count;
      }
      return;
    }
  }
  throw new DatadogRequestError(
    'The listing changed again and again while it was read',
  );
}
