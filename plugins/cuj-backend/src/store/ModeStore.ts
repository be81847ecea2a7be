/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Knex } from 'knex';

/** A mode that was set in the portal. */
export interface KeptMode {
  requirementId: string;
  mode: 'inform' | 'enforce';
  /** Who set it. */
  changedBy: string;
  /** ISO 8601. */
  changedAt: string;
}

/** Keeps the modes of requirements that were set in the portal. */
export class ModeStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): ModeStore {
    return new ModeStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async list(): Promise<KeptMode[]> {
    return this.#db('requirement_mode').select({
      requirementId: 'requirement_id',
      mode: 'mode',
      changedBy: 'changed_by',
      changedAt: 'changed_at',
    });
  }

  async put(kept: KeptMode): Promise<void> {
    await this.#db('requirement_mode')
      .insert({
        requirement_id: kept.requirementId,
        mode: kept.mode,
        changed_by: kept.changedBy,
        changed_at: kept.changedAt,
      })
      .onConflict('requirement_id')
      .merge();
  }
}
