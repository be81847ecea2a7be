/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';
import { durationMs } from './durationMs';

/** Where the interval can't be told, as for a cron expression. */
const ASSUMED_INTERVAL: HumanDuration = { hours: 1 };

/**
 * How often a task runs, in milliseconds.
 *
 * @param assumed - where the schedule does not tell
 */
export function intervalMs(
  schedule: SchedulerServiceTaskScheduleDefinition,
  assumed: HumanDuration = ASSUMED_INTERVAL,
): number {
  const { frequency } = schedule;
  if ('cron' in frequency || 'trigger' in frequency) {
    return durationToMilliseconds(assumed);
  }
  return durationMs(frequency);
}
