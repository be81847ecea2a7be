/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import { HumanDuration } from '@backstage/types';

export interface Config {
  cuj?: {
    sync?: {
      /**
       * When the definitions of SLOs are read. Defaults to every hour.
       */
      slos?: { schedule?: SchedulerServiceTaskScheduleDefinitionConfig };
      /**
       * When the statuses of SLOs are read. Defaults to every 15 minutes.
       */
      statuses?: { schedule?: SchedulerServiceTaskScheduleDefinitionConfig };
    };
    matching?: {
      /**
       * When SLOs are matched with the catalog anew, besides after each sync.
       * Defaults to every 2 minutes.
       */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
    staleness?: {
      /**
       * How old the last reading of a status may be until it is shown as stale.
       * Defaults to twice the interval at which statuses are read.
       */
      fetchedBefore?: HumanDuration | string;
      /**
       * How old the source's own computation may be. Defaults to one hour.
       */
      indexedBefore?: HumanDuration | string;
    };
  };
}
