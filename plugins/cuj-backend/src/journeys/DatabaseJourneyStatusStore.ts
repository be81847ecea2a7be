/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { hash } from 'node:crypto';
import { chunksOf } from '../store/chunksOf';
import { JourneyDay, JourneyStatusStore } from './JourneyStatusStore';
import { ParsedStatuses } from './ParsedStatuses';

/** Some ten megabytes. */
const MAX_KEPT = 2_000;

type StatusRow = {
  entity_ref: string;
  content: string;
  hash: string;
  changed_at: string;
  as_of: string | null;
  as_of_source: string | null;
};

type DailyRow = {
  entity_ref: string;
  timeframe: string;
  day: string;
  state: JourneyDay['state'];
  availability_percent: number | null;
  budget_remaining_percent: number | null;
};

/** What is read of each row each time. */
type StatusHead = Omit<StatusRow, 'content' | 'changed_at'>;

type State = { computed_at: string; read_at: string };

/** Keeps the statuses of journeys in the plugin's database. */
export class DatabaseJourneyStatusStore implements JourneyStatusStore {
  readonly #db: Knex;
  readonly #parsed: ParsedStatuses;

  /** @param options - `maxKept` is how many statuses are kept in memory */
  static create(options: {
    db: Knex;
    maxKept?: number;
  }): DatabaseJourneyStatusStore {
    return new DatabaseJourneyStatusStore(options);
  }

  private constructor(options: { db: Knex; maxKept?: number }) {
    this.#db = options.db;
    this.#parsed = ParsedStatuses.create({
      maxKept: options.maxKept ?? MAX_KEPT,
    });
  }

  async put(
    statuses: JourneyStatus[],
    options: { now: Date; readAt: Record<string, string> },
  ): Promise<string[]> {
    const changed: string[] = [];
    for (const chunk of chunksOf(statuses)) {
      await this.#db.transaction(async tx => {
        const rows = chunk.map(status => toRow(status, options));
        const stored = new Map(
          (
            await tx<StatusRow>('journey_status')
              .whereIn(
                'entity_ref',
                rows.map(row => row.entity_ref),
              )
              .select('entity_ref', 'hash', 'as_of', 'as_of_source')
          ).map(row => [row.entity_ref, row]),
        );
        const written = rows.filter(row => {
          const known = stored.get(row.entity_ref);
          if (known?.hash !== row.hash) {
            changed.push(row.entity_ref);
            return true;
          }
          return (
            known.as_of !== row.as_of || known.as_of_source !== row.as_of_source
          );
        });
        if (written.length > 0) {
          await tx<StatusRow>('journey_status')
            .insert(written)
            .onConflict('entity_ref')
            .merge();
        }
        await putDays(tx, chunk, options.now);
      });
    }
    return changed;
  }

  async endRollUp(options: {
    now: Date;
    entityRefs: string[];
    readAt: Record<string, string>;
  }): Promise<string[]> {
    const still = new Set(options.entityRefs);
    return this.#db.transaction(async tx => {
      const known = await tx<StatusRow>('journey_status').select('entity_ref');
      const gone = known
        .map(row => row.entity_ref)
        .filter(ref => !still.has(ref));
      for (const chunk of chunksOf(gone)) {
        await tx<StatusRow>('journey_status')
          .whereIn('entity_ref', chunk)
          .delete();
      }
      await tx<State & { id: number }>('journey_state')
        .insert({
          id: 1,
          computed_at: options.now.toISOString(),
          read_at: JSON.stringify(options.readAt),
        })
        .onConflict('id')
        .merge();
      return gone;
    });
  }

  async find(entityRefs?: string[]): Promise<JourneyStatus[]> {
    const state = await this.#readState();
    if (!state) {
      return [];
    }
    const readAt: Record<string, string> = JSON.parse(state.read_at);
    const heads = await this.#readHeads(entityRefs);
    if (!entityRefs) {
      this.#parsed.retain(new Set(heads.map(head => head.entity_ref)));
    }
    // The newest of a row is read together with its head, should it change meanwhile.
    const rows = new Map<string, StatusRow>();
    const unknown = heads
      .filter(head => !this.#parsed.get(head.entity_ref, head.hash))
      .map(head => head.entity_ref);
    for (const chunk of chunksOf(unknown)) {
      const read = await this.#db<StatusRow>('journey_status').whereIn(
        'entity_ref',
        chunk,
      );
      read.forEach(row => rows.set(row.entity_ref, row));
    }
    return heads.flatMap((found): JourneyStatus | [] => {
      const row = rows.get(found.entity_ref);
      const head = row ?? found;
      const content = row
        ? this.#parsed.parse(row.entity_ref, row.hash, row.content)
        : this.#parsed.get(head.entity_ref, head.hash);
      const asOf =
        head.as_of ??
        (head.as_of_source ? readAt[head.as_of_source] : undefined);
      return content
        ? {
            ...content,
            ...(asOf && { asOf }),
            computedAt: state.computed_at,
          }
        : // It was removed meanwhile.
          [];
    });
  }

  async #readHeads(entityRefs: string[] | undefined): Promise<StatusHead[]> {
    const heads = () =>
      this.#db<StatusRow>('journey_status').select(
        'entity_ref',
        'hash',
        'as_of',
        'as_of_source',
      );
    if (!entityRefs) {
      return heads();
    }
    const found: StatusHead[] = [];
    for (const chunk of chunksOf([...new Set(entityRefs)])) {
      found.push(...(await heads().whereIn('entity_ref', chunk)));
    }
    return found;
  }

  async getComputedAt(): Promise<string | undefined> {
    return (await this.#readState())?.computed_at;
  }

  async findDays(
    entityRef: string,
    options: { timeframe: string; fromDay: string },
  ): Promise<JourneyDay[]> {
    const rows = await this.#db<DailyRow>('journey_daily')
      .where({ entity_ref: entityRef, timeframe: options.timeframe })
      .where('day', '>=', options.fromDay)
      .orderBy('day');
    return rows.map(row => ({
      day: row.day,
      state: row.state,
      availabilityPercent: row.availability_percent,
      budgetRemainingPercent: row.budget_remaining_percent,
    }));
  }

  async #readState(): Promise<State | undefined> {
    return this.#db<State>('journey_state').first('computed_at', 'read_at');
  }
}

