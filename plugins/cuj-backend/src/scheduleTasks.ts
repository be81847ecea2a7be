/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SchedulerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { durationMs } from './config/durationMs';
import { SyncSettings } from './config/readSyncSettings';
import { MatchingTask } from './evaluation/MatchingTask';
import { syncKinds } from './sync/SyncKind';
import { SyncRunner } from './sync/SyncRunner';

const MATCHING_TASK_ID = 'match-slos';
/** Of a task's time; the rest is for storing what was read. */
const READING_SHARE = 0.8;

/**
 * Schedules one task for each source and kind of item, so that a source that is
 * slow or down holds up no other, and one that matches SLOs with the catalog.
 */
export async function scheduleTasks(options: {
  scheduler: SchedulerService;
  schedules: SyncSettings['schedules'];
  sources: SloSource[];
  runner: SyncRunner;
  matching: MatchingTask;
}): Promise<void> {
  const { scheduler, schedules, sources, runner, matching } = options;

  await scheduler.scheduleTask({
    id: MATCHING_TASK_ID,
    ...schedules.matching,
    fn: () => matching.run(),
  });
  for (const source of sources) {
    for (const kind of syncKinds) {
      const { kind: name } = kind.table;
      await scheduler.scheduleTask({
        id: `sync-${name}-${source.name}`,
        ...schedules[name],
        fn: async signal => {
          await runner.run(source, kind, {
            signal,
            readForMs: READING_SHARE * durationMs(schedules[name].timeout),
          });
          if (name === 'slos' && !signal.aborted) {
            await matchSoon(scheduler);
          }
        },
      });
    }
  }
}

/** New definitions need not wait for the next turn. */
async function matchSoon(scheduler: SchedulerService): Promise<void> {
  try {
    await scheduler.triggerTask(MATCHING_TASK_ID);
  } catch (error) {
    // It runs already, on this replica or another one.
    if (!isError(error) || error.name !== 'ConflictError') {
      throw error;
    }
  }
}
