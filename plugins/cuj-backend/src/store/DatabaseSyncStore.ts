/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConflictError } from '@backstage/errors';
import { AlertTransition } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { applyAlerts } from './applyAlerts';
import { applyCopyChanges, readStoredHashes } from './applyCopyChanges';
import { applyUnreadItems } from './applyUnreadItems';
import {
  CopyTable,
  StoredHashes,
  SyncKindName,
  copyTables,
  sloTable,
} from './CopyTable';
import { CopyReading } from './planCopyChanges';
import { removeStatuses } from './removeStatuses';
import {
  SyncKindRecord,
  SyncRunCounts,
  SyncRunEnd,
  SyncRunRecord,
  SyncStore,
  TimeSpan,
} from './SyncStore';
import { SkippedItemRow, SyncRunRow, toSyncRunRecord } from './toSyncRunRecord';

/** How many runs of one source and kind are remembered. */
const REMEMBERED_RUNS = 100;
/** How many skipped items of one run are remembered one by one. */
const REMEMBERED_SKIPS = 200;

type SyncStateRow = {
  source: string;
  kind: string;
  generation: number;
  enumerated_at: string | null;
  read_from: string | null;
  read_until: string | null;
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

  async getStoredHashes(options: {
    source: string;
    table: CopyTable;
  }): Promise<StoredHashes> {
    return readStoredHashes(this.#db, options);
  }

  async reportProgress(options: {
    runId: string;
    counts: SyncRunCounts;
  }): Promise<void> {
    await this.#db<SyncRunRow>('sync_run')
      .where({ id: options.runId, state: 'running' })
      .update(columnsOfCounts(options.counts));
  }

  async finishRun(
    options: SyncRunEnd & {
      table: CopyTable;
      stored: StoredHashes;
      reading: CopyReading;
    },
  ): Promise<SyncRunRecord['changes']> {
    const { source, table, stored, reading } = options;
    const now = options.now.toISOString();
    return this.#endRun(table.kind, options, async (tx, state) => {
      const changes = await applyCopyChanges(tx, {
        table,
        source,
        stored,
        reading,
        generation: (state?.generation ?? 0) + 1,
        enumeratedAt: state?.enumerated_at ?? null,
        now,
      });
      await applyUnreadItems(tx, { ...options, kind: table.kind });
      if (table === sloTable && reading.deleted?.size) {
        await removeStatuses(tx, { source, sloIds: reading.deleted, now });
      }
      return changes;
    });
  }

  async finishAlertRun(
    options: SyncRunEnd & {
      transitions: AlertTransition[];
      known: TimeSpan | undefined;
    },
  ): Promise<SyncRunRecord['changes']> {
    const { source, transitions, known } = options;
    return this.#endRun('alerts', options, async (tx, state) => {
      const changes = await applyAlerts(tx, { source, transitions });
      const read = known?.until?.toISOString() ?? null;
      const from = known?.from?.toISOString() ?? null;
      await tx('sync_state')
        .insert({
          source,
          kind: 'alerts',
          generation: (state?.generation ?? 0) + 1,
          enumerated_at: read ?? state?.enumerated_at ?? null,
          read_from: from ?? state?.read_from ?? null,
          read_until: read ?? state?.read_until ?? null,
        })
        .onConflict(['source', 'kind'])
        .merge();
      return changes;
    });
  }

  async getReadSpan(options: {
    source: string;
    kind: SyncKindName;
  }): Promise<TimeSpan> {
    const { source, kind } = options;
    const row = await this.#db('sync_state')
      .where({ source, kind })
      .first('read_from', 'read_until');
    return {
      ...(row?.read_from && { from: new Date(row.read_from) }),
      ...(row?.read_until && { until: new Date(row.read_until) }),
    };
  }

  async getMissingScope(options: {
    source: string;
    kind: SyncKindName;
  }): Promise<{ scope: string; since: Date } | undefined> {
    const { source, kind } = options;
    const row = await this.#db<SyncRunRow>('sync_run')
      .where({ source, kind })
      .orderBy('started_at', 'desc')
      .first('missing_scope', 'started_at');
    return row?.missing_scope
      ? { scope: row.missing_scope, since: new Date(row.started_at) }
      : undefined;
  }

  async hasNewDefinitions(options: { source: string }): Promise<boolean> {
    const { source } = options;
    const differing = await this.#db('slo_status')
      .leftJoin('slo', join =>
        join
          .on('slo.source', 'slo_status.source')
          .andOn('slo.slo_id', 'slo_status.slo_id'),
      )
      .where('slo_status.source', source)
      .whereNull('slo_status.removed_at')
      .whereNull('slo_status.missing_since')
      .where(where =>
        where
          .whereNull('slo.slo_id')
          .orWhereNotNull('slo.removed_at')
          .orWhereRaw('slo_status.modified_at <> slo.modified_at'),
      )
      .first('slo_status.slo_id');
    if (differing) {
      return true;
    }
    const gone = await this.#db('slo')
      .where({ source, removed_at: null, missing_since: null })
      .whereNotExists(
        this.#db('slo_status')
          .select(this.#db.raw('1'))
          .whereRaw('slo_status.source = slo.source')
          .whereRaw('slo_status.slo_id = slo.slo_id')
          .whereNull('slo_status.missing_since'),
      )
      .first('slo_id');
    return gone !== undefined;
  }

  async forgetMissingScope(options: {
    source: string;
    kind: SyncKindName;
  }): Promise<void> {
    const { source, kind } = options;
    await this.#db<SyncRunRow>('sync_run')
      .where({ source, kind })
      .update({ missing_scope: null });
  }

  /** Stores what a run read and that it ended, in one transaction. */
  async #endRun(
    kind: SyncKindName,
    end: SyncRunEnd,
    apply: (
      tx: Knex.Transaction,
      state: SyncStateRow | undefined,
    ) => Promise<SyncRunRecord['changes']>,
  ): Promise<SyncRunRecord['changes']> {
    const { runId, source, counts, skipped, quotas } = end;
    return this.#db.transaction(async tx => {
      // First, so that a run that was given up meanwhile writes nothing at all.
      const ended = await tx<SyncRunRow>('sync_run')
        .where({ id: runId, state: 'running' })
        .update({
          state: end.isComplete ? 'complete' : 'partial',
          reason: end.reason ?? null,
          missing_scope: end.missingScope ?? null,
          ended_at: end.now.toISOString(),
          skipped: skipped.length,
          quota: quotas.length > 0 ? JSON.stringify(quotas) : null,
          ...columnsOfCounts(counts),
        });
      if (ended === 0) {
        throw new ConflictError(
          'The run was ended meanwhile; what it read is not stored',
        );
      }
      const state = await tx<SyncStateRow>('sync_state')
        .where({ source, kind })
        .forUpdate()
        .first();
      const changes = await apply(tx, state);
      await tx<SyncRunRow>('sync_run').where({ id: runId }).update(changes);

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
      await forgetOldRuns(tx, source, kind);
      return changes;
    });
  }

  async abandonRun(options: {
    runId: string;
    reason: string;
    now: Date;
  }): Promise<void> {
    await this.#db<SyncRunRow>('sync_run')
      .where({ id: options.runId, state: 'running' })
      .update({
        state: 'partial',
        reason: options.reason,
        ended_at: options.now.toISOString(),
      });
  }

  async getKind(options: {
    source: string;
    kind: SyncKindName;
  }): Promise<SyncKindRecord> {
    const { source, kind } = options;
    const state = await this.#db('sync_state')
      .where({ source, kind })
      .first('enumerated_at');
    const items = await this.#countItems(source, kind);
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
      items,
      ...(state?.enumerated_at && { enumeratedAt: state.enumerated_at }),
      ...(lastRun && { lastRun }),
      ...(lastEndedRun && { lastEndedRun }),
    };
  }

  async #countItems(source: string, kind: SyncKindName): Promise<number> {
    const table = copyTables.find(one => one.kind === kind);
    const row = table
      ? await this.#db(table.name)
          .where({ source, removed_at: null })
          .countDistinct({ items: table.idColumn })
          .first()
      : await this.#db('alert_episode')
          .where({ source })
          .count({ items: '*' })
          .first();
    return Number(row?.items ?? 0);
  }

  async #toRecord(row: SyncRunRow): Promise<SyncRunRecord> {
    const skipped: SkippedItemRow[] =
      row.skipped > 0
        ? await this.#db('sync_skipped_item')
            .where({ run_id: row.id })
            .orderBy('position')
            .select('item_id', 'reason')
        : [];
    return toSyncRunRecord(row, skipped);
  }
}

function columnsOfCounts(counts: SyncRunCounts) {
  return {
    pages: counts.pages,
    items: counts.items,
    calls: counts.calls,
    rate_limited: counts.rateLimited,
    retries: counts.retries,
    waited_ms: counts.waitedMs,
  };
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
