/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  MatchableSlo,
  SloMatching,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** An SLO to be matched, and where it comes from. */
export interface StoredMatchableSlo extends MatchableSlo {
  source: string;
}

/** Keeps what SLOs belong to. */
export interface MatchingStore {
  /** All SLOs that are not removed, of the sources that are still read, in batches. */
  streamSlos(): AsyncIterable<StoredMatchableSlo[]>;

  /** The tags of SLOs of a source that belong to any Component. */
  readTagsOfMatched(options: { source: string }): Promise<string[][]>;

  /**
   * Replaces the matching of SLOs where it changed, and forgets that of SLOs which
   * are not among them.
   *
   * @returns how many changed
   */
  replaceAll(
    matchings: Array<{ source: string; sloId: string; matching: SloMatching }>,
  ): Promise<{ changed: number; removed: number }>;
}
