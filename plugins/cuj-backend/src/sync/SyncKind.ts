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
  CopyRow,
  CopyTable,
  correctionTable,
  incidentTable,
  monitorTable,
  serviceDefinitionTable,
  sloStatusTable,
  sloTable,
  syntheticTestTable,
} from '../store/CopyTable';

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
  toRows(item: TItem): CopyRow[];
}

/** Definitions of SLOs. */
export const sloKind: SyncKind<Slo> = createKind<Slo>({
  table: sloTable,
  method: 'readSlos',
  itemIdOf: slo => slo.id,
  columnsOf: slo => ({ name: slo.name }),
});

/** Statuses of SLOs. */
export const statusKind: SyncKind<SloStatus> = {
  table: sloStatusTable,
  isReadable: () => true,
  read: (source, options) => source.readStatuses(options),
  itemIdOf: status => status.sloId,
  toRows: ({ sloId, timeframes }) =>
    timeframes.map(status => ({
      itemId: sloId,
      part: status.timeframe,
      content: stableStringify(status),
      columns: {
        state: status.state,
        target_percent: status.targetPercent ?? null,
        sli_percent: status.sliPercent ?? null,
        budget_remaining_percent: status.budgetRemainingPercent ?? null,
        indexed_at: status.indexedAt ?? null,
      },
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
    began_at:
      incident.customerImpactStartedAt ??
      incident.detectedAt ??
      incident.createdAt ??
      null,
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
  columnsOf: (item: TItem) => CopyRow['columns'];
}): SyncKind<TItem> {
  const { table, method, itemIdOf, columnsOf } = options;
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
        content: stableStringify(item),
        columns: columnsOf(item),
      },
    ],
  };
}
