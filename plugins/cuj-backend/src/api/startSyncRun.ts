/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SchedulerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { syncTaskId } from '../scheduleTasks';
import { SyncStore } from '../store/SyncStore';
import { kindsOf } from '../sync/kindsOf';

/**
 * Lets a kind be read from a source as soon as possible, on any replica, even where
 * a scope was missing the last time.
 *
 * @throws `NotFoundError` where there is no such source or it has no such kind,
 *   `ConflictError` where a run is under way
 */
export async function startSyncRun(options: {
  scheduler: SchedulerService;
  sources: SloSource[];
  syncStore: SyncStore;
  source: string;
  kind: string;
}): Promise<void> {
  const { scheduler, sources, syncStore, source, kind } = options;
  const found = sources.find(({ name }) => name === source);
  const name = found && kindsOf(found).find(one => one === kind);
  if (!name) {
    throw new NotFoundError(
      `There is no source '${source}' that has items of the kind '${kind}'`,
    );
  }
  await syncStore.forgetMissingScope({ source, kind: name });
  await scheduler.triggerTask(syncTaskId(name, source));
}
