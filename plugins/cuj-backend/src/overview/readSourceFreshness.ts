/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SourceFreshness } from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { SyncSettings } from '../config/readSyncSettings';
import { sloStatusTable } from '../store/CopyTable';
import { SyncStore } from '../store/SyncStore';

/** Tells how current the copy of each source is. */
export async function readSourceFreshness(
  options: {
    sources: SloSource[];
    syncStore: SyncStore;
    staleness: SyncSettings['staleness'];
  },
  now: Date,
): Promise<SourceFreshness[]> {
  return Promise.all(
    options.sources.map(async ({ name, type }): Promise<SourceFreshness> => {
      const { enumeratedAt, lastEndedRun } = await options.syncStore.getKind({
        source: name,
        table: sloStatusTable,
      });
      const problem = lastEndedRun?.state === 'partial' && lastEndedRun.reason;
      return {
        source: name,
        type,
        state: stateOf(enumeratedAt, options.staleness.maxFetchAgeMs, now),
        ...(enumeratedAt && { readAt: enumeratedAt }),
        ...(problem && { problem }),
      };
    }),
  );
}

function stateOf(
  enumeratedAt: string | undefined,
  maxAgeMs: number,
  now: Date,
): SourceFreshness['state'] {
  if (!enumeratedAt) {
    return 'never-read';
  }
  const age = now.getTime() - new Date(enumeratedAt).getTime();
  return age > maxAgeMs ? 'stale' : 'current';
}
