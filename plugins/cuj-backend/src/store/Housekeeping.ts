/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Knex } from 'knex';
import { SyncSettings } from '../config/readSyncSettings';
import { copyTables } from './CopyTable';

/**
 * Rolls the present statuses up into one value a day, and removes what need not be
 * kept any longer.
 *
 * @remarks
 * Per day it adds at most one row for each SLO and timeframe; whatever else grows,
 * grows with what happened.
 */
export class Housekeeping {
  readonly #db: Knex;
  readonly #retention: SyncSettings['retention'];
  readonly #now: () => Date;

  static create(options: {
    db: Knex;
    retention: SyncSettings['retention'];
    /** For tests. */
    now?: () => Date;
  }): Housekeeping {
    return new Housekeeping(options);
  }

  private constructor(options: {
    db: Knex;
    retention: SyncSettings['retention'];
    now?: () => Date;
  }) {
    this.#db = options.db;
    this.#retention = options.retention;
    this.#now = options.now ?? (() => new Date());
  }

  /** May run as often as one likes. */
  async run(signal?: AbortSignal): Promise<void> {
    await this.#rollUp();
    signal?.throwIfAborted();
    await this.#removeOld();
  }

  /** The first values that are read on a day stand for it, so that each is written once. */
  async #rollUp(): Promise<void> {
    const now = this.#now();
    const day = now.toISOString().slice(0, 10);
    const columns = [
      'source',
      'slo_id',
      'timeframe',
      'state',
      'target_percent',
      'sli_percent',
      'budget_remaining_percent',
    ];
    const present = this.#db('slo_status')
      .leftJoin('sync_state', join =>
        join
          .on('sync_state.source', 'slo_status.source')
          .andOnVal('sync_state.kind', 'statuses'),
      )
      .whereNull('slo_status.removed_at')
      .whereRaw(
        'coalesce(slo_status.fetched_at, sync_state.enumerated_at) >= ?',
        [day],
      )
      .whereNotExists(
        this.#db('slo_daily')
          .select(this.#db.raw('1'))
          .where({ day })
          .whereRaw('slo_daily.source = slo_status.source')
          .whereRaw('slo_daily.slo_id = slo_status.slo_id')
          .whereRaw('slo_daily.timeframe = slo_status.timeframe'),
      )
      .select(
        ...columns.map(column => `slo_status.${column}`),
        this.#db.raw('? as day', [day]),
      );
    await this.#db(
      this.#db.raw('?? (??, ??, ??, ??, ??, ??, ??, ??)', [
        'slo_daily',
        ...columns,
        'day',
      ]),
    ).insert(present);
  }

  async #removeOld(): Promise<void> {
    const before = (ms: number) =>
      new Date(this.#now().getTime() - ms).toISOString();
    const { alertsMs, dailyMs, removedMs } = this.#retention;

    await this.#db('slo_daily')
      .where('day', '<', before(dailyMs).slice(0, 10))
      .delete();
    await this.#db('journey_daily')
      .where('day', '<', before(dailyMs).slice(0, 10))
      .delete();
    await this.#db('scorecard_daily')
      .where('day', '<', before(dailyMs).slice(0, 10))
      .delete();
    await this.#db('scorecard_change')
      .where('at', '<', before(dailyMs))
      .delete();
    await this.#db('alert_episode')
      .where('started_at', '<', before(alertsMs))
      .whereNotNull('ended_at')
      .delete();
    // The trigger of an alert that lasts is needed until it has ended.
    await this.#db('alert_transition')
      .where('at', '<', before(alertsMs))
      .whereNotExists(
        this.#db('alert_episode')
          .select(this.#db.raw('1'))
          .whereRaw('alert_episode.source = alert_transition.source')
          .whereRaw('alert_episode.monitor_id = alert_transition.monitor_id')
          .whereNull('alert_episode.ended_at'),
      )
      .delete();
    for (const table of copyTables) {
      await this.#db(table.name)
        .where('removed_at', '<', before(removedMs))
        .delete();
    }
  }
}
