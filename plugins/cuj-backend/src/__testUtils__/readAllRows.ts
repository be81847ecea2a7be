/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Knex } from 'knex';

/** Every row of every table, one to a line. */
export async function readAllRows(db: Knex): Promise<string> {
  const tables: Array<{ name: string }> =
    db.client.config.client === 'pg'
      ? await db('information_schema.tables')
          .where({ table_schema: 'public' })
          .select('table_name as name')
      : await db('sqlite_master').where({ type: 'table' }).select('name');
  const rows = [];
  for (const { name } of tables) {
    for (const row of await db(name)) {
      rows.push(`${name} ${JSON.stringify(row)}`);
    }
  }
  return rows.join('\n');
}
