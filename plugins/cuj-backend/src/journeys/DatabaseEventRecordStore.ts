/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EventCounts, EventRecord } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { chunksOf } from '../store/chunksOf';
import { EventRecordStore, StoredEventRecord } from './EventRecordStore';

type Row = {
  source: string;
  slo_id: string;
  basis: string;
  read_until: string;
  content: string;
};

type Bounds = [
  badAtLeast: number,
  badAtMost: number,
  totalAtLeast: number,
  totalAtMost: number,
];

/** The content of a row; readings are short, as there are a hundred of them. */
type Content = Pick<EventRecord, 'windowSeconds' | 'first'> & {
  readings: Array<[atMs: number, counts: Bounds, left: Bounds]>;
};

/** Keeps records of events in the plugin's database. */
export class DatabaseEventRecordStore implements EventRecordStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseEventRecordStore {
    return new DatabaseEventRecordStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async find(
    slos: Array<{ source: string; sloId: string }>,
  ): Promise<StoredEventRecord[]> {
    const found: StoredEventRecord[] = [];
    for (const source of new Set(slos.map(slo => slo.source))) {
      const ids = slos
        .filter(slo => slo.source === source)
        .map(({ sloId }) => sloId);
      for (const chunk of chunksOf([...new Set(ids)])) {
        const rows = await this.#db<Row>('slo_events')
          .where({ source })
          .whereIn('slo_id', chunk);
        found.push(
          ...rows.map(({ slo_id: sloId, basis, content }) => ({
            ...{ source, sloId, basis },
            record: toRecord(JSON.parse(content)),
          })),
        );
      }
    }
    return found;
  }

  async put(records: StoredEventRecord[]): Promise<void> {
    const rows = records.map(
      ({ source, sloId, basis, record }): Row => ({
        ...{ source, slo_id: sloId, basis },
        read_until: new Date(
          record.readings[record.readings.length - 1].atMs,
        ).toISOString(),
        content: JSON.stringify(toContent(record)),
      }),
    );
    for (const chunk of chunksOf(rows)) {
      await this.#db<Row>('slo_events')
        .insert(chunk)
        .onConflict(['source', 'slo_id'])
        .merge();
    }
  }

  async removeBefore(time: Date): Promise<void> {
    await this.#db<Row>('slo_events')
      .where('read_until', '<', time.toISOString())
      .delete();
  }
}

function toContent({ readings, ...record }: EventRecord): Content {
  return {
    ...record,
    readings: readings.map(({ atMs, counts, left }) => [
      atMs,
      toBounds(counts),
      toBounds(left),
    ]),
  };
}

function toRecord({ readings, ...record }: Content): EventRecord {
  return {
    ...record,
    readings: readings.map(([atMs, counts, left]) => ({
      atMs,
      counts: toCounts(counts),
      left: toCounts(left),
    })),
  };
}

function toBounds(counts: EventCounts): Bounds {
  const { badAtLeast, badAtMost, totalAtLeast, totalAtMost } = counts;
  return [badAtLeast, badAtMost, totalAtLeast, totalAtMost];
}

function toCounts([
  badAtLeast,
  badAtMost,
  totalAtLeast,
  totalAtMost,
]: Bounds): EventCounts {
  return { badAtLeast, badAtMost, totalAtLeast, totalAtMost };
}
