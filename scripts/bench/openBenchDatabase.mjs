/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { rootDir } from '../lib/paths.mjs';

const require = createRequire(
  path.join(rootDir, 'packages', 'backend', 'src', 'index.ts'),
);

/**
 * Opens a database of the plugin: one that nobody has used before, unless its name
 * is given.
 *
 * @param {{ directory: string, postgres?: string, name?: string }} options where
 *   SQLite keeps it, or how PostgreSQL is reached
 */
export async function openBenchDatabase({ directory, postgres, name }) {
  const knex = require('knex');
  const { connectDatabase } = require(path.join(
    rootDir,
    'plugins/cuj-backend/src/store/connectDatabase',
  ));
  const schema = name ?? `bench_${randomUUID().replaceAll('-', '')}`;
  const db = postgres
    ? knex({ client: 'pg', connection: postgres, searchPath: [schema] })
    : knex({
        client: 'better-sqlite3',
        connection: { filename: path.join(directory, `${schema}.db`) },
        useNullAsDefault: true,
      });
  if (postgres) {
    await db.raw('create schema if not exists ??', [schema]);
  }
  await connectDatabase({ getClient: async () => db });
  return db;
}
