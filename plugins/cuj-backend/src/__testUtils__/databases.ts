/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  TestDatabaseId,
  TestDatabases,
  mockServices,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { connectDatabase } from '../store/connectDatabase';

const postgresIds: TestDatabaseId[] = [
  'POSTGRES_18',
  'POSTGRES_17',
  'POSTGRES_16',
  'POSTGRES_15',
  'POSTGRES_14',
];

/** SQLite, and the PostgreSQL that the environment names; never a container. */
export const databases = TestDatabases.create({
  ids: [
    ...postgresIds.filter(id => {
      const version = id.replace('_', '');
      return process.env[
        `BACKSTAGE_TEST_DATABASE_${version}_CONNECTION_STRING`
      ];
    }),
    'SQLITE_3',
  ],
});

/** A new database with the plugin's tables. */
export async function initDatabase(id: TestDatabaseId): Promise<Knex> {
  return connectDatabase(
    mockServices.database({ knex: await databases.init(id) }),
  );
}
