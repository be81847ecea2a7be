/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SkippedItem } from '@cuj-slo/backstage-plugin-cuj-node';
import { hash } from 'node:crypto';
import { StoredHashes } from './CopyTable';
import { CopyReading } from './planCopyChanges';

/** What of each item is kept. */
const MAX_NAME_LENGTH = 300;
const MAX_TAG_LENGTH = 200;
const MAX_TAGS = 100;
/** How many of one source and kind are kept. */
const MAX_ITEMS = 5_000;

/** What is stored of an item; `tags` is JSON. */
export interface UnreadRow {
  item_key: string;
  item_id: string | null;
  name: string | null;
  tags: string;
  reason: string;
}

/**
 * Decides which items are unread after a run: those that it could not read, and, where
 * it did not list everything, those from before that it did not read either.
 *
 * @remarks
 * An item of which an older version is stored is not among them: that one is in the
 * copy, and marked as out of date. Nor is one that says nothing of whose it is, since
 * nobody could be told of it.
 *
 * @returns what to write and the keys of what to remove; both are empty where nothing
 *   has changed
 */
export function planUnreadItems(options: {
  existing: UnreadRow[];
  skipped: SkippedItem[];
  reading: CopyReading;
  /** What is stored and not removed. */
  stored: StoredHashes;
}): { written: UnreadRow[]; gone: string[] } {
  const { existing, skipped, reading, stored } = options;
  if (existing.length === 0 && skipped.length === 0) {
    return { written: [], gone: [] };
  }
  const known = new Set([...stored.values()].map(({ itemId }) => itemId));
  const isRead = (itemId: string | null | undefined) =>
    typeof itemId === 'string' &&
    (known.has(itemId) || reading.items.has(itemId));

  const wanted = new Map<string, UnreadRow>();
  for (const item of skipped) {
    const row = toRow(item);
    if (row && !isRead(item.itemId) && wanted.size < MAX_ITEMS) {
      wanted.set(row.item_key, row);
    }
  }
  const before = new Map(existing.map(row => [row.item_key, row]));
  if (!reading.isEnumerated) {
    for (const [key, row] of before) {
      if (!wanted.has(key) && !isRead(row.item_id)) {
        wanted.set(key, row);
      }
    }
  }
  return {
    written: [...wanted.values()].filter(
      row => !isSame(row, before.get(row.item_key)),
    ),
    gone: [...before.keys()].filter(key => !wanted.has(key)),
  };
}

function toRow({
  itemId,
  name,
  tags = [],
  reason,
}: SkippedItem): UnreadRow | undefined {
  if (itemId === undefined && !name && tags.length === 0) {
    return undefined;
  }
  const rest = {
    item_id: itemId ?? null,
    name: name?.slice(0, MAX_NAME_LENGTH) ?? null,
    tags: JSON.stringify(
      tags.slice(0, MAX_TAGS).map(tag => tag.slice(0, MAX_TAG_LENGTH)),
    ),
    reason,
  };
  return {
    // Not for secrets: it only tells them apart.
    item_key: itemId ?? `#${hash('sha1', JSON.stringify(rest), 'base64url')}`,
    ...rest,
  };
}

function isSame(one: UnreadRow, other: UnreadRow | undefined): boolean {
  return (
    one.item_id === other?.item_id &&
    one.name === other.name &&
    one.tags === other.tags &&
    one.reason === other.reason
  );
}
