/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SkippedItem } from '@cuj-slo/backstage-plugin-cuj-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { applyCopyChanges } from './applyCopyChanges';
import { CopyTable } from './CopyTable';
import { CopyReading } from './planCopyChanges';
import {
  SyncKindRecord,
  SyncRunCounts,
  SyncRunRecord,
  SyncStore,
} from './SyncStore';

/** How many runs of one source and kind are remembered. */
const REMEMBERED_RUNS = 100;
/** How many skipped items of one run are remembered one by one. */
const REMEMBERED_SKIPS = 200;

type SyncRunRow = {
  id: string;
  source: string;
  kind: string;
  state: SyncRunRecord['state'];
  reason: string | null;
  started_at: string;
  ended_at: string | null;
  pages: number;
  items: number;
  skipped: number;
  calls: number;
  rate_limited: number;
  retries: number;
  added: number;
  updated: number;
  missing: number;
  removed: number;
};

/** Keeps sync runs and what they read in the plugin's database. */
export class DatabaseSyncStore implements SyncStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseSyncStore {
    return new DatabaseSyncStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async startRun(options: {
    source: string;
    kind: string;
    now: Date;
  }): Promise<{ runId: string }> {
    const { source, kind } = options;
    const now = options.now.toISOString();
    const runId = randomUUID();
    await this.#db.transaction(async tx => {
      await tx<SyncRunRow>('sync_run')
        .where({ source, kind, state: 'running' })
        .update({
          state: 'partial',
          ended_at: now,
          reason: 'The process ended in the middle of the run',
        });
      await tx<SyncRunRow>('sync_run').insert({
        id: runId,
        source,
        kind,
        state: 'running',
        started_at: now,
      });
    });
    return { runId };
  }

  async finishRun(options: {
    runId: string;
    source: string;
    table: CopyTable;
    reading: CopyReading;
    counts: SyncRunCounts;
    skipped: SkippedItem[];
    reason?: string;
    now: Date;
  }): Promise<SyncRunRecord['changes']> {
    const { runId, source, table, reading, counts, skipped, reason } = options;
    const now = options.now.toISOString();

    return this.#db.transaction(async tx => {
      const state = await tx('sync_state')
        .where({ source, kind: table.kind })
        .first('generation', 'enumerated_at');
      const changes = await applyCopyChanges(tx, {
        table,
        source,
        reading,
        generation: (state?.generation ?? 0) + 1,
        enumeratedAt: state?.enumerated_at ?? null,
        now,
      });

      await tx<SyncRunRow>('sync_run')
        .where({ id: runId })
        .update({
          state: reading.isComplete ? 'complete' : 'partial',
          reason: reason ?? null,
          ended_at: now,
          pages: counts.pages,
          items: counts.items,
          skipped: skipped.length,
          calls: counts.calls,
          rate_limited: counts.rateLimited,
          retries: counts.retries,
          ...changes,
        });
      const remembered = skipped
        .slice(0, REMEMBERED_SKIPS)
        .map((item, position) => ({
          run_id: runId,
          position,
          item_id: item.itemId ?? null,
          reason: item.reason,
        }));
      if (remembered.length > 0) {
        await tx.batchInsert('sync_skipped_item', remembered, 100);
      }
      await forgetOldRuns(tx, source, table.kind);
      return changes;
    });
  }

  async abandonRun(options: {
    runId: string;
    reason: string;
    now: Date;
  }): Promise<void> {
    await this.#db<SyncRunRow>('sync_run').where({ id: options.runId }).update({
      state: 'partial',
      reason: options.reason,
      ended_at: options.now.toISOString(),
    });
  }

  async getKind(options: {
    source: string;
    table: CopyTable;
  }): Promise<SyncKindRecord> {
    const { source, table } = options;
    const { kind } = table;
    const state = await this.#db('sync_state')
      .where({ source, kind })
      .first('enumerated_at');
    const count = await this.#db(table.name)
      .where({ source, removed_at: null })
      .countDistinct({ items: table.idColumn })
      .first();
    // At most one run is under way: `startRun` ends the others.
    const [lastRun, previousRun] = await Promise.all(
      (
        await this.#db<SyncRunRow>('sync_run')
          .where({ source, kind })
          .orderBy('started_at', 'desc')
          .limit(2)
      ).map(row => this.#toRecord(row)),
    );
    const lastEndedRun = lastRun?.state === 'running' ? previousRun : lastRun;
    return {
      source,
      kind,
      items: Number(count?.items ?? 0),
      ...(state?.enumerated_at && { enumeratedAt: state.enumerated_at }),
      ...(lastRun && { lastRun }),
      ...(lastEndedRun && { lastEndedRun }),
    };
  }

  async #toRecord(row: SyncRunRow): Promise<SyncRunRecord> {
    const skipped: Array<{ item_id: string | null; reason: string }> =
      row.skipped > 0
        ? await this.#db('sync_skipped_item')
            .where({ run_id: row.id })
            .orderBy('position')
            .select('item_id', 'reason')
        : [];
    return {
      id: row.id,
      source: row.source,
      kind: row.kind,
      state: row.state,
      ...(row.reason && { reason: row.reason }),
      startedAt: row.started_at,
      ...(row.ended_at && { endedAt: row.ended_at }),
      pages: row.pages,
      items: row.items,
      calls: row.calls,
      rateLimited: row.rate_limited,
      retries: row.retries,
      changes: {
        added: row.added,
        updated: row.updated,
        missing: row.missing,
        removed: row.removed,
      },
      skipped: skipped.map(item => ({
        ...(item.item_id && { itemId: item.item_id }),
        reason: item.reason,
      })),
    };
  }
}

async function forgetOldRuns(
  tx: Knex.Transaction,
  source: string,
  kind: string,
): Promise<void> {
  const old: Array<{ id: string }> = await tx('sync_run')
    .where({ source, kind })
    .orderBy('started_at', 'desc')
    .offset(REMEMBERED_RUNS)
    .limit(1000)
    .select('id');
  const ids = old.map(({ id }) => id);
  if (ids.length > 0) {
    await tx('sync_skipped_item').whereIn('run_id', ids).delete();
    await tx('sync_run').whereIn('id', ids).delete();
  }
}
