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
import { durationMs } from './durationMs';

/** When the scheduled tasks run, and from when on what they read is too old. */
export interface SyncSettings {
  schedules: {
    slos: SchedulerServiceTaskScheduleDefinition;
    statuses: SchedulerServiceTaskScheduleDefinition;
    matching: SchedulerServiceTaskScheduleDefinition;
  };
  staleness: {
    /** How old a reading of the statuses may be. */
    maxFetchAgeMs: number;
    /** How old a reading of the definitions may be. */
    maxDefinitionAgeMs: number;
    /** How old the source's own computation may be. */
    maxIndexAgeMs: number;
  };
}

/** Where the interval can't be told, as for a cron expression. */
const ASSUMED_INTERVAL: HumanDuration = { hours: 1 };
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
  const slos = schedule('sync.slos.schedule', {
    frequency: { hours: 1 },
    timeout: { minutes: 10 },
    initialDelay: { seconds: 3 },
  });
  return {
    schedules: {
      slos,
      statuses,
      matching: schedule('matching.schedule', {
        frequency: { minutes: 2 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 15 },
      }),
    },
    staleness: {
      maxFetchAgeMs:
        milliseconds('staleness.fetchedBefore') ?? 2 * intervalMs(statuses),
      maxDefinitionAgeMs: 2 * intervalMs(slos),
      maxIndexAgeMs:
        milliseconds('staleness.indexedBefore') ??
        durationToMilliseconds(DEFAULT_MAX_INDEX_AGE),
    },
  };
}

function intervalMs(schedule: SchedulerServiceTaskScheduleDefinition): number {
  const { frequency } = schedule;
  if ('cron' in frequency || 'trigger' in frequency) {
    return durationToMilliseconds(ASSUMED_INTERVAL);
  }
  return durationMs(frequency);
}
