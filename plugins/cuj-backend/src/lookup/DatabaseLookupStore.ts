/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertEpisode,
  SloMatching,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import {
  CopyTable,
  SyncKindName,
  serviceDefinitionTable,
  serviceTelemetryTable,
} from '../store/CopyTable';
import { chunksOf } from '../store/chunksOf';
import {
  CopyVersion,
  EntityVerdictChange,
  LookupStore,
  SourcedEpisode,
} from './LookupStore';

const BATCH = 500;
const CHUNK = 500;

type EpisodeRow = {
  source: string;
  episode_id: string;
  monitor_id: string;
  group: string;
  severity: AlertEpisode['severity'];
  started_at: string;
  ended_at: string | null;
};

/** Reads from the plugin's database. */
export class DatabaseLookupStore implements LookupStore {
  readonly #db: Knex;
  readonly #sources: string[];

  /** @param options - `sources` are the names of those that are still read */
  static create(options: { db: Knex; sources: string[] }): DatabaseLookupStore {
    return new DatabaseLookupStore(options.db, options.sources);
  }

  private constructor(db: Knex, sources: string[]) {
    this.#db = db;
    this.#sources = sources;
  }

  async readVersions(): Promise<CopyVersion[]> {
    const rows: Array<{
      source: string;
      kind: SyncKindName;
      generation: number;
      enumerated_at: string | null;
    }> = await this.#db('sync_state')
      .whereIn('source', this.#sources)
      .select('source', 'kind', 'generation', 'enumerated_at');
    return rows.map(({ enumerated_at: enumeratedAt, ...row }) => ({
      ...row,
      ...(enumeratedAt && { enumeratedAt }),
    }));
  }

  async *streamChanged<T>(
    table: CopyTable,
    { source, after }: { source: string; after: number },
  ): AsyncGenerator<Array<{ id: string; item: T }>> {
    let last = '';
    for (;;) {
      const rows: Array<{ id: string; content: string }> = await this.#db(
        table.name,
      )
        .where({ source, removed_at: null })
        .where('generation', '>', after)
        .where(table.idColumn, '>', last)
        .orderBy(table.idColumn)
        .limit(BATCH)
        .select(`${table.idColumn} as id`, 'content');
      if (rows.length > 0) {
        yield rows.map(({ id, content }) => ({
          id,
          item: JSON.parse(content),
        }));
      }
      if (rows.length < BATCH) {
        return;
      }
      last = rows[rows.length - 1].id;
      // There may be many of them, and others wait.
      await setImmediate();
    }
  }

  async readIds(table: CopyTable, source: string): Promise<string[]> {
    return this.#db(table.name)
      .where({ source, removed_at: null })
      .pluck(table.idColumn);
  }

  async readServiceNames(source: string): Promise<string[]> {
    const defined: string[] = await this.#db(serviceDefinitionTable.name)
      .where({ source, removed_at: null })
      .where('service_id', 'like', 'service:%')
      .distinct()
      .pluck('name');
    const seen: string[] = await this.#db(serviceTelemetryTable.name)
      .where({ source, removed_at: null })
      // That is what is said of a whole environment.
      .whereNot('service', '')
      .distinct()
      .pluck('service');
    return [...new Set([...defined, ...seen])];
  }

  async readRecentEpisodes({
    from,
  }: {
    from: string;
  }): Promise<SourcedEpisode[]> {
    const rows: EpisodeRow[] = await this.#db('alert_episode')
      .whereIn('source', this.#sources)
      .where(query =>
        query.whereNull('ended_at').orWhere('started_at', '>=', from),
      );
    return rows.map(toEpisode);
  }

  async readEpisodesOf(options: {
    source: string;
    monitorIds: string[];
    from: string;
  }): Promise<SourcedEpisode[]> {
    const { source, monitorIds, from } = options;
    const episodes: SourcedEpisode[] = [];
    for (const chunk of chunksOf(monitorIds, CHUNK)) {
      const rows: EpisodeRow[] = await this.#db('alert_episode')
        .where({ source })
        .whereIn('monitor_id', chunk)
        .where('started_at', '>=', from);
      episodes.push(...rows.map(toEpisode));
    }
    return episodes;
  }

  async readMatchings(
    slos: Array<{ source: string; id: string }>,
  ): Promise<Map<string, SloMatching>> {
    const found = new Map<string, SloMatching>();
    const sources = [...new Set(slos.map(({ source }) => source))];
    for (const source of sources) {
      const ids = slos.filter(slo => slo.source === source).map(({ id }) => id);
      for (const chunk of chunksOf([...new Set(ids)], CHUNK)) {
        const rows: Array<{ slo_id: string; matching: string }> =
          await this.#db('slo_matching')
            .where({ source })
            .whereIn('slo_id', chunk)
            .select('slo_id', 'matching');
        for (const { slo_id: id, matching } of rows) {
          found.set(`${source} ${id}`, JSON.parse(matching));
        }
      }
    }
    return found;
  }

  async readVerdictChanges(options: {
    entityRefs: string[];
    from: string;
    limit: number;
  }): Promise<EntityVerdictChange[]> {
    const changes: EntityVerdictChange[] = [];
    for (const chunk of chunksOf(options.entityRefs, CHUNK)) {
      changes.push(
        ...(await this.#db('scorecard_change')
          .whereIn('entity_ref', chunk)
          .where('at', '>=', options.from)
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .limit(options.limit)
          .select({
            entityRef: 'entity_ref',
            requirementId: 'requirement_id',
            at: 'at',
            previous: 'previous',
            verdict: 'verdict',
            code: 'code',
          })),
      );
    }
    return changes
      .sort((a, b) => (a.at < b.at ? 1 : -1))
      .slice(0, options.limit);
  }

  async readProblems(kind: SyncKindName): Promise<Map<string, string>> {
    const problems = new Map<string, string>();
    for (const source of this.#sources) {
      const run: { state: string; reason: string | null } | undefined =
        await this.#db('sync_run')
          .where({ source, kind })
          .whereNot('state', 'running')
          .orderBy('started_at', 'desc')
          .first('state', 'reason');
      if (run?.state === 'partial' && run.reason) {
        problems.set(source, run.reason);
      }
    }
    return problems;
  }
}

function toEpisode(row: EpisodeRow): SourcedEpisode {
  return {
    source: row.source,
    id: row.episode_id,
    monitorId: row.monitor_id,
    group: row.group,
    severity: row.severity,
    startedAt: row.started_at,
    ...(row.ended_at && { endedAt: row.ended_at }),
  };
}