function toRow(
  { asOf, computedAt: _, ...content }: JourneyStatus,
  options: { now: Date; readAt: Record<string, string> },
): StatusRow {
  const [source] =
    Object.entries(options.readAt).find(([, at]) => at === asOf) ?? [];
  const text = JSON.stringify(content);
  return {
    entity_ref: content.entityRef,
    content: text,
    hash: hash('sha1', text, 'base64url'),
    changed_at: options.now.toISOString(),
    as_of: source === undefined ? asOf ?? null : null,
    as_of_source: source ?? null,
  };
}

/** A day is that of values which were read on it, so that an outage leaves a gap. */
async function putDays(
  tx: Knex.Transaction,
  statuses: JourneyStatus[],
  now: Date,
): Promise<void> {
  const day = now.toISOString().slice(0, 10);
  const rows = statuses
    .filter(({ asOf }) => asOf !== undefined && asOf >= day)
    .map(
      ({
        entityRef,
        timeframe,
        state,
        availability,
        errorBudget,
      }): DailyRow => ({
        entity_ref: entityRef,
        timeframe,
        day,
        state,
        availability_percent: availability.known ? availability.percent : null,
        budget_remaining_percent: errorBudget.known
          ? errorBudget.remainingPercent
          : null,
      }),
    );
  if (rows.length > 0) {
    await tx<DailyRow>('journey_daily')
      .insert(rows)
      .onConflict(['entity_ref', 'timeframe', 'day'])
      .ignore();
  }
}
