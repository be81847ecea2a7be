/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TestDatabaseId, mockServices } from '@backstage/backend-test-utils';
import { SloMatching } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { SyncKindName } from '../store/CopyTable';
import { DatabaseMatchingStore } from '../store/DatabaseMatchingStore';
import { DatabaseSloStore } from '../store/DatabaseSloStore';
import { DatabaseSyncStore } from '../store/DatabaseSyncStore';
import { SloRecord } from '../store/SloStore';
import { SyncRunRecord } from '../store/SyncStore';
import { sloKind, statusKind } from '../sync/SyncKind';
import { SyncRunOptions, SyncRunner } from '../sync/SyncRunner';
import { initDatabase } from './databases';
import { FakeSloSource } from './FakeSloSource';

/** A source, a database and a runner between them, at a time that the test sets. */
export class SyncHarness {
  readonly db: Knex;
  readonly source = new FakeSloSource();
  readonly store: DatabaseSyncStore;
  readonly runner: SyncRunner;
  readonly options: SyncRunOptions = {
    signal: new AbortController().signal,
    readForMs: 60_000,
  };
  now = new Date('2026-11-22T12:00:00.000Z');

  static async create(databaseId: TestDatabaseId): Promise<SyncHarness> {
    return new SyncHarness(await initDatabase(databaseId));
  }

  private constructor(db: Knex) {
    this.db = db;
    this.store = DatabaseSyncStore.create({ db });
    this.runner = SyncRunner.create({
      store: this.store,
      logger: mockServices.logger.mock(),
      now: () => this.now,
    });
  }

  /** Lets time pass, and tells what time it is then. */
  later(minutes: number): string {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
    return this.now.toISOString();
  }

  async syncSlos(): Promise<void> {
    await this.runner.run(this.source, sloKind, this.options);
  }

  async syncStatuses(): Promise<void> {
    await this.runner.run(this.source, statusKind, this.options);
  }

  async lastRun(kind: SyncKindName = 'slos'): Promise<SyncRunRecord> {
    return (await this.store.getKind({ source: 'main', kind })).lastRun!;
  }

  /** Everything that is found, by id, as if each SLO belonged to one service. */
  async find(): Promise<Record<string, SloRecord>> {
    const { db } = this;
    const matching: SloMatching = {
      services: [{ entityRef: 'component:default/engine', via: 'tag' }],
      journeys: [],
      environment: { values: ['prod'], isProduction: true },
      problems: [],
    };
    const matchings = [];
    const matchingStore = DatabaseMatchingStore.create({
      db,
      sources: ['main'],
    });
    for await (const slos of matchingStore.streamSlos()) {
      for (const slo of slos) {
        matchings.push({ source: slo.source, sloId: slo.id, matching });
      }
    }
    await matchingStore.replaceAll(matchings);
    const records = await DatabaseSloStore.create({ db }).findByEntities([
      'component:default/engine',
    ]);
    return Object.fromEntries(records.map(record => [record.slo.id, record]));
  }
}
