/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** SLOs in the search of the portal. */
      cujSlos?: {
        /**
         * Where the page of an entity is; /catalog/:namespace/:kind/:name where absent.
         */
        locationTemplate?: string;
        /** How often the index is made anew; every ten minutes where absent. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
