/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { OnCallAhead } from '@cuj-slo/backstage-plugin-cuj-common';
import { Knex } from 'knex';
import { ReadFailure } from '../onDemand/ReadFailure';
import { chunksOf } from '../store/chunksOf';

type Row = {
  source: string;
  team: string;
  responders: number | null;
  answered_at: string | null;
  problem: string | null;
  missing_scope: string | null;
  ahead_read_until: string | null;
  gap_from: string | null;
  gap_until: string | null;
  ahead_problem: string | null;
};

/** What a source answered, at what time. */
export interface CoverageAnswer {
  /** Absent where the source knows no such rotation. */
  responders?: number;
  /** Absent where the source tells of now only. */
  ahead?: OnCallAhead;
  answeredAt: Date;
}

/** What a source says of a team, without who is in it. */
export interface TeamCoverage {
  source: string;
  team: string;
  /** How many people are on call; absent where the source knows no such rotation. */
  responders?: number;
  /** How that goes on; absent where the source told of that moment only. */
  ahead?: OnCallAhead;
  /** When the source last answered; absent where it never did. */
  answeredAt?: string;
  /** Why it gave no answer when it was last asked. */
  problem?: ReadFailure;
}

type StateRow = { source: string; answered_at: string };

/**
 * Keeps in the plugin's database whether anybody is on call for teams, in numbers and
 * times. Who that is never gets here.
 *
 * @remarks
 * An answer that is what it was is not written anew: when a source had answered for all
 * teams is kept once. A team that it did not answer for then keeps its own time.
 */
export class OnCallCoverageStore {
  readonly #db: Knex;

  static create(options: { db: Knex }): OnCallCoverageStore {
    return new OnCallCoverageStore(options.db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async find(teams: string[]): Promise<TeamCoverage[]> {
    const states = await this.#db<StateRow>('on_call_state');
    const answeredAt = new Map(
      states.map(({ source, answered_at }) => [source, answered_at]),
    );
    const found: TeamCoverage[] = [];
    for (const chunk of chunksOf([...new Set(teams)])) {
      const rows = await this.#db<Row>('on_call_coverage').whereIn(
        'team',
        chunk,
      );
      found.push(
        ...rows.map(row => toCoverage(row, answeredAt.get(row.source))),
      );
    }
    return found;
  }

  /**
   * Notes an answer, unless it is what was answered before.
   *
   * @param options - `isForced` is where it is to be noted all the same
   * @returns whether it was noted, or else is as new as `endRun` says
   */
  async putAnswer(
    key: { source: string; team: string },
    answer: CoverageAnswer,
    options: { isForced?: boolean } = {},
  ): Promise<boolean> {
    const { responders, ahead, answeredAt } = answer;
    const known = await this.#db<Row>('on_call_coverage').where(key).first();
    if (!options.isForced && known && isSame(known, answer)) {
      return false;
    }
    await this.#db<Row>('on_call_coverage')
      .insert({
        ...key,
        responders: responders ?? null,
        answered_at: answeredAt.toISOString(),
        problem: null,
        missing_scope: null,
        ahead_read_until: ahead?.readUntil ?? null,
        gap_from: ahead?.gap?.from ?? null,
        gap_until: ahead?.gap?.to ?? null,
        ahead_problem: ahead?.problem ?? null,
      })
      .onConflict(['source', 'team'])
      .merge();
    return true;
  }

  /** Notes that a source answered for all teams from a time on. */
  async endRun(source: string, answeredAt: Date): Promise<void> {
    await this.#db<StateRow>('on_call_state')
      .insert({ source, answered_at: answeredAt.toISOString() })
      .onConflict('source')
      .merge();
  }

  /** Notes why there was no answer; the last one stays, as old as it is. */
  async putProblem(
    source: string,
    teams: string[],
    problem: ReadFailure,
  ): Promise<void> {
    const known = new Map(
      (await this.find(teams))
        .filter(one => one.source === source)
        .map(one => [one.team, one]),
    );
    for (const chunk of chunksOf(teams)) {
      await this.#db<Row>('on_call_coverage')
        .insert(
          chunk.map(team => ({
            source,
            team,
            answered_at: known.get(team)?.answeredAt ?? null,
            ahead_read_until: known.get(team)?.ahead?.readUntil ?? null,
            problem: problem.message,
            missing_scope: problem.missingScope ?? null,
          })),
        )
        .onConflict(['source', 'team'])
        .merge(['answered_at', 'ahead_read_until', 'problem', 'missing_scope']);
    }
  }

  /** Forgets all teams but these, and all sources but these. */
  async retain(options: {
    sources: string[];
    teams: Set<string>;
  }): Promise<void> {
    await this.#db<Row>('on_call_coverage')
      .whereNotIn('source', options.sources)
      .delete();
    await this.#db<StateRow>('on_call_state')
      .whereNotIn('source', options.sources)
      .delete();
    const rows: Array<{ team: string }> = await this.#db<Row>(
      'on_call_coverage',
    ).distinct('team');
    const gone = rows
      .map(({ team }) => team)
      .filter(team => !options.teams.has(team));
    for (const chunk of chunksOf(gone)) {
      await this.#db<Row>('on_call_coverage').whereIn('team', chunk).delete();
    }
  }
}

/** Whatever the time up to which it was read. */
function isSame(row: Row, { responders, ahead }: CoverageAnswer): boolean {
  // A gap that has begun begins whenever it is asked for.
  const from = (gapFrom: string | null) => (responders === 0 ? null : gapFrom);
  return (
    row.answered_at !== null &&
    row.problem === null &&
    row.responders === (responders ?? null) &&
    (row.ahead_read_until !== null) === (ahead !== undefined) &&
    from(row.gap_from) === from(ahead?.gap?.from ?? null) &&
    row.gap_until === (ahead?.gap?.to ?? null) &&
    (row.gap_from !== null) === (ahead?.gap !== undefined) &&
    row.ahead_problem === (ahead?.problem ?? null)
  );
}

/** As it would read had it been written when the source last said the same. */
function toCoverage(
  kept: Row,
  sourceAnsweredAt: string | undefined,
): TeamCoverage {
  const isNewer =
    kept.problem === null &&
    kept.answered_at !== null &&
    sourceAnsweredAt !== undefined &&
    sourceAnsweredAt > kept.answered_at;
  const passed = isNewer
    ? Date.parse(sourceAnsweredAt) - Date.parse(kept.answered_at ?? '')
    : 0;
  const row: Row = {
    ...kept,
    ...(isNewer && { answered_at: sourceAnsweredAt }),
    ahead_read_until:
      kept.ahead_read_until === null || kept.gap_from !== null
        ? kept.ahead_read_until
        : later(kept.ahead_read_until, passed),
  };
  return {
    source: row.source,
    team: row.team,
    ...(row.responders !== null && { responders: row.responders }),
    ...(row.ahead_read_until !== null && {
      ahead: {
        readUntil: row.ahead_read_until,
        ...(row.gap_from !== null && {
          gap: {
            from: row.gap_from,
            ...(row.gap_until !== null && { to: row.gap_until }),
          },
        }),
        ...(row.ahead_problem !== null && { problem: row.ahead_problem }),
      },
    }),
    ...(row.answered_at !== null && { answeredAt: row.answered_at }),
    ...(row.problem !== null && {
      problem: {
        message: row.problem,
        ...(row.missing_scope !== null && { missingScope: row.missing_scope }),
      },
    }),
  };
}

function later(time: string, ms: number): string {
  const moved = new Date(Date.parse(time) + ms);
  return Number.isNaN(moved.getTime()) ? time : moved.toISOString();
}
