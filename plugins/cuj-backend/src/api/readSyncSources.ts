/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SyncSource } from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { SyncRunRecord, SyncStore } from '../store/SyncStore';
import { kindsOf } from '../sync/kindsOf';

/** Tells how the sync of each source goes. */
export async function readSyncSources(options: {
  sources: SloSource[];
  syncStore: SyncStore;
}): Promise<SyncSource[]> {
  const byName = [...options.sources].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return Promise.all(
    byName.map(async source => ({
      source: source.name,
      type: source.type,
      kinds: await Promise.all(
        kindsOf(source).map(async kind => {
          const { items, enumeratedAt, lastRun } =
            await options.syncStore.getKind({ source: source.name, kind });
          return {
            kind,
            items,
            ...(enumeratedAt && { enumeratedAt }),
            ...(lastRun && { lastRun: toOverview(lastRun) }),
          };
        }),
      ),
    })),
  );
}

function toOverview(
  run: SyncRunRecord,
): SyncSource['kinds'][number]['lastRun'] {
  const { source: _source, kind: _kind, ...overview } = run;
  return overview;
}
