/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SyncRunRecord } from './SyncStore';

/** A row of `sync_run`. */
export type SyncRunRow = {
  id: string;
  source: string;
  kind: string;
  state: SyncRunRecord['state'];
  reason: string | null;
  missing_scope: string | null;
  started_at: string;
  ended_at: string | null;
  pages: number;
  items: number;
  skipped: number;
  calls: number;
  rate_limited: number;
  retries: number;
  waited_ms: number;
  quota: string | null;
  added: number;
  updated: number;
  missing: number;
  removed: number;
};

/** A row of `sync_skipped_item`. */
export type SkippedItemRow = { item_id: string | null; reason: string };

/** @param skipped - in their order, as far as they are remembered */
export function toSyncRunRecord(
  row: SyncRunRow,
  skipped: SkippedItemRow[],
): SyncRunRecord {
  return {
    id: row.id,
    source: row.source,
    kind: row.kind,
    state: row.state,
    ...(row.reason && { reason: row.reason }),
    ...(row.missing_scope && { missingScope: row.missing_scope }),
    startedAt: row.started_at,
    ...(row.ended_at && { endedAt: row.ended_at }),
    pages: row.pages,
    items: row.items,
    calls: row.calls,
    rateLimited: row.rate_limited,
    retries: row.retries,
    waitedMs: row.waited_ms,
    quotas: row.quota ? JSON.parse(row.quota) : [],
    changes: {
      added: row.added,
      updated: row.updated,
      missing: row.missing,
      removed: row.removed,
    },
    skipped: skipped.map(item => ({
      ...(item.item_id && { itemId: item.item_id }),
      reason: item.reason,
    })),
    skippedCount: row.skipped,
  };
}
