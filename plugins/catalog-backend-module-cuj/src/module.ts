/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { Requirement } from '@cuj-slo/backstage-plugin-cuj-common';
import { cujCatalogRequirementsExtensionPoint } from '@cuj-slo/backstage-plugin-cuj-node';
import { VerdictMirror } from './mirror/VerdictMirror';
import { JourneyProcessor } from './processor/JourneyProcessor';
import { ScorecardProcessor } from './processor/ScorecardProcessor';

/** How many entities are processed anew at once where facts say something else. */
const HURRIED = 200;

/**
 * Adds the Journey kind and the scorecard processor to the catalog.
 *
 * @public
 */
export const catalogModuleCuj = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'cuj',
  register(env) {
    const requirements: Requirement[] = [];
    env.registerExtensionPoint(cujCatalogRequirementsExtensionPoint, {
      addRequirement(requirement) {
        requirements.push(requirement);
      },
    });

    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        catalogService: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { catalog, config, auth } = deps;
        const mirror = VerdictMirror.create(deps);
        catalog.addProcessor(new JourneyProcessor());
        catalog.addProcessor(
          ScorecardProcessor.fromConfig(config, { mirror, requirements }),
        );
        const refresh = async () => {
          const changed = await mirror.refresh();
          const credentials = await auth.getOwnServiceCredentials();
          for (const ref of changed.slice(0, HURRIED)) {
            // An entity may have left meanwhile; the others come by themselves.
            await deps.catalogService
              .refreshEntity(ref, { credentials })
              .catch(() => undefined);
          }
        };
        deps.rootLifecycle.addStartupHook(() => {
          refresh().catch(error => deps.logger.warn(String(error)));
        });
        await deps.scheduler.scheduleTask({
          id: 'mirror-scorecards',
          // Every replica processes entities, and needs its own copy.
          scope: 'local',
          frequency: { minutes: 1 },
          timeout: { minutes: 1 },
          initialDelay: { seconds: 20 },
          fn: refresh,
        });
      },
    });
  },
});
