/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SchedulerServiceTaskScheduleDefinition,
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { hideUnreadableSlos } from './hideUnreadableSlos';
import { SloCollatorFactory } from './SloCollatorFactory';

const CONFIG_KEY = 'search.collators.cujSlos';

const defaultSchedule: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 5 },
  // By then the first sync has been.
  initialDelay: { minutes: 1 },
};

/**
 * Adds SLOs to the index of the search.
 *
 * @public
 */
export const searchModuleCuj = createBackendModule({
  pluginId: 'search',
  moduleId: 'cuj',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        indexRegistry: searchIndexRegistryExtensionPoint,
        permissions: coreServices.permissions,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        config,
        discovery,
        httpAuth,
        httpRouter,
        indexRegistry,
        permissions,
        scheduler,
      }) {
        // Modules come before their plugin, and so does this before its routes.
        httpRouter.use(hideUnreadableSlos({ httpAuth, permissions }));
        const own = config.getOptionalConfig(CONFIG_KEY);
        const schedule = own?.getOptionalConfig('schedule');
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(
            schedule
              ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
              : defaultSchedule,
          ),
          factory: SloCollatorFactory.create({
            auth,
            discovery,
            locationTemplate: own?.getOptionalString('locationTemplate'),
          }),
        });
      },
    });
  },
});
