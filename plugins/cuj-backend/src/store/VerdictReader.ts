/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Verdict } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { ReadableScope } from '../access/ReadableEntities';
import { whereReadable } from './whereReadable';

/** An entity that fails a requirement. */
export interface FailingEntity {
  entityRef: string;
  title: string;
  ownerRef?: string;
  lifecycle?: string;
  /** ISO 8601. */
  failingSince: string;
}

/** A change of a verdict, as it is kept. */
export interface KeptVerdictChange {
  requirementId: string;
  /** ISO 8601. */
  at: string;
  previous: Verdict;
  verdict: Verdict;
  code: string;
}

/** Reads verdicts across entities, and their changes. */
export class VerdictReader {
  readonly #db: Knex;

  static create(options: { db: Knex }): VerdictReader {
    return new VerdictReader(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  /** The entities that fail a requirement, those that have for longest first. */
  async listFailing(
    requirementId: string,
    readable: ReadableScope,
  ): Promise<FailingEntity[]> {
    const rows: Array<{
      entity_ref: string;
      title: string;
      owner_ref: string | null;
      lifecycle: string | null;
      failing_since: string;
    }> = await this.#db('scorecard_verdict')
      .join('scorecard', 'scorecard.entity_ref', 'scorecard_verdict.entity_ref')
      .where({ requirement_id: requirementId, verdict: 'fail' })
      .where(query =>
        whereReadable(this.#db, query, 'scorecard.entity_ref', readable),
      )
      .orderBy('failing_since')
      .orderBy('scorecard.entity_ref')
      .select(
        'scorecard.entity_ref',
        'title',
        'owner_ref',
        'lifecycle',
        this.#db.raw('coalesce(failing_since, since) as failing_since'),
      );
    return rows.map(row => ({
      entityRef: row.entity_ref,
      title: row.title,
      ...(row.owner_ref && { ownerRef: row.owner_ref }),
      ...(row.lifecycle && { lifecycle: row.lifecycle }),
      failingSince: row.failing_since,
    }));
  }

  /** The last changes of the verdicts on an entity, the newest first. */
  async listChanges(
    entityRef: string,
    options: { limit: number },
  ): Promise<KeptVerdictChange[]> {
    return this.#db('scorecard_change')
      .where({ entity_ref: entityRef })
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(options.limit)
      .select({
        requirementId: 'requirement_id',
        at: 'at',
        previous: 'previous',
        verdict: 'verdict',
        code: 'code',
      });
  }
}
