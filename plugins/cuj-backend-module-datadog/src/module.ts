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
import { ChangeFeed } from './webhook/ChangeFeed';
import {
  WEBHOOK_PATH,
  WebhookReceiver,
  createWebhookRouter,
} from './webhook/createWebhookRouter';
import { ReplayGuard } from './webhook/ReplayGuard';

/**
 * Reads SLOs and their status from the Datadog organisations that
 * `datadog.organizations` names, and takes webhooks of those with a
 * `webhook.secret`.
 *
 * @public
 */
export const cujModuleDatadog = createBackendModule({
  pluginId: 'cuj',
  moduleId: 'datadog',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        cache: coreServices.cache,
        config: coreServices.rootConfig,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        sources: cujSloSourcesExtensionPoint,
      },
      async init({ auditor, cache, config, httpRouter, logger, sources }) {
        const requests = readDatadogRequestSettings(config);
        const telemetry = readDatadogTelemetrySettings(config);
        const organizations = readDatadogOrganizations(config);
        const receivers = organizations.flatMap(
          ({ name, webhookSecret: secret }): WebhookReceiver[] =>
            secret === undefined
              ? []
              : [{ organization: name, secret, changes: new ChangeFeed() }],
        );
        for (const organization of organizations) {
          const receiver = receivers.find(
            one => one.organization === organization.name,
          );
          sources.addSloSource(
            DatadogSloSource.create({
              organization,
              requests,
              telemetry,
              changes: receiver?.changes,
            }),
          );
        }
        if (receivers.length > 0) {
          httpRouter.use(
            createWebhookRouter({
              receivers,
              replay: ReplayGuard.create({ cache, logger }),
              auditor,
              logger,
            }),
          );
          httpRouter.addAuthPolicy({
            path: WEBHOOK_PATH,
            allow: 'unauthenticated',
          });
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
