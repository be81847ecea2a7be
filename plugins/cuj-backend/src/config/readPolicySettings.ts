/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';
import {
  PolicyRecovery,
  defaultPolicyRecovery,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { intervalMs } from './intervalMs';
import { readTaskSchedule } from './readTaskSchedule';

const PATH = 'cuj.errorBudgetPolicy';
const DEFAULT_FREQUENCY: HumanDuration = { minutes: 5 };

/** How error-budget policies are evaluated, and for how long is kept what came of it. */
export interface PolicySettings {
  schedule: SchedulerServiceTaskScheduleDefinition;
  /** How old an evaluation may be. */
  maxAgeMs: number;
  recovery: PolicyRecovery;
  /** For how long history, acknowledgements and ended exceptions are kept. */
  retentionMs: number;
}

/**
 * Reads `cuj.errorBudgetPolicy` from the root configuration.
 *
 * @throws `InputError` where a margin can't be one: rules would never recover, or at once
 */
export function readPolicySettings(rootConfig: Config): PolicySettings {
  const config = rootConfig.getOptionalConfig(PATH);
  const percent = (key: string, fallback: number, below: number) => {
    const value = config?.getOptionalNumber(key) ?? fallback;
    if (!(value >= 0 && value < below)) {
      throw new InputError(
        `The configuration ${PATH}.${key} is ${value}, but has to be from 0 to below ${below}`,
      );
    }
    return value;
  };
  const milliseconds = (key: string, fallback: number) =>
    config?.has(key)
      ? durationToMilliseconds(readDurationFromConfig(config, { key }))
      : fallback;
  const schedule = readTaskSchedule(rootConfig, 'errorBudgetPolicy.schedule', {
    frequency: DEFAULT_FREQUENCY,
    timeout: { minutes: 5 },
    initialDelay: { seconds: 50 },
  });
  const fallback = defaultPolicyRecovery;
  return {
    schedule,
    maxAgeMs: 3 * intervalMs(schedule, DEFAULT_FREQUENCY),
    recovery: {
      budgetMarginPercent: percent(
        'recovery.budgetMarginPercent',
        fallback.budgetMarginPercent,
        100,
      ),
      budgetForSeconds:
        milliseconds('recovery.budgetFor', fallback.budgetForSeconds * 1000) /
        1000,
      burnRateMarginPercent: percent(
        'recovery.burnRateMarginPercent',
        fallback.burnRateMarginPercent,
        100,
      ),
      burnRateForSeconds:
        milliseconds(
          'recovery.burnRateFor',
          fallback.burnRateForSeconds * 1000,
        ) / 1000,
    },
    retentionMs: milliseconds(
      'retention',
      durationToMilliseconds({ days: 400 }),
    ),
  };
}
