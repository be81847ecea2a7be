/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SourceFreshness } from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { SyncSettings } from '../config/readSyncSettings';
import { SyncStore } from '../store/SyncStore';
import { assessFreshness } from './assessFreshness';

/** Reads how current the copy of each source is. */
export async function readSourceFreshness(
  options: {
    sources: SloSource[];
    syncStore: SyncStore;
    staleness: SyncSettings['staleness'];
  },
  now: Date,
): Promise<SourceFreshness[]> {
  const { sources, syncStore, staleness } = options;
  return Promise.all(
    sources.map(async (source): Promise<SourceFreshness> => {
      const [statuses, slos] = await Promise.all(
        (['statuses', 'slos'] as const).map(kind =>
          syncStore.getKind({ source: source.name, kind }),
        ),
      );
      const problem = [statuses, slos]
        .flatMap(({ lastEndedRun }) =>
          lastEndedRun?.state === 'partial' ? lastEndedRun.reason ?? [] : [],
        )
        .find(reason => reason);
      return assessFreshness(
        source,
        {
          ...(statuses.enumeratedAt && { statuses: statuses.enumeratedAt }),
          ...(slos.enumeratedAt && { slos: slos.enumeratedAt }),
        },
        { staleness, now, ...(problem && { problem }) },
      );
    }),
  );
}
