/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  MirroredVerdicts,
  Scorecard,
  Verdict,
  mirrorVerdicts,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { hash } from 'node:crypto';
import { chunksOf } from './chunksOf';
import { rollUpScorecards } from './rollUpScorecards';
import {
  KeptScorecard,
  ScorecardChanges,
  ScorecardRecord,
  ScorecardStore,
  ScorecardSubject,
  VerdictChange,
} from './ScorecardStore';

const BATCH = 1000;

/** A row of `scorecard`. */
export type ScorecardRow = {
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
  version: number;
  content: string;
  mirror: string;
  hash: string;
  changed_at: string;
  evaluated_at: string | null;
};

type VerdictRow = {
  entity_ref: string;
  requirement_id: string;
  verdict: Verdict;
  since: string;
  failing_since: string | null;
};

/** Keeps scorecards in the plugin's database. */
export class DatabaseScorecardStore implements ScorecardStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): DatabaseScorecardStore {
    return new DatabaseScorecardStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async getEvaluatedAt(): Promise<string | undefined> {
    const row = await this.#db('scorecard_state').first('evaluated_at');
    return row?.evaluated_at ?? undefined;
  }

  async put(
    scorecards: Array<{ subject: ScorecardSubject; scorecard: Scorecard }>,
    options: { now: Date; isWhole: boolean },
  ): Promise<ScorecardChanges> {
    const now = options.now.toISOString();
    const changes: ScorecardChanges = { rows: 0, verdicts: [] };
    for (const chunk of chunksOf(scorecards)) {
      await this.#db.transaction(async tx => {
        const stored = await readHashes(
          tx,
          chunk.map(({ subject }) => subject.entityRef),
        );
        const rows = chunk.map(({ subject, scorecard }) => ({
          subject,
          scorecard,
          row: toRow(subject, scorecard, now),
        }));
        const changed = rows.filter(
          ({ row }) => stored.get(row.entity_ref)?.hash !== row.hash,
        );
        if (changed.length > 0) {
          const version = await countChange(tx);
          await tx<ScorecardRow>('scorecard')
            .insert(
              changed.map(({ row }) => ({
                ...row,
                version,
                evaluated_at: options.isWhole ? null : now,
              })),
            )
            .onConflict('entity_ref')
            .merge();
          const verdicts = await putVerdicts(tx, changed, now);
          changes.verdicts.push(...verdicts.changes);
          changes.rows += changed.length + verdicts.rows;
        }
        if (!options.isWhole) {
          changes.rows += await tx<ScorecardRow>('scorecard')
            .whereIn(
              'entity_ref',
              rows.map(({ row }) => row.entity_ref),
            )
            .update({ evaluated_at: now });
        }
      });
    }
    return changes;
  }

  async *streamEntityRefs(): AsyncGenerator<string[]> {
    let last = '';
    for (;;) {
      const rows: Array<{ entity_ref: string }> = await this.#db('scorecard')
        .where('entity_ref', '>', last)
        .orderBy('entity_ref')
        .limit(BATCH)
        .select('entity_ref');
      if (rows.length > 0) {
        yield rows.map(row => row.entity_ref);
        last = rows[rows.length - 1].entity_ref;
      }
      if (rows.length < BATCH) {
        return;
      }
    }
  }

  async remove(entityRefs: string[]): Promise<void> {
    for (const chunk of chunksOf(entityRefs)) {
      await this.#db.transaction(async tx => {
        await countChange(tx);
        for (const table of [
          'scorecard_change',
          'scorecard_verdict',
          'scorecard',
        ]) {
          await tx(table).whereIn('entity_ref', chunk).delete();
        }
      });
    }
  }

  async endEvaluation(options: { now: Date }): Promise<void> {
    const now = options.now.toISOString();
    await this.#db.transaction(async tx => {
      await tx<ScorecardRow>('scorecard')
        .whereNotNull('evaluated_at')
        .update({ evaluated_at: null });
      await tx('scorecard_state').update({ evaluated_at: now });
      await rollUpScorecards(tx, now.slice(0, 10));
    });
  }

  async getMirrorVersion(): Promise<{ version: string; evaluatedOn?: string }> {
    const row = await this.#db('scorecard_state').first(
      'version',
      'evaluated_at',
    );
    const evaluatedOn = row?.evaluated_at?.slice(0, 10);
    return {
      version: `${row?.version} ${evaluatedOn}`,
      ...(evaluatedOn && { evaluatedOn }),
    };
  }

  async readMirror(): Promise<Record<string, MirroredVerdicts>> {
    const rows: Array<{ entity_ref: string; mirror: string }> = await this.#db(
      'scorecard',
    ).select('entity_ref', 'mirror');
    return Object.fromEntries(
      rows.map(({ entity_ref, mirror }) => [entity_ref, JSON.parse(mirror)]),
    );
  }

  async find(entityRefs: string[]): Promise<ScorecardRecord[]> {
    const evaluatedAt = await this.getEvaluatedAt();
    const records: ScorecardRecord[] = [];
    for (const chunk of chunksOf(entityRefs, BATCH / 2)) {
      const rows = await this.#db<ScorecardRow>('scorecard').whereIn(
        'entity_ref',
        chunk,
      );
      records.push(...rows.map(row => toScorecardRecord(row, evaluatedAt)));
    }
    return records;
  }

  async findVerdicts(options: {
    entityRefs: string[];
    requirementIds?: string[];
  }) {
    const { entityRefs, requirementIds } = options;
    const found: Awaited<ReturnType<ScorecardStore['findVerdicts']>> = [];
    for (const chunk of chunksOf(entityRefs, BATCH / 2)) {
      const rows = await this.#db<VerdictRow>('scorecard_verdict')
        .whereIn('entity_ref', chunk)
        // Else databases give another order each time, and evidence another hash.
        .orderBy(['entity_ref', 'requirement_id'])
        .modify(query => {
          if (requirementIds) {
            query.whereIn('requirement_id', requirementIds);
          }
        });
      for (const row of rows) {
        found.push({
          entityRef: row.entity_ref,
          requirementId: row.requirement_id,
          verdict: row.verdict,
          since: row.since,
          ...(row.failing_since && { failingSince: row.failing_since }),
        });
      }
    }
    return found;
  }
}

