/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Slo } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { sloTable } from './CopyTable';

const BATCH = 500;

type Index = {
  /** Of the definitions that it was built from. */
  generation: number;
  sloIds: Map<string, string[]>;
};

/**
 * Tells which SLOs rest on a monitor. Definitions hold that in their JSON, so all of
 * a source are read once, and again only after the next run that listed them.
 */
export class SlosByMonitor {
  readonly #db: Knex;
  readonly #indices = new Map<string, Index>();

  constructor(db: Knex) {
    this.#db = db;
  }

  async find(source: string, monitorIds: string[]): Promise<string[]> {
    const { sloIds } = await this.#indexOf(source);
    return monitorIds.flatMap(id => sloIds.get(id) ?? []);
  }

  async #indexOf(source: string): Promise<Index> {
    const state = await this.#db('sync_state')
      .where({ source, kind: sloTable.kind })
      .first('generation');
    const generation = state?.generation ?? 0;
    const known = this.#indices.get(source);
    if (known && known.generation === generation) {
      return known;
    }
    const index = { generation, sloIds: await this.#read(source) };
    this.#indices.set(source, index);
    return index;
  }

  async #read(source: string): Promise<Index['sloIds']> {
    const found: Index['sloIds'] = new Map();
    let last = '';
    for (;;) {
      const rows: Array<{ slo_id: string; content: string }> = await this.#db(
        'slo',
      )
        .where({ source, removed_at: null })
        .where('slo_id', '>', last)
        // Most SLOs rest on no monitor, and need not be parsed to see that.
        .where('content', 'like', '%"monitorIds":["%')
        .orderBy('slo_id')
        .limit(BATCH)
        .select('slo_id', 'content');
      for (const { slo_id, content } of rows) {
        const { monitorIds }: Slo = JSON.parse(content);
        for (const id of new Set(monitorIds)) {
          const sloIds = found.get(id) ?? [];
          sloIds.push(slo_id);
          found.set(id, sloIds);
        }
      }
      if (rows.length < BATCH) {
        return found;
      }
      last = rows[rows.length - 1].slo_id;
    }
  }
}
