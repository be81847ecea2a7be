/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ServiceDefinition } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { serviceDefinitionTable } from '../store/CopyTable';
import { ServiceTeam, ServiceTeamStore } from './ServiceTeamStore';

/** Reads from the plugin's database. */
export class DatabaseServiceTeamStore implements ServiceTeamStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseServiceTeamStore {
    return new DatabaseServiceTeamStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async findTeams(options: {
    name: string;
    sources: string[];
  }): Promise<ServiceTeam[]> {
    const rows: Array<{ source: string; team: string; content: string }> =
      await this.#db(serviceDefinitionTable.name)
        .where({ name: options.name, removed_at: null })
        .whereIn('source', options.sources)
        .whereNotNull('team')
        .orderBy(['source', 'service_id'])
        .select('source', 'team', 'content');
    const isService = ({ content }: { content: string }) =>
      (JSON.parse(content) as ServiceDefinition).kind === 'service';
    return [
      ...rows.filter(isService),
      ...rows.filter(row => !isService(row)),
    ].map(({ source, team }) => ({ source, team }));
  }
}
