/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';
import { SyncKindName, syncKindNames } from '../store/CopyTable';
import { intervalMs } from './intervalMs';
import { readTaskSchedule } from './readTaskSchedule';

/** When the scheduled tasks run, and from when on what they read is too old. */
export interface SyncSettings {
  schedules: Record<
    SyncKindName | 'matching' | 'scorecards' | 'journeys' | 'housekeeping',
    SchedulerServiceTaskScheduleDefinition
  >;
  retention: {
    /** For how long alerts are kept. */
    alertsMs: number;
    /** For how long the daily values of SLOs and journeys are kept. */
    dailyMs: number;
    /** For how long the rows of removed items are kept. */
    removedMs: number;
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

const DEFAULT_MAX_INDEX_AGE: HumanDuration = { hours: 1 };

/** How often each kind changes, against what a reading of it costs. */
const defaultFrequencies: Record<SyncKindName, HumanDuration> = {
  // Besides when the statuses show that something changed.
  slos: { hours: 6 },
  statuses: { minutes: 15 },
  monitors: { hours: 2 },
  corrections: { hours: 1 },
  synthetics: { hours: 3 },
  alerts: { minutes: 15 },
  incidents: { hours: 1 },
  services: { hours: 6 },
  telemetry: { hours: 24 },
};
/** What others build on is read first. */
const initialDelays: Record<SyncKindName, HumanDuration> = {
  slos: { seconds: 3 },
  statuses: { seconds: 5 },
  monitors: { seconds: 10 },
  corrections: { seconds: 20 },
  synthetics: { seconds: 20 },
  alerts: { seconds: 25 },
  incidents: { seconds: 30 },
  services: { seconds: 30 },
  telemetry: { minutes: 2 },
};

/** Reads how and when to sync, and what to keep, from the root configuration. */
export function readSyncSettings(rootConfig: Config): SyncSettings {
  const config = rootConfig.getOptionalConfig('cuj');
  const schedule = (
    key: string,
    fallback: SchedulerServiceTaskScheduleDefinition,
  ) => readTaskSchedule(rootConfig, key, fallback);
  const milliseconds = (key: string) =>
    config?.has(key)
      ? durationToMilliseconds(readDurationFromConfig(config, { key }))
      : undefined;

  const kindSchedule = (kind: SyncKindName) =>
    schedule(`sync.${kind}.schedule`, {
      frequency: defaultFrequencies[kind],
      timeout: { minutes: 10 },
      initialDelay: initialDelays[kind],
    });
  const kinds = Object.fromEntries(
    syncKindNames.map(kind => [kind, kindSchedule(kind)]),
  ) as Record<SyncKindName, SchedulerServiceTaskScheduleDefinition>;
  return {
    schedules: {
      ...kinds,
      matching: schedule('matching.schedule', {
        frequency: { minutes: 2 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 15 },
      }),
      scorecards: schedule('scorecard.schedule', {
        frequency: { minutes: 15 },
        timeout: { minutes: 15 },
        initialDelay: { seconds: 40 },
      }),
      journeys: schedule('journeys.schedule', {
        frequency: { minutes: 5 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 35 },
      }),
      housekeeping: schedule('housekeeping.schedule', {
        frequency: { hours: 1 },
        timeout: { minutes: 10 },
        initialDelay: { minutes: 1 },
      }),
    },
    retention: {
      alertsMs:
        milliseconds('retention.alerts') ??
        durationToMilliseconds({ days: 90 }),
      dailyMs:
        milliseconds('retention.daily') ??
        durationToMilliseconds({ days: 400 }),
      removedMs:
        milliseconds('retention.removed') ??
        durationToMilliseconds({ days: 30 }),
    },
    staleness: {
      maxFetchAgeMs:
        milliseconds('staleness.fetchedBefore') ??
        2 * intervalMs(kinds.statuses),
      maxDefinitionAgeMs: 2 * intervalMs(kinds.slos),
      maxIndexAgeMs:
        milliseconds('staleness.indexedBefore') ??
        durationToMilliseconds(DEFAULT_MAX_INDEX_AGE),
    },
  };
}
