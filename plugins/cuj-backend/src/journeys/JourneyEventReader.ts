/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertEpisode,
  Incident,
  Monitor,
  SyntheticTest,
  nameKey,
  tagValues,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { CopyReader, ItemKey, SourcedItem } from '../store/CopyReader';
import {
  incidentTable,
  monitorTable,
  syntheticTestTable,
} from '../store/CopyTable';
import { chunksOf } from '../store/chunksOf';
import { incidentBeganAt } from '../store/incidentBeganAt';
import { overIncidentStates } from '../store/overIncidentStates';

const MAX_EPISODES = 200;
const MAX_INCIDENTS = 500;
const CHUNK = 500;

type Kept<T> = SourcedItem<T> & ItemKey;

/** When each source was last read, by its name; ISO 8601. */
export interface ReadTimes {
  monitors: ReadonlyMap<string, string>;
  /** Up to when. */
  alerts: ReadonlyMap<string, string>;
  incidents: ReadonlyMap<string, string>;
}

/** Reads what happened around journeys: monitors, alerts, incidents, synthetic tests. */
export class JourneyEventReader {
  readonly #db: Knex;
  readonly #copies: CopyReader;
  readonly #sources: string[];
  readonly #journeyTagKeys: string[];

  /** @param options - `sources` are the names of those that are still read */
  static create(options: {
    db: Knex;
    copies: CopyReader;
    sources: string[];
    journeyTagKeys: string[];
  }): JourneyEventReader {
    return new JourneyEventReader(options);
  }

  private constructor(options: {
    db: Knex;
    copies: CopyReader;
    sources: string[];
    journeyTagKeys: string[];
  }) {
    this.#db = options.db;
    this.#copies = options.copies;
    this.#sources = options.sources;
    this.#journeyTagKeys = options.journeyTagKeys;
  }

  /** The monitors that SLOs rest on, and those that watch how fast they burn. */
  async readMonitors(options: {
    monitors: ItemKey[];
    slos: ItemKey[];
  }): Promise<Array<Kept<Monitor>>> {
    const found = [
      ...(await this.#copies.find<Monitor>(monitorTable, options.monitors)),
      ...(await this.#copies.find<Monitor>(
        monitorTable,
        options.slos,
        'slo_id',
      )),
    ].map(one => ({ ...one, id: one.item.id }));
    return [
      ...new Map(found.map(one => [`${one.source} ${one.id}`, one])).values(),
    ];
  }

  /** When each source was last read. */
  async readReadTimes(): Promise<ReadTimes> {
    const rows: Array<{
      source: string;
      kind: keyof ReadTimes;
      enumerated_at: string | null;
      read_until: string | null;
    }> = await this.#db('sync_state')
      .whereIn('kind', ['monitors', 'alerts', 'incidents'])
      .select('source', 'kind', 'enumerated_at', 'read_until');
    const times = {
      ...{ monitors: new Map(), alerts: new Map(), incidents: new Map() },
    };
    for (const { source, kind, ...row } of rows) {
      const at = kind === 'alerts' ? row.read_until : row.enumerated_at;
      if (at) {
        times[kind].set(source, at);
      }
    }
    return times;
  }

  /** The newest alerts of monitors that lasted, or last, within a time. */
  async readEpisodes(
    monitors: ItemKey[],
    { from }: { from: Date },
  ): Promise<Array<AlertEpisode & { source: string }>> {
    const episodes: Array<AlertEpisode & { source: string }> = [];
    for (const source of new Set(monitors.map(key => key.source))) {
      const ids = monitors
        .filter(key => key.source === source)
        .map(({ id }) => id);
      for (const chunk of chunksOf(ids, CHUNK)) {
        const rows: Array<{
          episode_id: string;
          monitor_id: string;
          group: string;
          severity: AlertEpisode['severity'];
          started_at: string;
          ended_at: string | null;
        }> = await this.#db('alert_episode')
          .where({ source })
          .whereIn('monitor_id', chunk)
          .where(ended =>
            ended
              .whereNull('ended_at')
              .orWhere('ended_at', '>=', from.toISOString()),
          )
          .orderBy('started_at', 'desc')
          .limit(MAX_EPISODES);
        episodes.push(
          ...rows.map(row => ({
            source,
            id: row.episode_id,
            monitorId: row.monitor_id,
            group: row.group,
            severity: row.severity,
            startedAt: row.started_at,
            ...(row.ended_at && { endedAt: row.ended_at }),
          })),
        );
      }
    }
    return episodes;
  }

  /** The newest incidents that began within a time, or last, and name one of the services. */
  async readIncidents(
    services: string[],
    { from }: { from: Date },
  ): Promise<Array<Incident & { source: string }>> {
    const names = new Set(services.map(nameKey));
    const found: Array<Incident & { source: string }> = [];
    for await (const incidents of this.#streamIncidents(from)) {
      found.push(
        ...incidents.filter(incident =>
          incident.services.some(service => names.has(nameKey(service))),
        ),
      );
    }
    // Databases do not agree on where to put those that nobody knows the time of.
    const began = new Map(
      found.map(one => [one, incidentBeganAt(one) ?? ''] as const),
    );
    return found
      .sort((a, b) => (began.get(a)! < began.get(b)! ? 1 : -1))
      .slice(0, MAX_INCIDENTS);
  }

  async *#streamIncidents(
    from: Date,
  ): AsyncGenerator<Array<Incident & { source: string }>> {
    const over = [...overIncidentStates];
    for (const source of this.#sources) {
      let last = '';
      for (;;) {
        const rows: Array<{ id: string; content: string }> = await this.#db(
          incidentTable.name,
        )
          .where({ source })
          .whereNull('removed_at')
          .where(recent =>
            recent
              .where('began_at', '>=', from.toISOString())
              .orWhereRaw(
                `lower(state) not in (${over.map(() => '?').join(', ')})`,
                over,
              ),
          )
          .where(incidentTable.idColumn, '>', last)
          .orderBy(incidentTable.idColumn)
          .limit(CHUNK)
          .select(`${incidentTable.idColumn} as id`, 'content');
        yield rows.map(({ content }) => ({ source, ...JSON.parse(content) }));
        if (rows.length < CHUNK) {
          break;
        }
        last = rows[rows.length - 1].id;
      }
    }
  }

  /** Tests whose tags name the journey. */
  async readSynthetics(journey: string): Promise<Array<Kept<SyntheticTest>>> {
    const key = nameKey(journey);
    const found: Array<Kept<SyntheticTest>> = [];
    for await (const tests of this.#copies.stream<SyntheticTest>(
      syntheticTestTable,
    )) {
      found.push(
        ...tests.filter(({ item }) =>
          tagValues(item.tags, this.#journeyTagKeys).some(
            value => nameKey(value) === key,
          ),
        ),
      );
    }
    return found;
  }
}
