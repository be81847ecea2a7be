/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SourceBatch } from '@cuj-slo/backstage-plugin-cuj-node';
import { Page } from '../wire/Page';

/** What of a page could be read, and what could not. */
export function toBatch<TItem>(page: Page<TItem>): SourceBatch<TItem> {
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

/** The ids of all items of a batch of which at least that could be read. */
export function idsOf<TItem>(
  batch: SourceBatch<TItem>,
  idOf: (item: TItem) => string,
): string[] {
  const ids = batch.items.map(idOf);
  for (const { itemId } of batch.skipped) {
    if (itemId) {
      ids.push(itemId);
    }
  }
  return ids;
}
