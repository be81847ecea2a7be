/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Knex } from 'knex';

/** A requirement that an entity has come to fail, and fails still. */
export interface NewFailure {
  entityRef: string;
  title: string;
  ownerRef?: string;
  lifecycle?: string;
  requirementId: string;
  /** When the verdict changed; ISO 8601. */
  at: string;
  /** ISO 8601. */
  failingSince: string;
}

const BATCH = 200;

type FailureRow = {
  id: number;
  entity_ref: string;
  requirement_id: string;
  at: string;
  title: string;
  owner_ref: string | null;
  lifecycle: string | null;
  failing_since: string | null;
};

/**
 * The changes of verdicts that nobody was told of. Each is handed out once, whatever
 * replica asks and whatever restarts.
 */
export class ChangeQueue {
  readonly #db: Knex;

  static create(options: { db: Knex }): ChangeQueue {
    return new ChangeQueue(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * Takes the next changes, and gives the new failures among them.
   *
   * @returns undefined where no change was left
   */
  async claim(options: { now: Date }): Promise<NewFailure[] | undefined> {
    const next = this.#db('scorecard_change')
      .whereNull('notified_at')
      .orderBy('id')
      .limit(BATCH)
      .select('id');
    const claimed: Array<{ id: number }> = await this.#db('scorecard_change')
      .whereIn('id', next)
      // Looked at anew where another replica was faster.
      .whereNull('notified_at')
      .update({ notified_at: options.now.toISOString() })
      .returning('id');
    if (claimed.length === 0) {
      return undefined;
    }

    const rows: FailureRow[] = await this.#db('scorecard_change as change')
      .join('scorecard', 'scorecard.entity_ref', 'change.entity_ref')
      // What changed again since then is not news any more.
      .join('scorecard_verdict as present', join =>
        join
          .on('present.entity_ref', 'change.entity_ref')
          .andOn('present.requirement_id', 'change.requirement_id')
          .andOn('present.since', 'change.at'),
      )
      .where('change.verdict', 'fail')
      .where('present.verdict', 'fail')
      // A failure goes on while it can't be seen.
      .where(query =>
        query
          .whereNot('change.previous', 'unknown')
          .orWhereRaw('present.failing_since >= change.at'),
      )
      .whereIn(
        'change.id',
        claimed.map(({ id }) => id),
      )
      .orderBy('change.id')
      .select(
        'change.id',
        'change.entity_ref',
        'change.requirement_id',
        'change.at',
        'scorecard.title',
        'scorecard.owner_ref',
        'scorecard.lifecycle',
        'present.failing_since',
      );
    return rows.map(row => ({
      entityRef: row.entity_ref,
      title: row.title,
      ...(row.owner_ref && { ownerRef: row.owner_ref }),
      ...(row.lifecycle && { lifecycle: row.lifecycle }),
      requirementId: row.requirement_id,
      at: row.at,
      failingSince: row.failing_since ?? row.at,
    }));
  }
}
