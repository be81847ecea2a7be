/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { cujSloSourcesExtensionPoint } from '@cuj-slo/backstage-plugin-cuj-node';
import {
  readDatadogOrganizations,
  readDatadogRequestSettings,
  readDatadogTelemetrySettings,
} from './config/readDatadogConfig';
import { DatadogSloSource } from './source/DatadogSloSource';

/**
 * Reads SLOs and their status from the Datadog organisations that
 * `datadog.organizations` names.
 *
 * @public
 */
export const cujModuleDatadog = createBackendModule({
  pluginId: 'cuj',
  moduleId: 'datadog',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        sources: cujSloSourcesExtensionPoint,
      },
      async init({ config, logger, sources }) {
        const requests = readDatadogRequestSettings(config);
        const telemetry = readDatadogTelemetrySettings(config);
        const organizations = readDatadogOrganizations(config);
        for (const organization of organizations) {
          sources.addSloSource(
            DatadogSloSource.create({ organization, requests, telemetry }),
          );
        }
        if (organizations.length === 0) {
          logger.warn(
            'No Datadog organisation is configured in datadog.organizations: there is nothing to read SLOs from',
          );
        }
      },
    });
  },
});
