/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Monitor } from '@cuj-slo/backstage-plugin-cuj-common';
import { SourceBatch } from '@cuj-slo/backstage-plugin-cuj-node';
import { DatadogRequestError } from '../http/DatadogRequestError';
import { Page } from '../wire/Page';
import { readPages } from './readPages';
import { idsOf, toBatch } from './toBatch';

/** The largest size that is documented. */
export const MONITOR_PAGE_SIZE = 1000;
/** Ends a listing that would not end by itself. */
const MAX_PAGES = 2_000;

/**
 * Reads all monitors.
 *
 * @remarks
 * The list tells no total, and monitors come and go while it is read. So each page
 * asks for what comes after the last id (`id_offset`), which nothing can shift, and a
 * short page ends the list only where a full one has shown that the server does not
 * cap the size of pages; else an empty one does. Where the list is not by id, or the
 * server does not know `id_offset`, it is read by the numbers of pages.
 *
 * @param options - `countMonitors` is asked where no monitor comes at all: the empty
 *   list alone is no proof
 * @throws {@link DatadogRequestError} where it is not certain that all was listed
 */
export async function* readMonitors(options: {
  readPage: (position: {
    page: number;
    idOffset?: number;
  }) => Promise<Page<Monitor>>;
  countMonitors: () => Promise<number | undefined>;
}): AsyncGenerator<SourceBatch<Monitor>> {
  const { readPage, countMonitors } = options;

  let lastId = 0;
  let isSizeHonoured = false;
  for (let number = 0; number < MAX_PAGES; number += 1) {
    const page = await readPage({ page: 0, idOffset: lastId });
    const batch = toBatch(page);
    const count = page.items.length;
    if (count === 0 && number === 0) {
      if ((await countMonitors()) !== 0) {
        throw new DatadogRequestError(
          'The list of monitors was empty, which the number of monitors does not confirm',
        );
      }
      return;
    }
    if (count === 0) {
      return;
    }

    const ids = idsOf(batch, ({ id }) => id).map(Number);
    const isById =
      ids.length > 0 && smallest(ids) > lastId && isAscending(batch.items);
    if (!isById) {
      yield* readByPageNumber(readPage);
      return;
    }
    yield batch;
    if (
      count > MONITOR_PAGE_SIZE ||
      (count < MONITOR_PAGE_SIZE && isSizeHonoured)
    ) {
      return;
    }
    isSizeHonoured ||= count === MONITOR_PAGE_SIZE;
    lastId = largest(ids);
  }
  throw new DatadogRequestError(
    `The list of monitors did not end within ${MAX_PAGES} pages`,
  );
}

/** Infinity where there is none, NaN where one is no number. */
function smallest(numbers: number[]): number {
  return numbers.reduce((least, one) => Math.min(least, one), Infinity);
}

function largest(numbers: number[]): number {
  return numbers.reduce((most, one) => Math.max(most, one), 0);
}

function isAscending(monitors: Monitor[]): boolean {
  return monitors.every(
    ({ id }, index) =>
      index === 0 || Number(id) > Number(monitors[index - 1].id),
  );
}

function readByPageNumber(
  readPage: (position: { page: number }) => Promise<Page<Monitor>>,
): AsyncGenerator<SourceBatch<Monitor>> {
  return readPages({
    size: MONITOR_PAGE_SIZE,
    idOf: ({ id }) => id,
    readPage: ({ number }) => readPage({ page: number }),
  });
}
