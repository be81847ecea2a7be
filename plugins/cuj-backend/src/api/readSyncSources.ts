/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SyncSource } from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { SyncSettings } from '../config/readSyncSettings';
import { intervalMs } from '../config/intervalMs';
import { SyncRunRecord, SyncStore } from '../store/SyncStore';
import { kindsOf } from '../sync/kindsOf';

/** Tells how the sync of each source goes. */
export async function readSyncSources(options: {
  sources: SloSource[];
  syncStore: SyncStore;
  schedules: SyncSettings['schedules'];
  mayRun: boolean;
}): Promise<SyncSource[]> {
  const byName = [...options.sources].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return Promise.all(
    byName.map(async source => ({
      source: source.name,
      type: source.type,
      mayRun: options.mayRun,
      kinds: await Promise.all(
        kindsOf(source).map(async kind => {
          const { items, enumeratedAt, lastRun } =
            await options.syncStore.getKind({ source: source.name, kind });
          return {
            kind,
            items,
            staleAfterSeconds: (2 * intervalMs(options.schedules[kind])) / 1000,
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
