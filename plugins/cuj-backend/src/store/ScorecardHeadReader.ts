/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Verdict } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';
import { chunksOf } from './chunksOf';
import { ScorecardSubject } from './ScorecardStore';

/** What lists filter, sort and count of a scorecard. */
export interface ScorecardHead extends ScorecardSubject {
  level: number;
  scorePercent?: number;
  counts: Record<Verdict, number>;
  /** By requirement. */
  verdicts: Array<{ requirementId: string; verdict: Verdict }>;
}

const BATCH = 500;

type HeadRow = {
  entity_ref: string;
  kind: string;
  title: string;
  owner_ref: string | null;
  system_ref: string | null;
  lifecycle: string | null;
  level: number;
  score_percent: number | null;
  pass: number;
  fail: number;
  unknown: number;
  waived: number;
};

type VerdictRow = {
  entity_ref: string;
  requirement_id: string;
  verdict: Verdict;
};

/** Reads what lists need to know of scorecards, and which of them changed. */
export class ScorecardHeadReader {
  readonly #db: Knex;

  static create(options: { db: Knex }): ScorecardHeadReader {
    return new ScorecardHeadReader(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  /** Grows with every change of any scorecard, in the order of the changes. */
  async readVersion(): Promise<number> {
    const row = await this.#db('scorecard_state').first('version');
    return row?.version ?? 0;
  }

  /** How many scorecards there are. */
  async count(): Promise<number> {
    const row = await this.#db('scorecard').count({ count: '*' }).first();
    return Number(row?.count ?? 0);
  }

  /** The references of all entities that have a scorecard. */
  async readRefs(): Promise<string[]> {
    return this.#db('scorecard').pluck('entity_ref');
  }

  /** What changed after a version, a few at a time. */
  async *streamChanged(version: number): AsyncGenerator<ScorecardHead[]> {
    const refs: string[] = await this.#db('scorecard')
      .where('version', '>', version)
      .pluck('entity_ref');
    for (const chunk of chunksOf(refs, BATCH)) {
      yield await this.#read(chunk);
      // There may be many of them, and others wait.
      await setImmediate();
    }
  }

  /** When each of some entities was last evaluated; ISO 8601. */
  async readEvaluationTimes(
    entityRefs: string[],
  ): Promise<Map<string, string>> {
    const state = await this.#db('scorecard_state').first('evaluated_at');
    const times = new Map<string, string>();
    for (const chunk of chunksOf(entityRefs, BATCH)) {
      const rows: Array<{
        entity_ref: string;
        evaluated_at: string | null;
        changed_at: string;
      }> = await this.#db('scorecard')
        .whereIn('entity_ref', chunk)
        .select('entity_ref', 'evaluated_at', 'changed_at');
      for (const row of rows) {
        times.set(
          row.entity_ref,
          row.evaluated_at ?? state?.evaluated_at ?? row.changed_at,
        );
      }
    }
    return times;
  }

  async #read(entityRefs: string[]): Promise<ScorecardHead[]> {
    const rows: HeadRow[] = await this.#db('scorecard')
      .whereIn('entity_ref', entityRefs)
      .select(
        ...['entity_ref', 'kind', 'title', 'owner_ref', 'system_ref'],
        ...['lifecycle', 'level', 'score_percent'],
        ...['pass', 'fail', 'unknown', 'waived'],
      );
    const verdictRows: VerdictRow[] = await this.#db('scorecard_verdict')
      .whereIn('entity_ref', entityRefs)
      .select('entity_ref', 'requirement_id', 'verdict');
    const heads = new Map(
      rows.map((row): [string, ScorecardHead] => [row.entity_ref, toHead(row)]),
    );
    for (const row of verdictRows) {
      heads.get(row.entity_ref)?.verdicts.push({
        requirementId: row.requirement_id,
        verdict: row.verdict,
      });
    }
    return [...heads.values()];
  }
}

function toHead(row: HeadRow): ScorecardHead {
  const { level, pass, fail, unknown, waived } = row;
  return {
    entityRef: row.entity_ref,
    kind: row.kind,
    title: row.title,
    ...(row.owner_ref && { ownerRef: row.owner_ref }),
    ...(row.system_ref && { systemRef: row.system_ref }),
    ...(row.lifecycle && { lifecycle: row.lifecycle }),
    level,
    ...(row.score_percent !== null && { scorePercent: row.score_percent }),
    counts: { pass, fail, unknown, waived },
    verdicts: [],
  };
}
