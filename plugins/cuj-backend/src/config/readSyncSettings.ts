/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SchedulerServiceTaskScheduleDefinition,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';

/** When the scheduled tasks run, and from when on what they read is too old. */
export interface SyncSettings {
  schedules: {
    slos: SchedulerServiceTaskScheduleDefinition;
    statuses: SchedulerServiceTaskScheduleDefinition;
    matching: SchedulerServiceTaskScheduleDefinition;
  };
  staleness: {
    maxFetchAgeMs: number;
    maxIndexAgeMs: number;
  };
}

/** Where the interval can't be told, as for a cron expression. */
const DEFAULT_MAX_FETCH_AGE: HumanDuration = { hours: 1 };
const DEFAULT_MAX_INDEX_AGE: HumanDuration = { hours: 1 };

/** Reads `cuj.sync`, `cuj.matching` and `cuj.staleness` from the root configuration. */
export function readSyncSettings(rootConfig: Config): SyncSettings {
  const config = rootConfig.getOptionalConfig('cuj');
  const schedule = (
    key: string,
    fallback: SchedulerServiceTaskScheduleDefinition,
  ): SchedulerServiceTaskScheduleDefinition => {
    const own = config?.getOptionalConfig(key);
    return {
      ...(own
        ? readSchedulerServiceTaskScheduleDefinitionFromConfig(own)
        : fallback),
      // One replica reads for all.
      scope: 'global',
    };
  };
  const milliseconds = (key: string) =>
    config?.has(key)
      ? durationToMilliseconds(readDurationFromConfig(config, { key }))
      : undefined;

  const statuses = schedule('sync.statuses.schedule', {
    frequency: { minutes: 15 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 5 },
  });
  return {
    schedules: {
      slos: schedule('sync.slos.schedule', {
        frequency: { hours: 1 },
        timeout: { minutes: 10 },
        initialDelay: { seconds: 3 },
      }),
      statuses,
      matching: schedule('matching.schedule', {
        frequency: { minutes: 2 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 15 },
      }),
    },
    staleness: {
      maxFetchAgeMs:
        milliseconds('staleness.fetchedBefore') ??
        2 *
          (intervalMs(statuses) ??
            durationToMilliseconds(DEFAULT_MAX_FETCH_AGE) / 2),
      maxIndexAgeMs:
        milliseconds('staleness.indexedBefore') ??
        durationToMilliseconds(DEFAULT_MAX_INDEX_AGE),
    },
  };
}

function intervalMs(
  schedule: SchedulerServiceTaskScheduleDefinition,
): number | undefined {
  const { frequency } = schedule;
  if ('cron' in frequency || 'trigger' in frequency) {
    return undefined;
  }
  return 'toMillis' in frequency
    ? frequency.toMillis()
    : durationToMilliseconds(frequency);
}
