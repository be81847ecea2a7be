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

/**
 * Keeps in the plugin's database whether anybody is on call for teams, in numbers and
 * times. Who that is never gets here.
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
    const found: TeamCoverage[] = [];
    for (const chunk of chunksOf([...new Set(teams)])) {
      const rows = await this.#db<Row>('on_call_coverage').whereIn(
        'team',
        chunk,
      );
      found.push(...rows.map(toCoverage));
    }
    return found;
  }

  /** Notes an answer. */
  async putAnswer(
    key: { source: string; team: string },
    answer: CoverageAnswer,
  ): Promise<void> {
    const { responders, ahead, answeredAt } = answer;
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
  }

  /** Notes why there was no answer; the last one stays. */
  async putProblem(
    source: string,
    teams: string[],
    problem: ReadFailure,
  ): Promise<void> {
    for (const chunk of chunksOf(teams)) {
      await this.#db<Row>('on_call_coverage')
        .insert(
          chunk.map(team => ({
            source,
            team,
            problem: problem.message,
            missing_scope: problem.missingScope ?? null,
          })),
        )
        .onConflict(['source', 'team'])
        .merge(['problem', 'missing_scope']);
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

function toCoverage(row: Row): TeamCoverage {
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
