/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What is read from a source, each by runs of its own. The names stand in
 * configuration, tasks, runs and the API.
 */
export type SyncKindName = (typeof syncKindNames)[number];

/** All kinds, in the order in which they are shown. */
export const syncKindNames = [
  'slos',
  'statuses',
  'monitors',
  'corrections',
  'synthetics',
  'alerts',
  'incidents',
  'services',
  'telemetry',
] as const;

/**
 * A table that holds a copy of the items of a source. An item may consist of
 * several rows, such as one for each timeframe of a status.
 */
export interface CopyTable {
  name: string;
  kind: SyncKindName;
  /** The column with the id of the item. */
  idColumn: string;
  /** The column that tells the rows of an item apart, where there are several. */
  partColumn?: string;
  /** The column with when the source computed a row, where rows are also read singly. */
  asOfColumn?: string;
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
  asOfColumn: 'indexed_at',
};

export const monitorTable: CopyTable = {
  name: 'monitor',
  kind: 'monitors',
  idColumn: 'monitor_id',
};

export const correctionTable: CopyTable = {
  name: 'slo_correction',
  kind: 'corrections',
  idColumn: 'correction_id',
};

export const syntheticTestTable: CopyTable = {
  name: 'synthetic_test',
  kind: 'synthetics',
  idColumn: 'test_id',
};

export const incidentTable: CopyTable = {
  name: 'incident',
  kind: 'incidents',
  idColumn: 'incident_id',
};

export const serviceDefinitionTable: CopyTable = {
  name: 'service_definition',
  kind: 'services',
  idColumn: 'service_id',
};

export const serviceTelemetryTable: CopyTable = {
  name: 'service_telemetry',
  kind: 'telemetry',
  idColumn: 'telemetry_id',
};

/** All tables of copies. */
export const copyTables: CopyTable[] = [
  sloTable,
  sloStatusTable,
  monitorTable,
  correctionTable,
  syntheticTestTable,
  incidentTable,
  serviceDefinitionTable,
  serviceTelemetryTable,
];

/** A row as it was read, without what the store keeps books about. */
export interface CopyRow {
  itemId: string;
  /** The value of the part column. */
  part?: string;
  /** Changes with the content only. */
  hash: string;
  /** Absent where the store has a row with that hash already. */
  body?: CopyBody;
}

/** What is stored of a row. */
export interface CopyBody {
  /** JSON. */
  content: string;
  /** Values of further columns; they follow from the content. */
  columns: Record<string, string | number | null>;
}

/** What is stored under a hash, by `copyKey`. */
export type StoredHashes = Map<
  string,
  { itemId: string; part?: string; hash: string }
>;

/** Tells rows of a table apart. */
export function copyKey(itemId: string, part: string | undefined): string {
  return part === undefined ? itemId : `${part} ${itemId}`;
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
