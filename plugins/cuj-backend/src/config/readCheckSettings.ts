/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { HumanDuration } from '@backstage/types';
import { isHostPattern } from '../checks/isHostAllowed';
import { intervalMs } from './intervalMs';
import { readTaskSchedule } from './readTaskSchedule';

/** A task that looks something up, and for how long what it found can be relied upon. */
export interface CheckSchedule {
  schedule: SchedulerServiceTaskScheduleDefinition;
  maxAgeMs: number;
}

/** What is looked up for scorecards besides what is synced, and when. */
export interface CheckSettings {
  onCall: CheckSchedule;
  /** Absent where links are not checked. */
  links?: CheckSchedule & {
    /** Hosts that may be in a private network; lower case. */
    allowedHosts: string[];
  };
}

/**
 * Reads `cuj.scorecard.onCall.schedule` and `cuj.scorecard.runbook` from the root
 * configuration.
 *
 * @throws `InputError` where a host can't be one, since it would allow nothing, or more
 *   than was meant
 */
export function readCheckSettings(rootConfig: Config): CheckSettings {
  const read = (
    key: string,
    frequency: HumanDuration,
    rest: Omit<SchedulerServiceTaskScheduleDefinition, 'frequency' | 'scope'>,
  ): CheckSchedule => {
    const schedule = readTaskSchedule(rootConfig, key, { frequency, ...rest });
    return { schedule, maxAgeMs: 2 * intervalMs(schedule, frequency) };
  };
  const runbook = rootConfig.getOptionalConfig('cuj.scorecard.runbook');
  return {
    onCall: read(
      'scorecard.onCall.schedule',
      { hours: 6 },
      { timeout: { minutes: 30 }, initialDelay: { seconds: 90 } },
    ),
    ...(runbook?.getOptionalBoolean('checkLinks') && {
      links: {
        ...read(
          'scorecard.runbook.schedule',
          { hours: 24 },
          { timeout: { hours: 3 }, initialDelay: { minutes: 2 } },
        ),
        allowedHosts: readHosts(runbook),
      },
    }),
  };
}

function readHosts(runbook: Config): string[] {
  const hosts = runbook.getOptionalStringArray('allowedHosts') ?? [];
  return hosts.map(text => {
    const host = text.trim().toLowerCase();
    if (!isHostPattern(host)) {
      throw new InputError(
        `The configuration cuj.scorecard.runbook.allowedHosts holds '${text}', but takes hosts such as wiki.example.com, *.example.com or 10.0.0.7`,
      );
    }
    return host;
  });
}
