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
 * Reads all pages of a listing.
 *
 * @remarks
 * Neither links to a next page nor totals can be relied upon: Datadog always names
 * a next page, some of its totals count the page, and a server that sends no more
 * than so many may well say that these are all. So a listing ends
 *
 * - with an empty page;
 * - with a page that is shorter than what was asked for and than one before it, or than
 *   what comes where no size is asked for: the server could have sent more. As many
 *   different items have to have come as the total says; where none is told, or one
 *   that is less than what came, the one before has to be as large as asked for;
 * - with any other page that is the last one by its number, where as many came as the
 *   total says and as were `proven`. If it is full, the total must have been told on
 *   an earlier page too, so that it can't have counted that page only;
 * - where no total is told, with a page that has nothing new.
 *
 * Where the total changes meanwhile, or an item comes again, items have moved
 * between pages, and all is read again.
 *
 * @param options - `size` is what a page holds at the most, `idOf` tells items
 *   apart, `readPage` reads one page: its number, how many items came before, and the
 *   size to ask for. `mayBeEmpty` takes an empty listing for one even where no total
 *   says so. `fallbackSize` is asked for where `size` is refused as too large, and
 *   `defaultSize` is what the API gives where no size is asked for.
 *   `onProven` is told how many items there were where the pages proved that.
 *   `proven` is such a number, or `any` to believe whatever total is told. Nobody would
 *   notice a wrong total that is believed again and again, so each proof is to be
 *   handed over once only
 * @throws {@link DatadogRequestError} where it is not certain that all was listed
 */
export async function* readPages<TItem>(options: {
  size: number;
  fallbackSize?: number;
  defaultSize?: number;
  mayBeEmpty?: boolean;
  proven?: number | 'any';
  onProven?: (count: number) => void;
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
    let isProven = true;
    // How many different items one of the pages so far held.
    let longest = 0;

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
      const different = pageIds.size + count - entryIds.length;
      offset += different;

      if (isEmpty) {
        break;
      }
      // More came than there are: that total tells nothing.
      const isDisproved = total !== undefined && ids.size + nameless > total;
      const isShorter = isShort && (count < longest || count < defaultSize);
      const isSizeHonoured = longest >= size || count < defaultSize;
      longest = Math.max(longest, different);
      if (total === undefined || isDisproved) {
        if (isShort && isSizeHonoured) {
          break;
        }
        continue;
      }
      // Once items have moved the count of different ones can't be reached.
      const reached = moved ? offset : ids.size + nameless;
      if (reached >= total && (isShorter || (isShort && moved))) {
        break;
      }
      const isLast = number >= (page.lastNumber ?? number);
      const isBelieved = proven === 'any' || proven === total;
      const isWhole = isLast && !moved && reached === total;
      if (isBelieved && isWhole && (isShort || isTotalTold)) {
        isProven = false;
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
      if (isProven) {
        options.onProven?.(count);
      }
      return;
    }
  }
  throw new DatadogRequestError(
    'The listing changed again and again while it was read',
  );
}
