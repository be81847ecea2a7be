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
import { ScorecardTask } from './evaluation/ScorecardTask';
import { JourneyTask } from './journeys/JourneyTask';
import { Housekeeping } from './store/Housekeeping';
import { SyncKindName } from './store/CopyTable';
import { SyncStore } from './store/SyncStore';
import { kindsOf } from './sync/kindsOf';
import { SyncRunner, SyncRunOptions } from './sync/SyncRunner';
import { SyncKind, syncKinds } from './sync/SyncKind';
import { withBriefErrors } from './withBriefErrors';

const MATCHING_TASK_ID = 'match-slos';
const JOURNEYS_TASK_ID = 'roll-up-journeys';
/** Of a task's time; the rest is for storing what was read. */
const READING_SHARE = 0.8;
/** Definitions that are younger are not listed for a change alone. */
const LEAST_DEFINITION_AGE_MS = 45 * 60_000;

/** The id of the task that reads a kind from a source. */
export function syncTaskId(kind: SyncKindName, source: string): string {
  return `sync-${kind}-${source}`;
}

/**
 * Schedules one task for each source and kind of item, so that a source that is
 * slow or down holds up no other, one that matches SLOs with the catalog, one
 * that evaluates scorecards, one that rolls up journeys, and one that removes what
 * need not be kept.
 */
export async function scheduleTasks(options: {
  scheduler: SchedulerService;
  schedules: SyncSettings['schedules'];
  sources: SloSource[];
  runner: SyncRunner;
  syncStore: SyncStore;
  telemetryKind: SyncKind;
  matching: MatchingTask;
  scorecards: ScorecardTask;
  journeys: JourneyTask;
  housekeeping: Housekeeping;
}): Promise<void> {
  const { scheduler, schedules, sources, runner, syncStore } = options;
  const { matching, housekeeping, telemetryKind } = options;

  await scheduler.scheduleTask({
    id: MATCHING_TASK_ID,
    ...schedules.matching,
    fn: withBriefErrors(async signal => {
      await matching.run(signal);
      await triggerUnlessRunning(scheduler, JOURNEYS_TASK_ID);
    }),
  });
  await scheduler.scheduleTask({
    id: 'evaluate-scorecards',
    ...schedules.scorecards,
    fn: withBriefErrors(signal => options.scorecards.run(signal)),
  });
  await scheduler.scheduleTask({
    id: JOURNEYS_TASK_ID,
    ...schedules.journeys,
    fn: withBriefErrors(signal => options.journeys.run(signal)),
  });
  await scheduler.scheduleTask({
    id: 'housekeeping',
    ...schedules.housekeeping,
    fn: withBriefErrors(signal => housekeeping.run(signal)),
  });
  for (const source of sources) {
    for (const name of kindsOf(source)) {
      const kind = [...syncKinds, telemetryKind].find(
        one => one.table.kind === name,
      );
      const run = (runOptions: SyncRunOptions) =>
        kind
          ? runner.run(source, kind, runOptions)
          : runner.runAlerts(source, runOptions);
      await scheduler.scheduleTask({
        id: syncTaskId(name, source.name),
        ...schedules[name],
        fn: withBriefErrors(async signal => {
          await run({
            signal,
            readForMs: READING_SHARE * durationMs(schedules[name].timeout),
          });
          if (signal.aborted) {
            return;
          }
          if (name === 'statuses' || name === 'alerts') {
            await triggerUnlessRunning(scheduler, JOURNEYS_TASK_ID);
          }
          if (name === 'slos') {
            await triggerUnlessRunning(scheduler, MATCHING_TASK_ID);
          }
          if (
            name === 'statuses' &&
            (await areDefinitionsOld(syncStore, source.name))
          ) {
            await triggerUnlessRunning(
              scheduler,
              syncTaskId('slos', source.name),
            );
          }
        }),
      });
    }
  }
}

/**
 * Statuses tell when definitions have changed, so that these need not be listed
 * again and again to see that nothing has.
 */
async function areDefinitionsOld(
  syncStore: SyncStore,
  source: string,
): Promise<boolean> {
  const { enumeratedAt } = await syncStore.getKind({ source, kind: 'slos' });
  const age = enumeratedAt
    ? Date.now() - new Date(enumeratedAt).getTime()
    : Number.POSITIVE_INFINITY;
  return (
    age > LEAST_DEFINITION_AGE_MS && syncStore.hasNewDefinitions({ source })
  );
}

/** What came to light need not wait for the next turn. */
async function triggerUnlessRunning(
  scheduler: SchedulerService,
  id: string,
): Promise<void> {
  try {
    await scheduler.triggerTask(id);
  } catch (error) {
    // It runs already, on this replica or another one.
    if (!isError(error) || error.name !== 'ConflictError') {
      throw error;
    }
  }
}
