/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Slo } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { sloKeyOf } from '../journeys/JourneyInput';
import { placeCorrections } from '../journeys/placeCorrections';
import { correctionTable } from '../store/CopyTable';
import { DailyStatus, HistoryStore, StoredCorrections } from './HistoryStore';

type DailyRow = {
  day: string;
  state: DailyStatus['state'];
  target_percent: number | null;
  sli_percent: number | null;
  budget_remaining_percent: number | null;
};

/** Reads from the plugin's database. */
export class DatabaseHistoryStore implements HistoryStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseHistoryStore {
    return new DatabaseHistoryStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async readDaily(options: {
    source: string;
    sloId: string;
    timeframe: string;
    fromDay: string;
  }): Promise<DailyStatus[]> {
    const { source, sloId, timeframe, fromDay } = options;
    const rows: DailyRow[] = await this.#db('slo_daily')
      .where({ source, slo_id: sloId, timeframe })
      .where('day', '>=', fromDay)
      .orderBy('day')
      .select(
        'day',
        'state',
        'target_percent',
        'sli_percent',
        'budget_remaining_percent',
      );
    return rows.map(row => ({
      day: row.day,
      state: row.state,
      targetPercent: row.target_percent,
      sliPercent: row.sli_percent,
      budgetRemainingPercent: row.budget_remaining_percent,
    }));
  }

  async readCorrections(options: {
    source: string;
    slo: Pick<Slo, 'id' | 'tags'>;
    from: Date;
    to: Date;
  }): Promise<StoredCorrections> {
    const { source, slo, from, to } = options;
    const rows: Array<{ content: string }> = await this.#db(
      correctionTable.name,
    )
      .where({ source })
      .whereNull('removed_at')
      .where(named => named.where('slo_id', slo.id).orWhereNull('slo_id'))
      .where('starts_at', '<', to.toISOString())
      .where(ends =>
        ends.whereNull('ends_at').orWhere('ends_at', '>', from.toISOString()),
      )
      .orderBy(['starts_at', 'correction_id'])
      .select('content');
    const { corrections, unplacedCorrections } = placeCorrections(
      [{ source, slo }],
      rows.map(({ content }) => ({ source, correction: JSON.parse(content) })),
    );
    const state: { enumerated_at: string | null } | undefined = await this.#db(
      'sync_state',
    )
      .where({ source, kind: correctionTable.kind })
      .first('enumerated_at');
    return {
      items: (corrections.get(sloKeyOf({ source, id: slo.id })) ?? []).sort(
        (a, b) => a.startsAt.localeCompare(b.startsAt),
      ),
      byQuery: unplacedCorrections.get(source)?.length ?? 0,
      ...(state?.enumerated_at && { asOf: state.enumerated_at }),
    };
  }
}
