/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Verdict } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { ReadableScope } from '../access/ReadableEntities';
import { VerdictTotals, toTotals } from './ScorecardList';
import { wantedRows, whereReadable } from './ScorecardSelection';

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

  /** How many entities have each verdict, by requirement. */
  async countByRequirement(
    readable: ReadableScope,
    options: { requirementId?: string } = {},
  ): Promise<Map<string, VerdictTotals>> {
    const rows: Array<{
      requirement_id: string;
      verdict: Verdict;
      count: number | string;
    }> = await this.#db('scorecard_verdict')
      .where(query => whereReadable(this.#db, query, 'entity_ref', readable))
      .modify(query => {
        if (options.requirementId) {
          query.where('requirement_id', options.requirementId);
        }
      })
      .groupBy('requirement_id', 'verdict')
      .select('requirement_id', 'verdict')
      .count({ count: '*' });
    const counts = new Map<string, VerdictTotals>();
    for (const { requirement_id: id } of rows) {
      if (!counts.has(id)) {
        counts.set(id, toTotals(rows.filter(row => row.requirement_id === id)));
      }
    }
    return counts;
  }

  /** Those of some requirements of which anything is said for entities of some kinds. */
  async findRequirementsOfKinds(
    requirementIds: string[],
    kinds: string[],
  ): Promise<string[]> {
    const rows: Array<{ id: string }> = await this.#db
      .from(wantedRows(this.#db, requirementIds))
      // Any one row will do, so that not all are looked at.
      .whereExists(
        this.#db('scorecard_verdict')
          .join(
            'scorecard',
            'scorecard.entity_ref',
            'scorecard_verdict.entity_ref',
          )
          .whereRaw('requirement_id = wanted.value')
          .whereIn('kind', kinds)
          .select(this.#db.raw('1')),
      )
      .select({ id: 'wanted.value' });
    return rows.map(row => row.id);
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
