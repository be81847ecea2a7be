/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Knex } from 'knex';
import { chunksOf } from './chunksOf';
import { sloStatusTable } from './CopyTable';

/** Removes the statuses of SLOs that are removed in the same transaction. */
export async function removeStatuses(
  tx: Knex.Transaction,
  options: { source: string; sloIds: Iterable<string>; now: string },
): Promise<void> {
  const { source, sloIds, now } = options;
  // Waits for a run of statuses that is being stored; it locks the same row.
  const state: { enumerated_at: string | null } | undefined = await tx(
    'sync_state',
  )
    .where({ source, kind: sloStatusTable.kind })
    .forUpdate()
    .first('enumerated_at');
  for (const chunk of chunksOf([...sloIds])) {
    await tx(sloStatusTable.name)
      .where({ source, removed_at: null })
      .whereIn(sloStatusTable.idColumn, chunk)
      .update({
        // From now on the time of the others is not its own.
        fetched_at: tx.raw('coalesce(fetched_at, ?)', [
          state?.enumerated_at ?? null,
        ]),
        missing_since: tx.raw('coalesce(missing_since, ?)', [now]),
        removed_at: now,
      });
  }
}
