/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Incident,
  Monitor,
  ServiceDefinition,
  Slo,
  SloCorrection,
  SloStatus,
  SyntheticTest,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  SloSource,
  SourceBatch,
  SourceReadOptions,
} from '@cuj-slo/backstage-plugin-cuj-node';
import stableStringify from 'fast-json-stable-stringify';
import {
  CopyBody,
  CopyTable,
  correctionTable,
  incidentTable,
  monitorTable,
  serviceDefinitionTable,
  sloStatusTable,
  sloTable,
  syntheticTestTable,
} from '../store/CopyTable';
import { incidentBeganAt } from '../store/incidentBeganAt';

/** A kind of item that is listed as a whole, and how it is stored. */
export interface SyncKind<TItem = unknown> {
  table: CopyTable;
  /** Whether the source has items of the kind. */
  isReadable(source: SloSource): boolean;
  read(
    source: SloSource,
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<TItem>>;
  itemIdOf(item: TItem): string;
  toRows(item: TItem): SyncRow[];
  /** The ids of items that the source calls deleted, if it remembers them. */
  readDeletedIds?(
    source: SloSource,
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<string>> | undefined;
}

/** A row of an item. */
export interface SyncRow {
  itemId: string;
  part?: string;
  /** JSON; the same text for the same item, whatever the order of keys as sent. */
  content: string;
  /** What tells whether the content changed, where not all of it does. */
  compared?: string;
  /** Values of further columns, which are needed only where the content is new. */
  columns(): CopyBody['columns'];
}

/** Definitions of SLOs. */
export const sloKind: SyncKind<Slo> = {
  ...createKind<Slo>({
    table: sloTable,
    method: 'readSlos',
    itemIdOf: slo => slo.id,
    columnsOf: ({ name, modifiedAt }) => ({
      name,
      modified_at: modifiedAt ?? null,
    }),
    // The specification of its SLI.
    asSent: true,
  }),
  readDeletedIds: (source, options) => source.readDeletedSloIds?.(options),
};

/** Statuses of SLOs. */
export const statusKind: SyncKind<SloStatus> = {
  table: sloStatusTable,
  isReadable: () => true,
  read: (source, options) => source.readStatuses(options),
  itemIdOf: status => status.sloId,
  toRows: ({ sloId, definitionModifiedAt, timeframes }) =>
    timeframes.map(status => ({
      itemId: sloId,
      part: status.timeframe,
      content: JSON.stringify({ ...status, definitionModifiedAt }),
      columns: () => ({
        state: status.state,
        target_percent: status.targetPercent ?? null,
        sli_percent: status.sliPercent ?? null,
        budget_remaining_percent: status.budgetRemainingPercent ?? null,
        indexed_at: status.indexedAt ?? null,
        modified_at: definitionModifiedAt ?? null,
      }),
    })),
};

const monitorKind: SyncKind<Monitor> = createKind<Monitor>({
  table: monitorTable,
  method: 'readMonitors',
  itemIdOf: monitor => monitor.id,
  columnsOf: ({ name, state, sloAlert }) => ({
    name,
    state,
    slo_id: sloAlert?.sloId ?? null,
  }),
});

const correctionKind: SyncKind<SloCorrection> = createKind<SloCorrection>({
  table: correctionTable,
  method: 'readCorrections',
  itemIdOf: correction => correction.id,
  columnsOf: ({ sloId, startsAt, endsAt }) => ({
    slo_id: sloId ?? null,
    starts_at: startsAt,
    ends_at: endsAt ?? null,
  }),
});

const syntheticTestKind: SyncKind<SyntheticTest> = createKind<SyntheticTest>({
  table: syntheticTestTable,
  method: 'readSyntheticTests',
  itemIdOf: test => test.id,
  columnsOf: ({ status, monitorId }) => ({
    status,
    monitor_id: monitorId ?? null,
  }),
});

const incidentKind: SyncKind<Incident> = createKind<Incident>({
  table: incidentTable,
  method: 'readIncidents',
  itemIdOf: incident => incident.id,
  columnsOf: incident => ({
    state: incident.state,
    severity: incident.severity,
    began_at: incidentBeganAt(incident) ?? null,
  }),
});

const serviceKind: SyncKind<ServiceDefinition> = createKind<ServiceDefinition>({
  table: serviceDefinitionTable,
  method: 'readServices',
  itemIdOf: service => service.id,
  columnsOf: ({ name, team }) => ({ name, team: team ?? null }),
});

/** All kinds that are listed, in the order in which a first sync makes the most sense. */
export const syncKinds = [
  sloKind,
  statusKind,
  monitorKind,
  correctionKind,
  syntheticTestKind,
  incidentKind,
  serviceKind,
] as SyncKind[];

/** The methods of a source that list a kind, and what they list. */
type Listing<TItem> = {
  [K in keyof SloSource]-?: NonNullable<SloSource[K]> extends (
    options: SourceReadOptions,
  ) => AsyncIterable<SourceBatch<TItem>>
    ? K
    : never;
}[keyof SloSource];

/** A kind whose items are one row each. */
function createKind<TItem extends object>(options: {
  table: CopyTable;
  method: Listing<TItem>;
  itemIdOf: (item: TItem) => string;
  columnsOf: (item: TItem) => CopyBody['columns'];
  /** Whether the item has parts that are kept as they were sent. */
  asSent?: boolean;
}): SyncKind<TItem> {
  const { table, method, itemIdOf, columnsOf, asSent } = options;
  return {
    table,
    isReadable: source => source[method] !== undefined,
    read: (source, readOptions) => {
      const list = source[method] as (
        options: SourceReadOptions,
      ) => AsyncIterable<SourceBatch<TItem>>;
      return list.call(source, readOptions);
    },
    itemIdOf,
    toRows: item => [
      {
        itemId: itemIdOf(item),
        // Parsers set keys in an order of their own; only what is kept as it was
        // sent needs another.
        content: asSent ? stableStringify(item) : JSON.stringify(item),
        columns: () => columnsOf(item),
      },
    ],
  };
}
