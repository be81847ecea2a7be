/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Knex } from 'knex';
import { chunksOf } from './chunksOf';
import {
  CopyBody,
  CopyRecord,
  CopyTable,
  StoredHashes,
  copyKey,
} from './CopyTable';
import {
  CopyBooks,
  CopyChanges,
  CopyReading,
  CopyUpdate,
  ExistingRow,
  goodBooks,
  planCopyChanges,
} from './planCopyChanges';

interface ApplyOptions {
  table: CopyTable;
  source: string;
  /** What was stored when the run began. */
  stored: StoredHashes;
  reading: CopyReading;
  generation: number;
  /** When all items were last listed before this run. */
  enumeratedAt: string | null;
  now: string;
}

/**
 * Reads the hashes of what is stored and not removed.
 *
 * @remarks
 * A run asks for them when it begins, so that it need not keep the content of what
 * has not changed. No other run writes the table meanwhile: of two runs of the same
 * kind only the later one can store anything. Rows that are read singly may change;
 * what the run read of them is then older, and `isNotOlder` keeps it out.
 */
export async function readStoredHashes(
  db: Knex,
  options: { table: CopyTable; source: string },
): Promise<StoredHashes> {
  const { table, source } = options;
  const rows: Record<string, string>[] = await db(table.name)
    .where({ source, removed_at: null })
    .select(
      table.idColumn,
      ...(table.partColumn ? [table.partColumn] : []),
      'hash',
    );
  return new Map(
    rows.map(row => {
      const itemId = row[table.idColumn];
      const part = table.partColumn && row[table.partColumn];
      return [copyKey(itemId, part), { itemId, part, hash: row.hash }];
    }),
  );
}

/**
 * Brings a table of copies in line with what a run read, inside of a transaction,
 * so that a reader sees all of the run or nothing.
 *
 * @returns how many items were added, updated, found missing and removed
 */
export async function applyCopyChanges(
  tx: Knex.Transaction,
  options: ApplyOptions,
): Promise<CopyChanges['counts']> {
  const { table, source, reading, generation, enumeratedAt, now } = options;
  const changes = planCopyChanges({
    existing: await readExisting(tx, options),
    reading,
    enumeratedAt,
    now,
  });

  await writeRows(tx, changes.written, {
    ...options,
    fetchedAt: reading.isEnumerated ? null : now,
  });
  await updateBooks(tx, changes.updates, options);
  for (const { itemId, part } of changes.obsolete) {
    await tx(table.name).where(placeOf(table, source, itemId, part)).delete();
  }
  await tx('sync_state')
    .insert({
      source,
      kind: table.kind,
      generation,
      enumerated_at: reading.isEnumerated ? now : enumeratedAt,
    })
    .onConflict(['source', 'kind'])
    .merge();
  return changes.counts;
}

/** Most rows were read with all others, and only the rest is looked at by itself. */
async function readExisting(
  tx: Knex.Transaction,
  options: ApplyOptions,
): Promise<Iterable<ExistingRow>> {
  const { table, source, stored } = options;
  const rows: Array<CopyRecord & Record<string, string>> = await tx(table.name)
    .where({ source })
    .where(where =>
      where
        .whereNotNull('fetched_at')
        .orWhereNotNull('skipped_because')
        .orWhereNotNull('missing_since')
        .orWhere('missing_runs', '>', 0)
        // Since the run began: statuses are removed together with their SLO.
        .orWhereNotNull('removed_at'),
    )
    .select(
      table.idColumn,
      ...(table.partColumn ? [table.partColumn] : []),
      'fetched_at',
      'skipped_because',
      'missing_since',
      'missing_runs',
      'removed_at',
    );
  const exceptions = new Map<string, CopyBooks>(
    rows.map(row => {
      const part = table.partColumn && row[table.partColumn];
      return [copyKey(row[table.idColumn], part), row];
    }),
  );
  return (function* existing() {
    for (const [key, row] of stored) {
      yield { ...goodBooks, ...exceptions.get(key), ...row };
    }
  })();
}

/**
 * Writes rows as they were read, unless what is stored was computed later.
 *
 * @param options - `fetchedAt` is null for rows that were read with all others
 */
export async function writeRows(
  tx: Knex,
  written: CopyChanges['written'],
  options: {
    table: CopyTable;
    source: string;
    generation: number;
    fetchedAt: string | null;
    now: string;
  },
): Promise<void> {
  const { table, source, generation, fetchedAt, now } = options;
  const records = written.map(({ itemId, part, hash, body }) => ({
    ...placeOf(table, source, itemId, part),
    ...body?.columns,
    content: contentOf(body),
    hash,
    generation,
    first_seen_at: now,
    changed_at: now,
    fetched_at: fetchedAt,
    skipped_because: null,
    missing_since: null,
    missing_runs: 0,
    removed_at: null,
  }));
  const [first] = records;
  if (!first) {
    return;
  }
  const keyColumns = Object.keys(placeOf(table, source, '', ''));
  const mergedColumns = Object.keys(first).filter(
    column => column !== 'first_seen_at' && !keyColumns.includes(column),
  );
  for (const chunk of chunksOf(records)) {
    const upsert = tx(table.name)
      .insert(chunk)
      .onConflict(keyColumns)
      .merge(mergedColumns);
    await (table.asOfColumn
      ? upsert.where(isNotOlder(tx, table.name, table.asOfColumn, now))
      : upsert);
  }
}

/**
 * Whether a row that was read may take the place of the stored one. A stored row that
 * is missing or could not be read yields to any, and so does one from the future:
 * otherwise a time that was sent by mistake would keep it for ever.
 */
function isNotOlder(
  db: Knex,
  table: string,
  asOfColumn: string,
  now: string,
): Knex.Raw {
  return db.raw(
    `(:read: is null or :stored: is null or :read: >= :stored: or :stored: > :now
      or :missing: is not null or :skipped: is not null or :removed: is not null)`,
    {
      read: `excluded.${asOfColumn}`,
      stored: `${table}.${asOfColumn}`,
      missing: `${table}.missing_since`,
      skipped: `${table}.skipped_because`,
      removed: `${table}.removed_at`,
      now,
    },
  );
}

/** Most rows get the same books, so one statement serves many. */
async function updateBooks(
  tx: Knex.Transaction,
  updates: CopyUpdate[],
  options: ApplyOptions,
): Promise<void> {
  const { table, source } = options;
  const groups = new Map<string, CopyUpdate[]>();
  for (const update of updates) {
    const key = JSON.stringify([update.part, update.books]);
    const group = groups.get(key) ?? [];
    group.push(update);
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    const [{ part, books }] = group;
    for (const chunk of chunksOf(group)) {
      await tx(table.name)
        .where({
          source,
          ...(table.partColumn && { [table.partColumn]: part }),
        })
        .whereIn(
          table.idColumn,
          chunk.map(({ itemId }) => itemId),
        )
        .update(books);
    }
  }
}

function placeOf(
  table: CopyTable,
  source: string,
  itemId: string,
  part: string | undefined,
): Record<string, string> {
  return {
    source,
    [table.idColumn]: itemId,
    ...(table.partColumn && part !== undefined && { [table.partColumn]: part }),
  };
}

function contentOf(body: CopyBody | undefined): string {
  if (!body) {
    throw new Error('A row that changed has lost its content');
  }
  return body.content;
}
