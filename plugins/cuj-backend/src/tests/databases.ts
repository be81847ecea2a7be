/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TestDatabases, mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { connectDatabase } from '../store/connectDatabase';

/** SQLite, and the PostgreSQL that the environment names. */
export const databases = TestDatabases.create({
  ids: [
    'POSTGRES_18',
    'POSTGRES_17',
    'POSTGRES_16',
    'POSTGRES_15',
    'POSTGRES_14',
    'SQLITE_3',
  ],
});

type DatabaseId = Parameters<typeof databases.init>[0];

/** A new database with the plugin's tables. */
export async function initDatabase(id: DatabaseId): Promise<Knex> {
  return connectDatabase(
    mockServices.database({ knex: await databases.init(id) }),
  );
}
