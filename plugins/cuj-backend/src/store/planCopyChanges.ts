/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CopyRecord, CopyRow } from './CopyTable';

/** Everything that a run read, before it is stored. */
export interface CopyReading {
  /** The rows of the items that were read, by the id of the item. */
  items: Map<string, CopyRow[]>;
  /** Reasons by the id of the item that could not be read. */
  skipped: Map<string, string>;
  /** Whether all items of the source were listed. */
  isEnumerated: boolean;
  /** Whether all items of the source were listed and read. */
  isComplete: boolean;
  /** Of the items that were not listed, the ids of those that the source calls deleted. */
  deleted?: Set<string>;
}

/** The books of a row: everything that is kept about it besides its content. */
export type CopyBooks = Omit<CopyRecord, 'hash'>;

/** A row of which only the books change. */
export interface CopyUpdate {
  itemId: string;
  part?: string;
  books: CopyBooks;
}

export interface CopyChanges {
  /** Rows whose content is new or different. */
  written: CopyRow[];
  updates: CopyUpdate[];
  /** Parts of items that were read and no longer have that part. */
  obsolete: Array<{ itemId: string; part?: string }>;
  counts: { added: number; updated: number; missing: number; removed: number };
}

export interface ExistingRow extends CopyRecord {
  itemId: string;
  part?: string;
}

/** Runs after which an item is taken for removed that is not found, though not called deleted. */
const RUNS_UNTIL_REMOVED = 2;

/** The books of a row that was read together with all others. */
export const goodBooks: CopyBooks = {
  fetched_at: null,
  skipped_because: null,
  missing_since: null,
  missing_runs: 0,
  removed_at: null,
};

/**
 * Decides what changes in a table of copies after a run.
 *
 * @remarks
 * A row is written only when something about it changes: rows that were read
 * together with all others share the time of that in `sync_state`, and only
 * exceptions carry a time of their own. Nothing is taken for missing or deleted
 * unless the run was complete.
 *
 * @param options - `enumeratedAt` is when all items were listed the last time
 *   before this run, `now` when this run ended
 */
export function planCopyChanges(options: {
  existing: Iterable<ExistingRow>;
  reading: CopyReading;
  enumeratedAt: string | null;
  now: string;
}): CopyChanges {
  const { existing, reading, enumeratedAt, now } = options;
  const changes: CopyChanges = {
    written: [],
    updates: [],
    obsolete: [],
    counts: { added: 0, updated: 0, missing: 0, removed: 0 },
  };
  // A row that was read alone carries its own time.
  const fetchedAt = reading.isEnumerated ? null : now;

  const known = new Set<CopyRow>();
  for (const row of existing) {
    const rows = reading.items.get(row.itemId);
    const read = rows?.find(({ part }) => part === row.part);
    if (read) {
      known.add(read);
      planRead(row, read, fetchedAt, changes);
    } else if (rows) {
      changes.obsolete.push({ itemId: row.itemId, part: row.part });
      changes.counts.updated += 1;
    } else {
      planUnread(row, { reading, enumeratedAt, now }, changes);
    }
  }

  for (const rows of reading.items.values()) {
    for (const row of rows) {
      if (!known.has(row)) {
        changes.written.push(row);
        changes.counts.added += 1;
      }
    }
  }
  return changes;
}

function planRead(
  existing: ExistingRow,
  read: CopyRow,
  fetchedAt: string | null,
  changes: CopyChanges,
): void {
  if (read.hash !== existing.hash) {
    changes.written.push(read);
    changes.counts.updated += 1;
    return;
  }
  const books = { ...goodBooks, fetched_at: fetchedAt };
  if (!hasBooks(existing, books)) {
    changes.updates.push({
      itemId: existing.itemId,
      part: existing.part,
      books,
    });
    if (existing.removed_at) {
      changes.counts.added += 1;
    }
  }
}

function planUnread(
  row: ExistingRow,
  options: {
    reading: CopyReading;
    enumeratedAt: string | null;
    now: string;
  },
  changes: CopyChanges,
): void {
  const { reading, enumeratedAt, now } = options;
  if (row.removed_at) {
    return;
  }
  const books: CopyBooks = {
    fetched_at: row.fetched_at,
    skipped_because: row.skipped_because,
    missing_since: row.missing_since,
    missing_runs: row.missing_runs,
    removed_at: row.removed_at,
  };

  const reason = reading.skipped.get(row.itemId);
  if (reason !== undefined) {
    // It is there, it just can't be read.
    books.skipped_because = reason;
    books.missing_since = null;
    books.missing_runs = 0;
  }
  if (reading.isEnumerated) {
    // From now on the time of the others is not its own.
    books.fetched_at ??= enumeratedAt;
  }
  if (reading.isComplete) {
    books.missing_since ??= now;
    books.missing_runs += 1;
    if (
      books.missing_runs >= RUNS_UNTIL_REMOVED ||
      reading.deleted?.has(row.itemId)
    ) {
      books.removed_at = now;
      changes.counts.removed += 1;
    } else {
      changes.counts.missing += row.missing_since ? 0 : 1;
    }
  }
  if (!hasBooks(row, books)) {
    changes.updates.push({ itemId: row.itemId, part: row.part, books });
  }
}

function hasBooks(row: ExistingRow, books: CopyBooks): boolean {
  return (
    row.fetched_at === books.fetched_at &&
    row.skipped_because === books.skipped_because &&
    row.missing_since === books.missing_since &&
    row.missing_runs === books.missing_runs &&
    row.removed_at === books.removed_at
  );
}
