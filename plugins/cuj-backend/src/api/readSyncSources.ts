/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SyncRunOverview,
  SyncSource,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { SyncSettings } from '../config/readSyncSettings';
import { durationMs } from '../config/durationMs';
import { intervalMs } from '../config/intervalMs';
import { SyncRunRecord, SyncStore } from '../store/SyncStore';
import { kindsOf } from '../sync/kindsOf';

/**
 * Replicas' clocks differ, and a run that reads no more may still be stored, in
 * milliseconds.
 */
const GRACE_MS = 60_000;

/** Tells how the sync of each source goes. */
export async function readSyncSources(options: {
  sources: SloSource[];
  syncStore: SyncStore;
  schedules: SyncSettings['schedules'];
  mayRun: boolean;
  /** For tests. */
  now?: Date;
}): Promise<SyncSource[]> {
  const { syncStore, schedules, mayRun, now = new Date() } = options;
  const byName = [...options.sources].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return Promise.all(
    byName.map(async source => ({
      source: source.name,
      type: source.type,
      mayRun,
      kinds: await Promise.all(
        kindsOf(source).map(async kind => {
          const { items, enumeratedAt, lastRun, lastEndedRun } =
            await syncStore.getKind({ source: source.name, kind });
          const schedule = schedules[kind];
          const timeoutMs = durationMs(schedule.timeout);
          return {
            kind,
            items,
            staleAfterSeconds: (2 * intervalMs(schedule)) / 1000,
            ...(enumeratedAt && { enumeratedAt }),
            ...(lastRun && { lastRun: toOverview(lastRun, timeoutMs, now) }),
            ...(lastEndedRun && {
              lastEndedRun: toOverview(lastEndedRun, timeoutMs, now),
            }),
          };
        }),
      ),
    })),
  );
}

/**
 * The scheduler gives a task that exceeds its time to another replica, so that a run
 * that began before can't be under way any longer, on whichever it was.
 */
function toOverview(
  run: SyncRunRecord,
  timeoutMs: number,
  now: Date,
): SyncRunOverview {
  const { source: _source, kind: _kind, ...overview } = run;
  const age = now.getTime() - new Date(run.startedAt).getTime();
  if (run.state !== 'running' || age <= timeoutMs + GRACE_MS) {
    return overview;
  }
  const minutes = Math.round(timeoutMs / 6_000) / 10;
  return {
    ...overview,
    state: 'interrupted',
    reason: `The run has not ended within the ${minutes} minutes that it may take`,
  };
}
