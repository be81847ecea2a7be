/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  EventReading,
  EventRecord,
  SloCorrection,
  addEventReading,
  compareTimeframes,
  countEvents,
  timeframeDays,
} from '@cuj-slo/backstage-plugin-cuj-common';
import stableStringify from 'fast-json-stable-stringify';
import { hash } from 'node:crypto';
import { SloRecord } from '../store/SloStore';
import { EventRecordStore, StoredEventRecord } from './EventRecordStore';
import { sloKeyOf } from './JourneyInput';

const DAY_SECONDS = 86_400;
/** How far the clock of a source may be ahead. */
const MAX_AHEAD_MS = 5 * 60_000;

/** Records of events, with what the last statuses add to them. */
export interface EventRecords {
  /** By `sloKeyOf`; of SLOs that count events, and of which it is known how many. */
  records: ReadonlyMap<string, EventRecord>;
  /** Those to which something was added. */
  changed: StoredEventRecord[];
}

/**
 * Reads how many events SLOs counted, and when, from their statuses and what is kept of
 * earlier ones. It asks no source: each status that is read anyway adds a reading.
 */
export class EventRecorder {
  readonly #store: EventRecordStore;

  static create(options: { store: EventRecordStore }): EventRecorder {
    return new EventRecorder(options.store);
  }

  private constructor(store: EventRecordStore) {
    this.#store = store;
  }

  /** @param options - `corrections` of any time, by `sloKeyOf` */
  async read(
    slos: SloRecord[],
    options: {
      now: Date;
      corrections: ReadonlyMap<string, SloCorrection[]>;
    },
  ): Promise<EventRecords> {
    const counting = new Map(
      slos
        .filter(
          ({ slo, matching }) =>
            slo.type === 'metric' && matching.environment.isProduction,
        )
        .map(record => [
          sloKeyOf({ source: record.source, id: record.slo.id }),
          record,
        ]),
    );
    const stored = new Map(
      (
        await this.#store.find(
          [...counting.values()].map(({ source, slo }) => ({
            source,
            sloId: slo.id,
          })),
        )
      ).map(one => [sloKeyOf({ source: one.source, id: one.sloId }), one]),
    );
    const records = new Map<string, EventRecord>();
    const changed: StoredEventRecord[] = [];
    for (const [key, slo] of counting) {
      const corrections = options.corrections.get(key) ?? [];
      const known = stored.get(key);
      const before =
        known && known.basis === basisOf(slo, corrections, known.record)
          ? known.record
          : undefined;
      const reading = readingOf(slo, options.now);
      const record = reading ? addEventReading(before, reading) : before;
      if (record) {
        records.set(key, record);
      }
      if (record && record !== before) {
        changed.push({
          ...{ source: slo.source, sloId: slo.slo.id },
          ...{ basis: basisOf(slo, corrections, record), record },
        });
      }
    }
    return { records, changed };
  }

  /** Keeps what was added, which only one replica may do at a time. */
  async store({ changed }: Pick<EventRecords, 'changed'>): Promise<void> {
    await this.#store.put(changed);
  }

  /** Forgets the records to which nothing was added since. */
  async removeBefore(time: Date): Promise<void> {
    await this.#store.removeBefore(time);
  }
}

/** Over the shortest timeframe: the fewer events in it, the more each tells. */
function readingOf(
  { statuses }: SloRecord,
  now: Date,
): EventReading | undefined {
  const [shortest] = statuses
    .filter(({ removedAt }) => !removedAt)
    .sort((a, b) => compareTimeframes(a.status.timeframe, b.status.timeframe));
  const days = shortest && timeframeDays(shortest.status.timeframe);
  const atMs = Date.parse(shortest?.status.indexedAt ?? '');
  const counts = shortest && countEvents(shortest.status);
  return days && counts && atMs <= now.getTime() + MAX_AHEAD_MS
    ? { windowSeconds: days * DAY_SECONDS, atMs, counts }
    : undefined;
}

/**
 * Counts under another query, or without what a new correction leaves out, say nothing of
 * the old ones. What starts after the last of them was never in them, and changes none. Nor
 * does what ended before its window change any later one; of corrections that name no SLO such
 * old ones need not be known.
 */
function basisOf(
  { slo }: SloRecord,
  corrections: SloCorrection[],
  { readings, windowSeconds }: EventRecord,
): string {
  const untilMs = readings[readings.length - 1].atMs;
  const text = stableStringify([
    slo.query,
    slo.sliSpecification,
    slo.groups,
    corrections
      .filter(
        ({ sloId, startsAt, endsAt = '' }) =>
          !(Date.parse(startsAt) >= untilMs) &&
          !(
            sloId === undefined &&
            Date.parse(endsAt) <= untilMs - windowSeconds * 1000
          ),
      )
      .map(({ id, startsAt, endsAt }) => [id, startsAt, endsAt])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
  ]);
  return hash('sha1', text, 'base64url');
}
