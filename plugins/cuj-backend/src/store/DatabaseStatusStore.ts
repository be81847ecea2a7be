/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Knex } from 'knex';
import { writeRows } from './applyCopyChanges';
import { chunksOf } from './chunksOf';
import { CopyRow, monitorTable, sloStatusTable, sloTable } from './CopyTable';
import { SlosByMonitor } from './SlosByMonitor';
import { StatusStore } from './StatusStore';

/** Keeps statuses in the plugin's database that are read between two runs. */
export class DatabaseStatusStore implements StatusStore {
  readonly #db: Knex;
  readonly #slosByMonitor: SlosByMonitor;

  static create(options: { db: Knex }): DatabaseStatusStore {
    return new DatabaseStatusStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
    this.#slosByMonitor = new SlosByMonitor(db);
  }

  async findSloIds(options: {
    source: string;
    monitorIds: string[];
    sloIds: string[];
  }): Promise<string[]> {
    const { source, monitorIds, sloIds } = options;
    const named = [...sloIds];
    for (const chunk of chunksOf(monitorIds)) {
      const rows: Array<{ slo_id: string }> = await this.#db(monitorTable.name)
        .where({ source, removed_at: null })
        .whereIn('monitor_id', chunk)
        .whereNotNull('slo_id')
        .select('slo_id');
      named.push(...rows.map(({ slo_id }) => slo_id));
    }

    const found = await this.#slosByMonitor.find(source, monitorIds);
    return this.#keepKnown(source, [...new Set([...named, ...found])]);
  }

  async #keepKnown(source: string, sloIds: string[]): Promise<string[]> {
    const known: string[] = [];
    for (const chunk of chunksOf(sloIds)) {
      const rows: Array<{ slo_id: string }> = await this.#db(sloTable.name)
        .where({ source, removed_at: null })
        .whereIn('slo_id', chunk)
        .select('slo_id');
      known.push(...rows.map(({ slo_id }) => slo_id));
    }
    return known;
  }

  async storeStatus(options: {
    source: string;
    rows: CopyRow[];
    now: Date;
  }): Promise<void> {
    const { source, rows } = options;
    const now = options.now.toISOString();
    const ids = new Set(rows.map(({ itemId }) => itemId));
    const known = await this.#keepKnown(source, [...ids]);
    const state = await this.#db('sync_state')
      .where({ source, kind: sloStatusTable.kind })
      .first('generation');
    // One by one and in no transaction: whoever holds one row only can't bring a run,
    // which holds many, to a deadlock.
    for (const row of rows.filter(({ itemId }) => known.includes(itemId))) {
      await writeRows(this.#db, [row], {
        table: sloStatusTable,
        source,
        generation: state?.generation ?? 0,
        fetchedAt: now,
        now,
      });
    }
  }
}
