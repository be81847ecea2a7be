/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertTransition,
  Monitor,
  SloCorrection,
  TimeInterval,
  compareTimeframes,
  timeframeDays,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { CopyReader, ItemKey } from '../store/CopyReader';
import { correctionTable, monitorTable } from '../store/CopyTable';
import { SloRecord } from '../store/SloStore';
import { chunksOf } from '../store/chunksOf';
import { JourneyCopies, UnreadCorrections } from './JourneyInput';
import { PlacedCorrections, placeCorrections } from './placeCorrections';
import { KnownAlerts } from './timelineOfSlo';

const CHUNK = 500;
/** Of those corrections of a source that name no SLO so many are looked at. */
const MAX_OF_NONE = 1000;
const DAY_MS = 24 * 3_600_000;
/** A record of events is kept for seven days without a new reading. */
const RECORD_AGE_DAYS = 8;

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
      ...(await this.#readCorrections(production, options)),
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

  /**
   * Those that name an SLO of any time: what it counted is without all of them, whatever is
   * asked about. Of those that name none a source may have any number.
   */
  async #readCorrections(
    slos: SloRecord[],
    options: { from: Date; now: Date },
  ): Promise<PlacedCorrections & Pick<JourneyCopies, 'unreadCorrections'>> {
    const found = (
      await this.#copies.find<SloCorrection>(
        correctionTable,
        slos.map(({ source, slo }) => ({ source, id: slo.id })),
        'slo_id',
      )
    ).map(({ source, item }) => ({ source, correction: item }));
    const unreadCorrections = new Map<string, UnreadCorrections>();
    const from = correctedFrom(slos, options);
    for (const source of new Set(slos.map(one => one.source))) {
      const { corrections, unread } = await this.#readOfNone(source, from);
      found.push(...corrections.map(correction => ({ source, correction })));
      if (unread) {
        unreadCorrections.set(source, unread);
      }
    }
    return { ...placeCorrections(slos, found), unreadCorrections };
  }

  /** Those that name no SLO and may apply after some time, the last to end first. */
  async #readOfNone(
    source: string,
    from: Date,
  ): Promise<{ corrections: SloCorrection[]; unread?: UnreadCorrections }> {
    const select = () =>
      this.#db(correctionTable.name)
        .where({ source })
        .whereNull('removed_at')
        .whereNull('slo_id')
        .where(ends =>
          ends.whereNull('ends_at').orWhere('ends_at', '>', from.toISOString()),
        );
    const rows: Array<{ ends_at: string | null; content: string }> =
      await select()
        .orderByRaw('case when ends_at is null then 0 else 1 end')
        .orderBy([
          { column: 'ends_at', order: 'desc' },
          { column: correctionTable.idColumn },
        ])
        .limit(MAX_OF_NONE)
        .select('ends_at', 'content');
    const corrections = rows.map(({ content }) => JSON.parse(content));
    if (rows.length < MAX_OF_NONE) {
      return { corrections };
    }
    const [{ count }] = await select().count({ count: '*' });
    const { ends_at: endsAt } = rows[rows.length - 1];
    const unread = Number(count) - rows.length;
    return {
      corrections,
      ...(unread > 0 && {
        unread: { count: unread, ...(endsAt && { endsAt }) },
      }),
    };
  }
}

/**
 * What ended earlier is in no window, and in nothing that is still counted; with a day to
 * spare, since times are compared as texts and a source may write them in another zone.
 */
function correctedFrom(
  slos: SloRecord[],
  { from, now }: { from: Date; now: Date },
): Date {
  const countedDays = slos.map(({ statuses }) => {
    const [shortest] = statuses
      .filter(({ removedAt }) => !removedAt)
      .map(({ status }) => status.timeframe)
      .sort(compareTimeframes);
    return (shortest && timeframeDays(shortest)) || 0;
  });
  const days = Math.max(0, ...countedDays) + RECORD_AGE_DAYS;
  return new Date(
    Math.min(from.getTime() - DAY_MS, now.getTime() - days * DAY_MS),
  );
}
