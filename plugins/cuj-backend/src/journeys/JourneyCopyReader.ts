/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertTransition,
  Monitor,
  SloCorrection,
  TimeInterval,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { CopyReader, ItemKey } from '../store/CopyReader';
import { correctionTable, monitorTable } from '../store/CopyTable';
import { SloRecord } from '../store/SloStore';
import { chunksOf } from '../store/chunksOf';
import { JourneyCopies } from './JourneyInput';
import { PlacedCorrections, placeCorrections } from './placeCorrections';
import { KnownAlerts } from './timelineOfSlo';

const CHUNK = 500;

/** Reads what sources told of the SLOs of journeys besides their statuses. */
export class JourneyCopyReader {
  readonly #db: Knex;
  readonly #copies: CopyReader;
  readonly #keptMs: number;
  readonly #maxAgeMs: number;

  /**
   * @param options - `keptMs` is for how long alerts are kept; `maxAgeMs` how old the
   *   last reading of them may be
   */
  static create(options: {
    db: Knex;
    copies: CopyReader;
    keptMs: number;
    maxAgeMs: number;
  }): JourneyCopyReader {
    return new JourneyCopyReader(options);
  }

  private constructor(options: {
    db: Knex;
    copies: CopyReader;
    keptMs: number;
    maxAgeMs: number;
  }) {
    this.#db = options.db;
    this.#copies = options.copies;
    this.#keptMs = options.keptMs;
    this.#maxAgeMs = options.maxAgeMs;
  }

  /** @param options - `from` is where the longest window begins that is asked about */
  async read(
    slos: SloRecord[],
    options: { from: Date; now: Date },
  ): Promise<Omit<JourneyCopies, 'events'>> {
    const production = slos.filter(
      ({ matching }) => matching.environment.isProduction,
    );
    return {
      alerts: await this.#readAlerts(production, options),
      ...(await this.#readCorrections(production)),
    };
  }

  async #readAlerts(
    slos: SloRecord[],
    options: { from: Date; now: Date },
  ): Promise<Map<string, KnownAlerts>> {
    const keys = slos.flatMap(({ source, slo }): ItemKey[] =>
      slo.type === 'monitor' ? slo.monitorIds.map(id => ({ source, id })) : [],
    );
    const alerts = new Map<string, KnownAlerts>();
    for (const source of new Set(keys.map(key => key.source))) {
      const span = await this.#readSpan(source, options.now);
      alerts.set(source, {
        ...(span && { span }),
        transitions: span
          ? await this.#readTransitions(
              source,
              keys.filter(key => key.source === source).map(({ id }) => id),
              options.from,
            )
          : new Map(),
        monitors: new Map(),
      });
    }
    for (const { source, id, item } of await this.#copies.find<Monitor>(
      monitorTable,
      keys,
    )) {
      alerts.get(source)?.monitors.set(id, item);
    }
    return alerts;
  }

  /**
   * From when on alerts were read without a gap, up to now. Where nobody noted it, that
   * is since the oldest one that is kept: each run goes on where the last one ended.
   */
  async #readSpan(
    source: string,
    now: Date,
  ): Promise<TimeInterval | undefined> {
    const state:
      | { read_from: string | null; read_until: string | null }
      | undefined = await this.#db('sync_state')
      .where({ source, kind: 'alerts' })
      .first('read_from', 'read_until');
    const readUntilMs = Date.parse(state?.read_until ?? '');
    if (!(now.getTime() - readUntilMs <= this.#maxAgeMs)) {
      return undefined;
    }
    const keptFrom = new Date(now.getTime() - this.#keptMs).toISOString();
    const oldest: { at: string } | undefined = await this.#db(
      'alert_transition',
    )
      .where({ source })
      .where('at', '>=', keptFrom)
      .orderBy('at')
      .first('at');
    // A source may tell more than it is asked for.
    const [from] = [state?.read_from, oldest?.at].filter(Boolean).sort();
    return from
      ? {
          startMs: Math.max(Date.parse(from), now.getTime() - this.#keptMs),
          endMs: now.getTime(),
        }
      : undefined;
  }

  async #readTransitions(
    source: string,
    monitorIds: string[],
    from: Date,
  ): Promise<Map<string, AlertTransition[]>> {
    const transitions = new Map<string, AlertTransition[]>();
    for (const chunk of chunksOf([...new Set(monitorIds)], CHUNK)) {
      const rows: Array<{ monitor_id: string; content: string }> =
        await this.#db('alert_transition')
          .where({ source })
          .whereIn('monitor_id', chunk)
          .where('at', '>=', from.toISOString())
          .orderBy('at')
          .select('monitor_id', 'content');
      for (const { monitor_id: id, content } of rows) {
        const ofMonitor = transitions.get(id) ?? [];
        ofMonitor.push(JSON.parse(content));
        transitions.set(id, ofMonitor);
      }
    }
    return transitions;
  }

  /** Of any time: what an SLO counted is without all of them, whatever is asked about. */
  async #readCorrections(slos: SloRecord[]): Promise<PlacedCorrections> {
    const ofSlos = await this.#copies.find<SloCorrection>(
      correctionTable,
      slos.map(({ source, slo }) => ({ source, id: slo.id })),
      'slo_id',
    );
    const sources = new Set(slos.map(({ source }) => source));
    const ofNone: Array<{ source: string; content: string }> = await this.#db(
      correctionTable.name,
    )
      .whereIn('source', [...sources])
      .whereNull('removed_at')
      .whereNull('slo_id')
      .orderBy(['source', correctionTable.idColumn])
      .select('source', 'content');
    return placeCorrections(slos, [
      ...ofSlos.map(({ source, item }) => ({ source, correction: item })),
      ...ofNone.map(({ source, content }) => ({
        source,
        correction: JSON.parse(content),
      })),
    ]);
  }
}
