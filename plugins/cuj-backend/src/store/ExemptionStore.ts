/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { ExemptionState } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { ReadableScope } from '../access/ReadableEntities';
import { whereOwner, whereReadable } from './whereReadable';

/** An exemption that was asked for in the portal. */
export interface KeptExemption {
  id: string;
  requirementId: string;
  /** Full and in lower case. */
  entityRef: string;
  /** Absent, as the next one, where the entity has no scorecard. */
  entityTitle?: string;
  ownerRef?: string;
  reason: string;
  /** The last day, `YYYY-MM-DD`, UTC. */
  until: string;
  state: Exclude<ExemptionState, 'expired'>;
  /** The full reference of a User. */
  requestedBy: string;
  /** ISO 8601. */
  requestedAt: string;
  decidedBy?: string;
  /** ISO 8601. */
  decidedAt?: string;
  decisionReason?: string;
}

type ExemptionRow = {
  id: string;
  requirement_id: string;
  entity_ref: string;
  title?: string | null;
  owner_ref?: string | null;
  reason: string;
  until: string;
  state: KeptExemption['state'];
  requested_by: string;
  requested_at: string;
  decided_by: string | null;
  decided_at: string | null;
  decision_reason: string | null;
  reminded_at: string | null;
};

/** Keeps the exemptions that are asked for in the portal. */
export class ExemptionStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): ExemptionStore {
    return new ExemptionStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  /** @throws `ConflictError` where one is asked for already */
  async add(
    exemption: Omit<KeptExemption, 'state' | 'entityTitle' | 'ownerRef'>,
  ): Promise<void> {
    // Nobody can decide on it any more, so it is not waited for.
    await this.#db<ExemptionRow>('exemption')
      .where({
        entity_ref: exemption.entityRef,
        requirement_id: exemption.requirementId,
        state: 'requested',
      })
      .where('until', '<', exemption.requestedAt.slice(0, 10))
      .update({
        state: 'rejected',
        decided_at: exemption.requestedAt,
        decision_reason: 'Nobody decided before its end.',
      });
    try {
      await this.#db<ExemptionRow>('exemption').insert({
        id: exemption.id,
        requirement_id: exemption.requirementId,
        entity_ref: exemption.entityRef,
        reason: exemption.reason,
        until: exemption.until,
        state: 'requested',
        requested_by: exemption.requestedBy,
        requested_at: exemption.requestedAt,
      });
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        throw new ConflictError(
          `An exemption of ${exemption.entityRef} from '${exemption.requirementId}' waits for a decision already`,
        );
      }
      throw error;
    }
  }

  async find(id: string): Promise<KeptExemption | undefined> {
    const row = await this.#select().where({ id }).first();
    return row && toExemption(row);
  }

  async list(options: {
    readable: ReadableScope;
    entityRef?: string;
    owners?: string[];
  }): Promise<KeptExemption[]> {
    const query = this.#select().where(builder =>
      whereReadable(
        this.#db,
        builder,
        'exemption.entity_ref',
        options.readable,
      ),
    );
    whereOwner(query, 'scorecard.owner_ref', options.owners);
    if (options.entityRef) {
      query.where('exemption.entity_ref', options.entityRef);
    }
    const rows: ExemptionRow[] = await query;
    return rows.map(toExemption);
  }

  /** Those that are approved and have not reached their end. */
  async listInForce(today: string): Promise<KeptExemption[]> {
    const rows: ExemptionRow[] = await this.#select()
      .where({ state: 'approved' })
      .where('until', '>=', today);
    return rows.map(toExemption);
  }

  /**
   * Brings an exemption into another state.
   *
   * @returns whether it was in one of the states that it may come from
   */
  async decide(
    id: string,
    decision: {
      from: KeptExemption['state'][];
      state: KeptExemption['state'];
      by: string;
      at: string;
      reason?: string;
    },
  ): Promise<boolean> {
    const changed = await this.#db<ExemptionRow>('exemption')
      .where({ id })
      .whereIn('state', decision.from)
      .update({
        state: decision.state,
        decided_by: decision.by,
        decided_at: decision.at,
        decision_reason: decision.reason ?? null,
      });
    return changed > 0;
  }

  /**
   * Those in force that end by a day and whose end was not announced. Who gets them
   * announces it: no replica gets them again.
   */
  async claimEnding(options: {
    today: string;
    until: string;
    now: string;
  }): Promise<KeptExemption[]> {
    const claimed: Array<{ id: string }> = await this.#db<ExemptionRow>(
      'exemption',
    )
      .where({ state: 'approved' })
      .whereNull('reminded_at')
      .whereBetween('until', [options.today, options.until])
      .update({ reminded_at: options.now })
      .returning('id');
    const rows: ExemptionRow[] = await this.#select().whereIn(
      'id',
      claimed.map(({ id }) => id),
    );
    return rows.map(toExemption);
  }

  #select() {
    return this.#db('exemption')
      .leftJoin('scorecard', 'scorecard.entity_ref', 'exemption.entity_ref')
      .select('exemption.*', 'scorecard.title', 'scorecard.owner_ref');
  }
}

function toExemption(row: ExemptionRow): KeptExemption {
  return {
    id: row.id,
    requirementId: row.requirement_id,
    entityRef: row.entity_ref,
    ...(row.title && { entityTitle: row.title }),
    ...(row.owner_ref && { ownerRef: row.owner_ref }),
    reason: row.reason,
    until: row.until,
    state: row.state,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    ...(row.decided_by && { decidedBy: row.decided_by }),
    ...(row.decided_at && { decidedAt: row.decided_at }),
    ...(row.decision_reason && { decisionReason: row.decision_reason }),
  };
}
