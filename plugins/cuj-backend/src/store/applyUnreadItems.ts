/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SkippedItem } from '@cuj-slo/backstage-plugin-cuj-node';
import { Knex } from 'knex';
import { chunksOf } from './chunksOf';
import { StoredHashes, SyncKindName } from './CopyTable';
import { CopyReading } from './planCopyChanges';
import { UnreadRow, planUnreadItems } from './planUnreadItems';

/** The kinds whose items say whose they are, and are missed where they are not there. */
const KINDS: SyncKindName[] = ['slos', 'monitors', 'synthetics'];

/** Notes what a run could not read, as part of storing what it read. */
export async function applyUnreadItems(
  tx: Knex.Transaction,
  run: {
    source: string;
    kind: SyncKindName;
    skipped: SkippedItem[];
    reading: CopyReading;
    stored: StoredHashes;
  },
): Promise<void> {
  const { source, kind } = run;
  if (!KINDS.includes(kind)) {
    return;
  }
  const existing: UnreadRow[] = await tx('unread_item')
    .where({ source, kind })
    .select('item_key', 'item_id', 'name', 'tags', 'reason');
  const { written, gone } = planUnreadItems({ ...run, existing });
  for (const chunk of chunksOf(gone)) {
    await tx('unread_item')
      .where({ source, kind })
      .whereIn('item_key', chunk)
      .delete();
  }
  for (const chunk of chunksOf(written)) {
    await tx('unread_item')
      .insert(chunk.map(row => ({ source, kind, ...row })))
      .onConflict(['source', 'kind', 'item_key'])
      .merge();
  }
}
