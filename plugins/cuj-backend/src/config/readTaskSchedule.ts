/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SchedulerServiceTaskScheduleDefinition,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';

/** When a task runs: as `cuj.<key>` says, or else as usual; on one replica for all. */
export function readTaskSchedule(
  rootConfig: Config,
  key: string,
  fallback: SchedulerServiceTaskScheduleDefinition,
): SchedulerServiceTaskScheduleDefinition {
  const own = rootConfig.getOptionalConfig(`cuj.${key}`);
  return {
    ...(own
      ? readSchedulerServiceTaskScheduleDefinitionFromConfig(own)
      : fallback),
    scope: 'global',
  };
}
