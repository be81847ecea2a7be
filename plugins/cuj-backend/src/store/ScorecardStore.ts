/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  MirroredVerdicts,
  RequirementMode,
  RequirementResult,
  Scorecard,
  Verdict,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** An entity that has a scorecard, as lists filter and show it. */
export interface ScorecardSubject {
  /** Full and in lower case. */
  entityRef: string;
  /** In lower case. */
  kind: string;
  title: string;
  ownerRef?: string;
  systemRef?: string;
  /** In lower case. */
  lifecycle?: string;
}

/** A scorecard as it is kept: without the words that its requirements bring along. */
export type KeptScorecard = Omit<Scorecard, 'results'> & {
  results: Array<Omit<RequirementResult, 'title' | 'why' | 'passes'>>;
};

/** A scorecard and when it was evaluated. */
export interface ScorecardRecord {
  subject: ScorecardSubject;
  scorecard: KeptScorecard;
  /** ISO 8601. */
  evaluatedAt: string;
  /** When any of it last changed; ISO 8601. */
  changedAt: string;
}

/** That something else is said of a requirement than before. */
export interface VerdictChange {
  subject: ScorecardSubject;
  requirementId: string;
  previous: Verdict;
  verdict: Verdict;
  mode: RequirementMode;
}

/** What was changed by storing scorecards. */
export interface ScorecardChanges {
  /** Rows that were written. */
  rows: number;
  verdicts: VerdictChange[];
}

/** Where scorecards are kept. */
export interface ScorecardStore {
  /** When all scorecards were last evaluated; ISO 8601. */
  getEvaluatedAt(): Promise<string | undefined>;

  /**
   * Stores the scorecards that differ from what is stored.
   *
   * @param options - `isWhole` is where all entities are evaluated one after the
   *   other, and their time is kept once, by `endEvaluation`
   */
  put(
    scorecards: Array<{ subject: ScorecardSubject; scorecard: Scorecard }>,
    options: { now: Date; isWhole: boolean },
  ): Promise<ScorecardChanges>;

  /** The references of all entities that have a scorecard, in batches. */
  streamEntityRefs(): AsyncIterable<string[]>;

  /** Removes scorecards with everything that belongs to them. */
  remove(entityRefs: string[]): Promise<void>;

  /** Keeps when all scorecards were evaluated, and the day's roll-up where it is new. */
  endEvaluation(options: { now: Date }): Promise<void>;

  /**
   * Changes when what `readMirror` gives does, and with the day on which all
   * scorecards were last evaluated, `YYYY-MM-DD`, UTC.
   */
  getMirrorVersion(): Promise<{ version: string; evaluatedOn?: string }>;

  /** What the catalog has to know of each entity, by its reference. */
  readMirror(): Promise<Record<string, MirroredVerdicts>>;

  /** The scorecards of entities, as far as there are any. */
  find(entityRefs: string[]): Promise<ScorecardRecord[]>;

  /** What is said of some requirements of some entities. */
  findVerdicts(options: {
    entityRefs: string[];
    requirementIds?: string[];
  }): Promise<
    Array<{
      entityRef: string;
      requirementId: string;
      verdict: Verdict;
      /** ISO 8601. */
      since: string;
      /** ISO 8601. */
      failingSince?: string;
    }>
  >;
}
