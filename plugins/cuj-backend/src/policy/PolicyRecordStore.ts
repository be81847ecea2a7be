/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { PolicyConsequence } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';

/** That somebody did what a policy asks for. */
export interface KeptAcknowledgement {
  id: string;
  /** Full and in lower case. */
  journeyRef: string;
  consequence: PolicyConsequence;
  /** Where it is described. */
  link?: string;
  note?: string;
  /** The full reference of a User. */
  by: string;
  /** ISO 8601. */
  at: string;
}

/** What lifts a freeze for a time. */
export interface KeptException {
  id: string;
  /** Full and in lower case. */
  journeyRef: string;
  /** Full and in lower case; absent where it is for all services of the journey. */
  serviceRef?: string;
  reason: string;
  /** The last day, `YYYY-MM-DD`, UTC. */
  until: string;
  /** The full reference of a User. */
  grantedBy: string;
  /** ISO 8601. */
  grantedAt: string;
  revokedBy?: string;
  /** ISO 8601. */
  revokedAt?: string;
}

type RecordRow = {
  id: string;
  journey_ref: string;
  consequence: PolicyConsequence;
  link: string | null;
  note: string | null;
  recorded_by: string;
  at: string;
};

type ExceptionRow = {
  id: string;
  journey_ref: string;
  service_ref: string | null;
  reason: string;
  until: string;
  granted_by: string;
  granted_at: string;
  revoked_by: string | null;
  revoked_at: string | null;
};

const MAX_SHOWN = 100;

/** Keeps what people did about error-budget policies: acknowledgements and exceptions. */
export class PolicyRecordStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): PolicyRecordStore {
    return new PolicyRecordStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async acknowledge(kept: KeptAcknowledgement): Promise<void> {
    await this.#db<RecordRow>('error_budget_policy_record').insert({
      id: kept.id,
      journey_ref: kept.journeyRef,
      consequence: kept.consequence,
      link: kept.link ?? null,
      note: kept.note ?? null,
      recorded_by: kept.by,
      at: kept.at,
    });
  }

  /** The newest of each journey first. */
  async listAcknowledgements(
    journeyRefs: string[],
  ): Promise<KeptAcknowledgement[]> {
    const rows: RecordRow[] = await this.#db<RecordRow>(
      'error_budget_policy_record',
    )
      .whereIn('journey_ref', journeyRefs)
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'asc' },
      ])
      .limit(MAX_SHOWN * Math.max(1, journeyRefs.length));
    return rows.map(row => ({
      id: row.id,
      journeyRef: row.journey_ref,
      consequence: row.consequence,
      ...(row.link && { link: row.link }),
      ...(row.note && { note: row.note }),
      by: row.recorded_by,
      at: row.at,
    }));
  }

  async except(kept: KeptException): Promise<void> {
    await this.#db<ExceptionRow>('error_budget_policy_exception').insert({
      id: kept.id,
      journey_ref: kept.journeyRef,
      service_ref: kept.serviceRef ?? null,
      reason: kept.reason,
      until: kept.until,
      granted_by: kept.grantedBy,
      granted_at: kept.grantedAt,
    });
  }

  /** What ends last first, also what has ended. */
  async listExceptions(journeyRefs: string[]): Promise<KeptException[]> {
    const rows: ExceptionRow[] = await this.#db<ExceptionRow>(
      'error_budget_policy_exception',
    )
      .whereIn('journey_ref', journeyRefs)
      .orderBy([
        { column: 'until', order: 'desc' },
        { column: 'granted_at', order: 'desc' },
        { column: 'id', order: 'asc' },
      ])
      .limit(MAX_SHOWN * Math.max(1, journeyRefs.length));
    return rows.map(row => ({
      id: row.id,
      journeyRef: row.journey_ref,
      ...(row.service_ref && { serviceRef: row.service_ref }),
      reason: row.reason,
      until: row.until,
      grantedBy: row.granted_by,
      grantedAt: row.granted_at,
      ...(row.revoked_by && { revokedBy: row.revoked_by }),
      ...(row.revoked_at && { revokedAt: row.revoked_at }),
    }));
  }

  /** @returns whether there is such an exception of the journey that was in force */
  async revoke(options: {
    id: string;
    journeyRef: string;
    by: string;
    now: Date;
  }): Promise<boolean> {
    const at = options.now.toISOString();
    const changed = await this.#db<ExceptionRow>(
      'error_budget_policy_exception',
    )
      .where({ id: options.id, journey_ref: options.journeyRef })
      .whereNull('revoked_at')
      .where('until', '>=', at.slice(0, 10))
      .update({ revoked_by: options.by, revoked_at: at });
    return changed > 0;
  }

  /** @param before - ISO 8601 */
  async removeOld(before: string): Promise<void> {
    await this.#db('error_budget_policy_record')
      .where('at', '<', before)
      .delete();
    await this.#db('error_budget_policy_exception')
      .where('until', '<', before.slice(0, 10))
      .delete();
  }
}

/** The last day counts. */
export function isInForce(exception: KeptException, now: Date): boolean {
  return (
    exception.revokedAt === undefined &&
    exception.until >= now.toISOString().slice(0, 10)
  );
}
