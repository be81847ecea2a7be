/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TestDatabaseId } from '@backstage/backend-test-utils';
import knexFactory, { Knex } from 'knex';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { databases } from './databases';

/** A database that can be gone for a while. */
export interface BreakableDatabase {
  knex: Knex;
  breakDown(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A new database of the plugin's own.
 *
 * @remarks
 * PostgreSQL ends all connections to it and refuses new ones, as where a server
 * restarts. A database of SQLite is part of the process and can't go away; the worst
 * that happens to it is that another process holds its file for itself, so that is
 * what happens here.
 */
export async function createBreakableDatabase(
  databaseId: TestDatabaseId,
): Promise<BreakableDatabase> {
  return databaseId === 'SQLITE_3'
    ? createOnSqlite()
    : createOnPostgres(databaseId);
}

async function createOnPostgres(
  databaseId: TestDatabaseId,
): Promise<BreakableDatabase> {
  const knex = await databases.init(databaseId);
  const { connection } = knex.client.config;
  const admin = knexFactory({
    client: 'pg',
    connection: {
      ...connection,
      // Knex hides it from whoever copies the rest.
      password: connection.password,
      database: 'postgres',
    },
    pool: { min: 0, max: 1 },
  });
  const allow = (isAllowed: boolean) =>
    admin.raw(`alter database ?? with allow_connections ${isAllowed}`, [
      connection.database,
    ]);
  return {
    knex,
    breakDown: async () => {
      await allow(false);
      await admin.raw(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = ?',
        [connection.database],
      );
    },
    comeBack: async () => {
      await allow(true);
    },
    close: () => admin.destroy(),
  };
}

async function createOnSqlite(): Promise<BreakableDatabase> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'cuj-faults-'));
  const connect = () =>
    knexFactory({
      client: 'better-sqlite3',
      connection: { filename: path.join(directory, 'cuj.sqlite') },
      useNullAsDefault: true,
      pool: {
        min: 1,
        max: 1,
        afterCreate: (
          sqlite: { pragma(text: string): void },
          done: (error: null, made: unknown) => void,
        ) => {
          // It would wait for five seconds, and all of the process with it.
          sqlite.pragma('busy_timeout = 100');
          done(null, sqlite);
        },
      },
    });
  const knex = connect();
  const other = connect();
  return {
    knex,
    breakDown: async () => {
      await other.raw('begin exclusive');
    },
    comeBack: async () => {
      await other.raw('rollback');
    },
    close: async () => {
      await other.destroy();
      await knex.destroy();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
