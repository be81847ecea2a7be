/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A table that holds a copy of the items of a source. An item may consist of
 * several rows, such as one for each timeframe of a status.
 */
export interface CopyTable {
  name: 'slo' | 'slo_status';
  /** What its items are called in configuration, tasks, runs and the API. */
  kind: 'slos' | 'statuses';
  /** The column with the id of the item. */
  idColumn: string;
  /** The column that tells the rows of an item apart, where there are several. */
  partColumn?: string;
}

export const sloTable: CopyTable = {
  name: 'slo',
  kind: 'slos',
  idColumn: 'slo_id',
};

export const sloStatusTable: CopyTable = {
  name: 'slo_status',
  kind: 'statuses',
  idColumn: 'slo_id',
  partColumn: 'timeframe',
};

/** A row to be stored, without what the store keeps books about. */
export interface CopyRow {
  itemId: string;
  /** The value of the part column. */
  part?: string;
  /** JSON. */
  content: string;
  /** Values of further columns; they follow from the content. */
  columns: Record<string, string | number | null>;
}

/** The bookkeeping columns of a row. */
export interface CopyRecord {
  hash: string;
  fetched_at: string | null;
  skipped_because: string | null;
  missing_since: string | null;
  missing_runs: number;
  removed_at: string | null;
}
