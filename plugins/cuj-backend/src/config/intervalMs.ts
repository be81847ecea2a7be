/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';
import { cronIntervalMs } from './cronIntervalMs';
import { durationMs } from './durationMs';

/** Where the interval can't be told, as for a task that is only started by hand. */
const ASSUMED_INTERVAL: HumanDuration = { hours: 1 };

/**
 * How often a task runs, in milliseconds; by a cron expression, at least.
 *
 * @param assumed - where the schedule does not tell
 */
export function intervalMs(
  schedule: SchedulerServiceTaskScheduleDefinition,
  assumed: HumanDuration = ASSUMED_INTERVAL,
): number {
  const { frequency } = schedule;
  if ('trigger' in frequency) {
    return durationToMilliseconds(assumed);
  }
  if ('cron' in frequency) {
    return cronIntervalMs(frequency.cron) ?? durationToMilliseconds(assumed);
  }
  return durationMs(frequency);
}
