/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Knex } from 'knex';
import {
  NO_VALUE,
  ScorecardSelection,
  selectScorecards,
} from './ScorecardSelection';
import { VerdictTotals } from './ScorecardList';

/** What a roll-up has one row for each of. */
export type RollUpScope = 'owner' | 'system' | 'all';

/** How the entities of an owner or a system stand. */
export interface ScorecardRollUp {
  /** `none` for entities without one, `all` for all entities. */
  ref: string;
  entities: number;
  counts: VerdictTotals;
  /** The entity with the lowest score, where any has one. */
  worst?: { entityRef: string; title: string; scorePercent: number };
}

/** A day of a trend. */
export interface ScorecardDay extends VerdictTotals {
  /** `YYYY-MM-DD`, UTC. */
  day: string;
  entities: number;
}

const ALL = 'all';

type SumRow = Record<
  'entities' | 'pass' | 'fail' | 'unknown' | 'waived',
  number | string
> & { ref: string | null };

/** Rolls scorecards up by owner or system. */
export class ScorecardRollUps {
  readonly #db: Knex;

  static create(options: { db: Knex }): ScorecardRollUps {
    return new ScorecardRollUps(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  /** The rows of a page, the smallest share of passes first, and how many there are. */
  async list(
    selection: ScorecardSelection,
    options: { by: RollUpScope; limit: number; offset: number },
  ): Promise<{ rows: ScorecardRollUp[]; total: number }> {
    const column = columnOf(options.by);
    const sums: SumRow[] = await this.#sum(selection, column);
    const all = sums
      .filter(({ entities }) => Number(entities) > 0)
      .map(toRollUp)
      .map(row => (column ? row : { ...row, ref: ALL }))
      .sort(compareRollUps);
    const rows = all.slice(options.offset, options.offset + options.limit);
    const worst = await this.#findWorst(selection, column);
    return {
      rows: rows.map(row => {
        const entity = worst.get(row.ref);
        return { ...row, ...(entity && { worst: entity }) };
      }),
      total: all.length,
    };
  }

  /** How many entities each owner or system has, by reference. */
  async countEntities(
    selection: ScorecardSelection,
    by: RollUpScope,
  ): Promise<Map<string, number>> {
    const column = columnOf(by);
    const rows: SumRow[] = await this.#sum(selection, column);
    return new Map(
      rows.map(row => [
        column ? row.ref ?? NO_VALUE : ALL,
        Number(row.entities),
      ]),
    );
  }

  /** The days since one, the oldest first, of each owner or system. */
  async readTrends(options: {
    by: RollUpScope;
    refs: string[];
    /** `YYYY-MM-DD`, UTC. */
    since: string;
  }): Promise<Map<string, ScorecardDay[]>> {
    const { by, refs, since } = options;
    const rows: Array<ScorecardDay & { scope_ref: string }> = await this.#db(
      'scorecard_daily',
    )
      .where({ scope: by })
      .where('day', '>=', since)
      .whereIn('scope_ref', by === ALL ? [''] : refs)
      .orderBy('day')
      .select(
        'day',
        'scope_ref',
        'entities',
        'pass',
        'fail',
        'unknown',
        'waived',
      );
    const trends = new Map<string, ScorecardDay[]>();
    for (const { scope_ref: scopeRef, ...day } of rows) {
      const ref = scopeRef || ALL;
      trends.set(ref, [...(trends.get(ref) ?? []), day]);
    }
    return trends;
  }

  async #sum(
    selection: ScorecardSelection,
    column: string | undefined,
  ): Promise<SumRow[]> {
    const query = selectScorecards(this.#db, selection)
      .count({ entities: '*' })
      .sum({
        pass: 'pass',
        fail: 'fail',
        unknown: 'unknown',
        waived: 'waived',
      });
    return column
      ? query.groupBy(column).select({ ref: column })
      : query.select(this.#db.raw(`'${ALL}' as ref`));
  }

  async #findWorst(
    selection: ScorecardSelection,
    column: string | undefined,
  ): Promise<Map<string, NonNullable<ScorecardRollUp['worst']>>> {
    const ranked = selectScorecards(this.#db, selection)
      .whereNotNull('score_percent')
      .select('entity_ref', 'title', 'score_percent')
      .select(
        column ? { ref: column } : this.#db.raw(`'${ALL}' as ref`),
        this.#db.raw(
          `row_number() over (${
            column ? `partition by ${column}` : ''
          } order by score_percent, lower(title), entity_ref) as place`,
        ),
      );
    const rows: Array<{
      ref: string | null;
      entity_ref: string;
      title: string;
      score_percent: number;
    }> = await this.#db.from(ranked.as('ranked')).where('place', 1);
    return new Map(
      rows.map(row => [
        row.ref ?? NO_VALUE,
        {
          entityRef: row.entity_ref,
          title: row.title,
          scorePercent: row.score_percent,
        },
      ]),
    );
  }
}

function columnOf(by: RollUpScope): string | undefined {
  return by === ALL ? undefined : `${by}_ref`;
}

function toRollUp(row: SumRow): ScorecardRollUp {
  return {
    ref: row.ref ?? NO_VALUE,
    entities: Number(row.entities),
    counts: {
      pass: Number(row.pass),
      fail: Number(row.fail),
      unknown: Number(row.unknown),
      waived: Number(row.waived),
    },
  };
}

/** Without anything that passes or fails nobody is worse than others. */
function compareRollUps(a: ScorecardRollUp, b: ScorecardRollUp): number {
  const byShare =
    (passRatio(a.counts) ?? Number.POSITIVE_INFINITY) -
    (passRatio(b.counts) ?? Number.POSITIVE_INFINITY);
  // Two infinities differ by NaN.
  return byShare || (a.ref < b.ref ? -1 : 1);
}

/** The share of passes in what passes or fails; undefined where nothing does. */
export function passRatio(counts: VerdictTotals): number | undefined {
  const judged = counts.pass + counts.fail;
  return judged > 0 ? counts.pass / judged : undefined;
}
