/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloMatching } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { sloStatusTable, sloTable } from './CopyTable';
import { chunksOf } from './chunksOf';
import { SloRecord, SloStatusRecord, SloStore } from './SloStore';

/** Values in one list of a statement. */
const CHUNK = 500;

type SloRow = {
  source: string;
  slo_id: string;
  content: string;
  matching: string;
  fetched_at: string | null;
  enumerated_at: string | null;
  changed_at: string;
  skipped_because: string | null;
  missing_since: string | null;
};

type StatusRow = {
  source: string;
  removed_at: string | null;
  slo_id: string;
  content: string;
  fetched_at: string | null;
  enumerated_at: string | null;
  skipped_because: string | null;
};

/** Reads SLOs from the plugin's database. */
export class DatabaseSloStore implements SloStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseSloStore {
    return new DatabaseSloStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async findByEntities(entityRefs: string[]): Promise<SloRecord[]> {
    const records = new Map<string, SloRecord>();
    // First which, then what: SQLite would look at every SLO to do both at once.
    for (const [source, ids] of await this.#idsOfEntities(entityRefs)) {
      for (const chunk of chunksOf(ids, CHUNK)) {
        const rows: SloRow[] = await this.#slos()
          .where('slo.source', source)
          .whereIn('slo.slo_id', chunk);
        for (const row of rows) {
          records.set(keyOf(row), toSloRecord(row));
        }
        const statuses: StatusRow[] = await this.#statusesOf(source, chunk);
        for (const row of statuses) {
          records.get(keyOf(row))?.statuses.push(toStatusRecord(row));
        }
      }
    }
    return [...records.values()].sort(
      (a, b) =>
        compareText(a.slo.name, b.slo.name) || compareText(a.slo.id, b.slo.id),
    );
  }

  async findById(
    source: string,
    sloId: string,
  ): Promise<SloRecord | undefined> {
    const row: SloRow | undefined = await this.#slos()
      .where({ 'slo.source': source, 'slo.slo_id': sloId })
      .first();
    if (!row) {
      return undefined;
    }
    const statuses: StatusRow[] = await this.#statusesOf(source, [sloId]);
    return { ...toSloRecord(row), statuses: statuses.map(toStatusRecord) };
  }

  async findMatchings(
    slos: Array<{ source: string; id: string }>,
  ): Promise<Map<string, SloMatching>> {
    const found = new Map<string, SloMatching>();
    for (const source of new Set(slos.map(one => one.source))) {
      const ids = slos.filter(one => one.source === source).map(({ id }) => id);
      for (const chunk of chunksOf([...new Set(ids)], CHUNK)) {
        const rows: SloRow[] = await this.#slos()
          .where('slo.source', source)
          .whereIn('slo.slo_id', chunk);
        for (const row of rows) {
          found.set(keyOf(row), JSON.parse(row.matching));
        }
      }
    }
    return found;
  }

  #slos() {
    return this.#db('slo')
      .join('slo_matching', join =>
        join
          .on('slo_matching.source', 'slo.source')
          .andOn('slo_matching.slo_id', 'slo.slo_id'),
      )
      .leftJoin('sync_state', join =>
        join
          .on('sync_state.source', 'slo.source')
          .andOnVal('sync_state.kind', sloTable.kind),
      )
      .whereNull('slo.removed_at')
      .select(
        'slo.source',
        'slo.slo_id',
        'slo.content',
        'slo.fetched_at',
        'slo.changed_at',
        'slo.skipped_because',
        'slo.missing_since',
        'slo_matching.matching',
        'sync_state.enumerated_at',
      );
  }

  async #idsOfEntities(entityRefs: string[]): Promise<Map<string, string[]>> {
    const ids = new Map<string, Set<string>>();
    for (const refs of chunksOf([...new Set(entityRefs)], CHUNK)) {
      const rows: Array<{ source: string; slo_id: string }> = await this.#db(
        'slo_entity',
      )
        .whereIn('entity_ref', refs)
        .select('source', 'slo_id');
      for (const { source, slo_id: id } of rows) {
        const known = ids.get(source) ?? new Set();
        ids.set(source, known.add(id));
      }
    }
    return new Map([...ids].map(([source, set]) => [source, [...set]]));
  }

  #statusesOf(source: string, sloIds: string[]) {
    return (
      this.#db('slo_status')
        .leftJoin('sync_state', join =>
          join
            .on('sync_state.source', 'slo_status.source')
            .andOnVal('sync_state.kind', sloStatusTable.kind),
        )
        // What is no longer reported is still the last that is known of an SLO.
        .where('slo_status.source', source)
        .whereIn('slo_status.slo_id', sloIds)
        .orderBy(['slo_status.slo_id', 'slo_status.timeframe'])
        .select(
          'slo_status.source',
          'slo_status.removed_at',
          'slo_status.slo_id',
          'slo_status.content',
          'slo_status.fetched_at',
          'slo_status.skipped_because',
          'sync_state.enumerated_at',
        )
    );
  }
}

function toSloRecord(row: SloRow): SloRecord {
  return {
    source: row.source,
    slo: JSON.parse(row.content),
    matching: JSON.parse(row.matching),
    statuses: [],
    fetchedAt: row.fetched_at ?? row.enumerated_at ?? row.changed_at,
    ...(row.skipped_because && { skippedBecause: row.skipped_because }),
    ...(row.missing_since && { missingSince: row.missing_since }),
  };
}

function toStatusRecord(row: StatusRow): SloStatusRecord {
  const fetchedAt = row.fetched_at ?? row.enumerated_at;
  return {
    status: JSON.parse(row.content),
    ...(fetchedAt && { fetchedAt }),
    ...(row.skipped_because && { skippedBecause: row.skipped_because }),
    ...(row.removed_at && { removedAt: row.removed_at }),
  };
}

function keyOf(row: { source: string; slo_id: string }): string {
  return `${row.source} ${row.slo_id}`;
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
