/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ReportedSloState,
  Slo,
  SloCorrection,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** The status of an SLO over one timeframe, as it was first read on a day. */
export interface DailyStatus {
  /** YYYY-MM-DD, UTC */
  day: string;
  state: ReportedSloState;
  targetPercent: number | null;
  sliPercent: number | null;
  budgetRemainingPercent: number | null;
}

/** What is known of the corrections of an SLO within a time. */
export interface StoredCorrections {
  /** Those that name the SLO by its id, or by its tags, the oldest first. */
  items: SloCorrection[];
  /** How many name their SLOs by another query, and may mean this one. */
  byQuery: number;
  /** When all of them were last read; ISO 8601; absent where they never were. */
  asOf?: string;
}

/** Reads what is kept of how SLOs went. */
export interface HistoryStore {
  /** The days from this one on of which there is a status, the oldest first. */
  readDaily(options: {
    source: string;
    sloId: string;
    timeframe: string;
    /** YYYY-MM-DD, UTC */
    fromDay: string;
  }): Promise<DailyStatus[]>;

  /** The corrections that overlap the window, or that may do so because they recur. */
  readCorrections(options: {
    source: string;
    slo: Pick<Slo, 'id' | 'tags'>;
    from: Date;
    to: Date;
  }): Promise<StoredCorrections>;
}
