/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Knex } from 'knex';

const scopes = [
  { scope: 'all', column: undefined },
  { scope: 'owner', column: 'owner_ref' },
  { scope: 'system', column: 'system_ref' },
] as const;

/**
 * Writes how many verdicts there are today, altogether and for each owner and
 * system, unless that was written already: one row a day for each.
 */
export async function rollUpScorecards(
  tx: Knex.Transaction,
  day: string,
): Promise<void> {
  if (await tx('scorecard_daily').where({ day }).first('day')) {
    return;
  }
  for (const { scope, column } of scopes) {
    const sums = tx('scorecard')
      .modify(query => {
        if (column) {
          query.whereNotNull(column).groupBy(column);
        }
      })
      .select(
        tx.raw('? as day', [day]),
        tx.raw('? as scope', [scope]),
        column ? `${column} as scope_ref` : tx.raw(`'' as scope_ref`),
        tx.raw('count(*) as entities'),
        ...['pass', 'fail', 'unknown', 'waived'].map(verdict =>
          tx.raw('coalesce(sum(??), 0) as ??', [verdict, verdict]),
        ),
      );
    const rows: object[] = await sums;
    for (let start = 0; start < rows.length; start += 100) {
      await tx('scorecard_daily').insert(rows.slice(start, start + 100));
    }
  }
}
