/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertEpisode,
  SloMatching,
  Verdict,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { CopyTable, SyncKindName } from '../store/CopyTable';

/** How far the copy of a kind of item of a source has come. */
export interface CopyVersion {
  source: string;
  kind: SyncKindName;
  /** Grows with every run that stored anything. */
  generation: number;
  /** When all items were last listed; ISO 8601. */
  enumeratedAt?: string;
}

/** An episode, and where it comes from. */
export interface SourcedEpisode extends AlertEpisode {
  source: string;
}

/** A change of a verdict of an entity. */
export interface EntityVerdictChange {
  entityRef: string;
  requirementId: string;
  /** ISO 8601. */
  at: string;
  previous: Verdict;
  verdict: Verdict;
  code: string;
}

/** Reads what a lookup needs and no other part reads; of the sources that are still read. */
export interface LookupStore {
  readVersions(): Promise<CopyVersion[]>;

  /** The items that changed after a generation, a few at a time. */
  streamChanged<T>(
    table: CopyTable,
    options: { source: string; after: number },
  ): AsyncIterable<Array<{ id: string; item: T }>>;

  /** The ids of all items that are not removed. */
  readIds(table: CopyTable, source: string): Promise<string[]>;

  /** The names of services that a source knows by its own catalog or by telemetry. */
  readServiceNames(source: string): Promise<string[]>;

  /** Alerts that are open, or began at some time or later. */
  readRecentEpisodes(options: { from: string }): Promise<SourcedEpisode[]>;

  /** The alerts of some monitors of a source that began at some time or later. */
  readEpisodesOf(options: {
    source: string;
    monitorIds: string[];
    from: string;
  }): Promise<SourcedEpisode[]>;

  /** What SLOs belong to, by `<source> <id>`. */
  readMatchings(
    slos: Array<{ source: string; id: string }>,
  ): Promise<Map<string, SloMatching>>;

  /** The newest changes of verdicts of some entities. */
  readVerdictChanges(options: {
    entityRefs: string[];
    from: string;
    limit: number;
  }): Promise<EntityVerdictChange[]>;

  /** Why the last run that ended was not complete, by source; for one kind. */
  readProblems(kind: SyncKindName): Promise<Map<string, string>>;
}
