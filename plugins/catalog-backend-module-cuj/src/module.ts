/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { JourneyProcessor } from './processor/JourneyProcessor';
import { ScorecardProcessor } from './processor/ScorecardProcessor';

/**
 * Adds the Journey kind and the scorecard processor to the catalog.
 *
 * @public
 */
export const catalogModuleCuj = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'cuj',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ catalog, config }) {
        catalog.addProcessor(new JourneyProcessor());
        catalog.addProcessor(ScorecardProcessor.fromConfig(config));
      },
    });
  },
});
