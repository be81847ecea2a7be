/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Slo, SloStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import {
  SloSource,
  SourceBatch,
  SourceReadOptions,
} from '@cuj-slo/backstage-plugin-cuj-node';
import stableStringify from 'fast-json-stable-stringify';
import {
  CopyRow,
  CopyTable,
  sloStatusTable,
  sloTable,
} from '../store/CopyTable';

/** A kind of item that is read from sources, and how it is stored. */
export interface SyncKind<TItem = unknown> {
  table: CopyTable;
  read(
    source: SloSource,
    options: SourceReadOptions,
  ): AsyncIterable<SourceBatch<TItem>>;
  itemIdOf(item: TItem): string;
  toRows(item: TItem): CopyRow[];
}

/** Definitions of SLOs. */
export const sloKind: SyncKind<Slo> = {
  table: sloTable,
  read: (source, options) => source.readSlos(options),
  itemIdOf: slo => slo.id,
  toRows: slo => [
    {
      itemId: slo.id,
      content: stableStringify(slo),
      columns: { name: slo.name },
    },
  ],
};

/** Statuses of SLOs. */
export const statusKind: SyncKind<SloStatus> = {
  table: sloStatusTable,
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

/** All kinds, in the order in which a first sync makes the most sense. */
export const syncKinds: SyncKind[] = [sloKind, statusKind] as SyncKind[];
