/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Knex } from 'knex';
import { CopyTable, SyncKindName } from './CopyTable';
import { UnreadItem } from './UnreadItem';
import { chunksOf } from './chunksOf';

const BATCH = 1000;
const CHUNK = 500;

/** An item of a source as it was last read. */
export interface SourcedItem<TItem> {
  source: string;
  item: TItem;
  /** From when the item is, where newer answers could not be read; ISO 8601. */
  outdatedSince?: string;
}

/** Which item of which source. */
export interface ItemKey {
  source: string;
  id: string;
}

/** Reads the copies of items that are not removed, of the sources that are still read. */
export class CopyReader {
  readonly #db: Knex;
  readonly #sources: string[];

  /** @param options - `sources` are the names of those that are still read */
  static create(options: { db: Knex; sources: string[] }): CopyReader {
    return new CopyReader(options.db, options.sources);
  }

  private constructor(db: Knex, sources: string[]) {
    this.#db = db;
    this.#sources = sources;
  }

  /** All items of a kind whose items are one row each, in batches. */
  async *stream<TItem>(
    table: CopyTable,
  ): AsyncGenerator<Array<SourcedItem<TItem> & ItemKey>> {
    let last: { source: string; id: string } | undefined;
    for (;;) {
      const after = last;
      const rows: Array<{ source: string; id: string; content: string }> =
        await this.#db(table.name)
          .whereNull('removed_at')
          .whereIn('source', this.#sources)
          .modify(query => {
            if (after) {
              query.andWhere(where =>
                where
                  .where('source', '>', after.source)
                  .orWhere(same =>
                    same
                      .where('source', after.source)
                      .andWhere(table.idColumn, '>', after.id),
                  ),
              );
            }
          })
          .orderBy(['source', table.idColumn])
          .limit(BATCH)
          .select('source', `${table.idColumn} as id`, 'content');
      if (rows.length > 0) {
        yield rows.map(({ source, id, content }) => ({
          source,
          id,
          item: JSON.parse(content),
        }));
      }
      if (rows.length < BATCH) {
        return;
      }
      last = rows[rows.length - 1];
    }
  }

  /** Items by their ids, or by the value of another column. */
  async find<TItem>(
    table: CopyTable,
    keys: ItemKey[],
    column: string = table.idColumn,
  ): Promise<Array<SourcedItem<TItem> & ItemKey>> {
    const bySource = new Map<string, Set<string>>();
    for (const { source, id } of keys) {
      const ids = bySource.get(source) ?? new Set();
      bySource.set(source, ids.add(id));
    }
    const found: Array<SourcedItem<TItem> & ItemKey> = [];
    for (const [source, ids] of bySource) {
      for (const chunk of chunksOf([...ids], CHUNK)) {
        const rows: Array<{
          id: string;
          content: string;
          changed_at: string;
          fetched_at: string | null;
          skipped_because: string | null;
        }> = await this.#db(table.name)
          .where({ source })
          .whereNull('removed_at')
          .whereIn(column, chunk)
          .orderBy(table.idColumn)
          .select(
            `${column} as id`,
            'content',
            'changed_at',
            'fetched_at',
            'skipped_because',
          );
        for (const row of rows) {
          found.push({
            source,
            id: row.id,
            item: JSON.parse(row.content),
            ...(row.skipped_because && {
              outdatedSince: row.fetched_at ?? row.changed_at,
            }),
          });
        }
      }
    }
    return found;
  }

  /** Whether it is known what SLOs belong to, as far as there are any. */
  async areSlosMatched(): Promise<boolean> {
    const matched = await this.#db('slo_matching').first('slo_id');
    if (matched) {
      return true;
    }
    const any = await this.#db('slo')
      .whereNull('removed_at')
      .whereIn('source', this.#sources)
      .first('slo_id');
    return any === undefined;
  }

  /** The items of a kind of which no version could ever be read, in an order that stays. */
  async listUnread(kind: SyncKindName): Promise<UnreadItem[]> {
    const rows: Array<{
      source: string;
      item_id: string | null;
      name: string | null;
      tags: string;
      reason: string;
    }> = await this.#db('unread_item')
      .where({ kind })
      .whereIn('source', this.#sources)
      .orderBy(['source', 'item_key'])
      .select('source', 'item_id', 'name', 'tags', 'reason');
    return rows.map(row => ({
      source: row.source,
      ...(row.item_id !== null && { itemId: row.item_id }),
      ...(row.name !== null && { name: row.name }),
      tags: JSON.parse(row.tags),
      reason: row.reason,
    }));
  }

  /** The values of past days of SLOs, the oldest first. */
  async findDays(
    keys: ItemKey[],
    options: { from: string },
  ): Promise<
    Array<{
      source: string;
      sloId: string;
      day: string;
      timeframe: string;
      sliPercent: number | null;
      budgetRemainingPercent: number | null;
    }>
  > {
    const found: Awaited<ReturnType<CopyReader['findDays']>> = [];
    const bySource = new Map<string, string[]>();
    for (const { source, id } of keys) {
      bySource.set(source, [...(bySource.get(source) ?? []), id]);
    }
    for (const [source, ids] of bySource) {
      for (const chunk of chunksOf(ids, CHUNK)) {
        found.push(
          ...(await this.#db('slo_daily')
            .where({ source })
            .whereIn('slo_id', chunk)
            .andWhere('day', '>=', options.from)
            .orderBy(['slo_id', 'timeframe', 'day'])
            .select(
              'source',
              'slo_id as sloId',
              'day',
              'timeframe',
              'sli_percent as sliPercent',
              'budget_remaining_percent as budgetRemainingPercent',
            )),
        );
      }
    }
    return found;
  }
}