/** Reads a row of `scorecard`. */
export function toScorecardRecord(
  row: ScorecardRow,
  evaluatedAt: string | undefined,
): ScorecardRecord {
  return {
    subject: {
      entityRef: row.entity_ref,
      kind: row.kind,
      title: row.title,
      ...(row.owner_ref && { ownerRef: row.owner_ref }),
      ...(row.system_ref && { systemRef: row.system_ref }),
      ...(row.lifecycle && { lifecycle: row.lifecycle }),
    },
    scorecard: JSON.parse(row.content),
    evaluatedAt: row.evaluated_at ?? evaluatedAt ?? row.changed_at,
    changedAt: row.changed_at,
  };
}

/** Within the transaction of the change, so that nobody sees the one without the other. */
async function countChange(tx: Knex.Transaction): Promise<number> {
  const [{ version }] = await tx('scorecard_state')
    .increment('version', 1)
    .returning('version');
  return version;
}

async function readHashes(
  tx: Knex.Transaction,
  entityRefs: string[],
): Promise<Map<string, { hash: string }>> {
  const rows: Array<{ entity_ref: string; hash: string }> = await tx(
    'scorecard',
  )
    .whereIn('entity_ref', entityRefs)
    .select('entity_ref', 'hash');
  return new Map(rows.map(row => [row.entity_ref, row]));
}

function toRow(
  subject: ScorecardSubject,
  scorecard: Scorecard,
  now: string,
): Omit<ScorecardRow, 'evaluated_at' | 'version'> {
  const kept: KeptScorecard = {
    ...scorecard,
    results: scorecard.results.map(
      ({ title: _title, why: _why, passes: _passes, ...result }) => result,
    ),
  };
  const content = JSON.stringify(kept);
  const row = {
    entity_ref: subject.entityRef,
    kind: subject.kind,
    title: subject.title,
    owner_ref: subject.ownerRef ?? null,
    system_ref: subject.systemRef ?? null,
    lifecycle: subject.lifecycle ?? null,
    level: scorecard.level,
    score_percent: scorecard.scorePercent ?? null,
    ...scorecard.counts,
    content,
    mirror: JSON.stringify(mirrorVerdicts(scorecard)),
  };
  return {
    ...row,
    // Not for secrets: it only tells whether something changed.
    hash: hash('sha1', JSON.stringify(row), 'base64url'),
    changed_at: now,
  };
}

async function putVerdicts(
  tx: Knex.Transaction,
  changed: Array<{ subject: ScorecardSubject; scorecard: Scorecard }>,
  now: string,
): Promise<{ rows: number; changes: VerdictChange[] }> {
  const before = new Map<string, VerdictRow>();
  const stored = await tx<VerdictRow>('scorecard_verdict').whereIn(
    'entity_ref',
    changed.map(({ subject }) => subject.entityRef),
  );
  for (const row of stored) {
    before.set(`${row.entity_ref} ${row.requirement_id}`, row);
  }

  const written: VerdictRow[] = [];
  const history: object[] = [];
  const changes: VerdictChange[] = [];
  for (const { subject, scorecard } of changed) {
    for (const result of scorecard.results) {
      const { requirementId, verdict } = result;
      const key = `${subject.entityRef} ${requirementId}`;
      const previous = before.get(key);
      before.delete(key);
      if (previous?.verdict === verdict) {
        continue;
      }
      written.push({
        entity_ref: subject.entityRef,
        requirement_id: requirementId,
        verdict,
        since: now,
        failing_since: failingSince(previous, verdict, now),
      });
      if (previous) {
        history.push({
          entity_ref: subject.entityRef,
          requirement_id: requirementId,
          at: now,
          previous: previous.verdict,
          verdict,
          code: result.code,
          version: result.version,
        });
        changes.push({
          subject,
          requirementId,
          previous: previous.verdict,
          verdict,
          mode: result.mode,
        });
      }
    }
  }

  for (const chunk of chunksOf(written)) {
    await tx<VerdictRow>('scorecard_verdict')
      .insert(chunk)
      .onConflict(['entity_ref', 'requirement_id'])
      .merge();
  }
  for (const chunk of chunksOf(history)) {
    await tx('scorecard_change').insert(chunk);
  }
  // What no longer applies has no verdict.
  const gone = [...before.values()];
  for (const { entity_ref, requirement_id } of gone) {
    await tx('scorecard_verdict')
      .where({ entity_ref, requirement_id })
      .delete();
  }
  return { rows: written.length + history.length + gone.length, changes };
}

/** Not knowing for a while, or an exemption, does not begin a failure anew. */
function failingSince(
  previous: VerdictRow | undefined,
  verdict: Verdict,
  now: string,
): string | null {
  if (verdict === 'pass') {
    return null;
  }
  return previous?.failing_since ?? (verdict === 'fail' ? now : null);
}
