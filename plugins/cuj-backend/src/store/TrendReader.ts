/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Knex } from 'knex';

/** What a trend is of. */
export type TrendScope = 'owner' | 'system' | 'all';

/** A day of a trend. */
export interface ScorecardDay {
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  entities: number;
  pass: number;
  fail: number;
  unknown: number;
  waived: number;
}

/** Reads how many verdicts there were on past days. */
export class TrendReader {
  readonly #db: Knex;

  static create(options: { db: Knex }): TrendReader {
    return new TrendReader(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  /**
   * The days since one, the oldest first, by reference.
   *
   * @param options - `refs` are of owners or systems; `all` stands for all entities
   */
  async read(options: {
    scope: TrendScope;
    refs: string[];
    /** `YYYY-MM-DD`, UTC. */
    since: string;
  }): Promise<Map<string, ScorecardDay[]>> {
    const { scope, refs, since } = options;
    const rows: Array<ScorecardDay & { scope_ref: string }> = await this.#db(
      'scorecard_daily',
    )
      .where({ scope })
      .where('day', '>=', since)
      .whereIn('scope_ref', scope === 'all' ? [''] : refs)
      .orderBy('day')
      .select(
        ...['day', 'scope_ref', 'entities'],
        ...['pass', 'fail', 'unknown', 'waived'],
      );
    const trends = new Map<string, ScorecardDay[]>();
    for (const { scope_ref: scopeRef, ...day } of rows) {
      const ref = scopeRef || 'all';
      trends.set(ref, [...(trends.get(ref) ?? []), day]);
    }
    return trends;
  }
}
