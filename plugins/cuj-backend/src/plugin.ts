/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ConflictError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  ScorecardEvaluator,
  cujPermissions,
  readConventionsFromConfig,
  readScorecardSettingsFromConfig,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  SloSource,
  cujSloSourcesExtensionPoint,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { createRouter } from './api/createRouter';
import { readSyncSettings } from './config/readSyncSettings';
import { CatalogReader } from './evaluation/CatalogReader';
import { MatchingTask } from './evaluation/MatchingTask';
import { createSloHistoryService } from './history/createSloHistoryService';
import { createOnCallService } from './onCall/createOnCallService';
import { AuthorizedOverviewService } from './overview/AuthorizedOverviewService';
import { DefaultOverviewService } from './overview/DefaultOverviewService';
import { connectDatabase } from './store/connectDatabase';
import { DatabaseMatchingStore } from './store/DatabaseMatchingStore';
import { DatabaseSloStore } from './store/DatabaseSloStore';
import { DatabaseStatusStore } from './store/DatabaseStatusStore';
import { DatabaseSyncStore } from './store/DatabaseSyncStore';
import { Housekeeping } from './store/Housekeeping';
import { scheduleTasks } from './scheduleTasks';
import { createTelemetryKind } from './sync/createTelemetryKind';
import { refreshStatuses } from './sync/refreshStatuses';
import { SyncKind } from './sync/SyncKind';
import { SyncMetrics } from './sync/SyncMetrics';
import { SyncRunner } from './sync/SyncRunner';

/**
 * Syncs SLOs from the sources that modules add, matches them with the catalog, and
 * serves them together with scorecard verdicts.
 *
 * @public
 */
export const cujPlugin = createBackendPlugin({
  pluginId: 'cuj',
  register(env) {
    const sources: SloSource[] = [];
    env.registerExtensionPoint(cujSloSourcesExtensionPoint, {
      addSloSource(source) {
        if (sources.some(({ name }) => name === source.name)) {
          throw new ConflictError(
            `There are two SLO sources with the name '${source.name}'`,
          );
        }
        sources.push(source);
      },
    });

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        cache: coreServices.cache,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, config, httpAuth, logger, permissions } = deps;
        const { schedules, staleness, retention } = readSyncSettings(config);
        const conventions = readConventionsFromConfig(config);
        const evaluator = ScorecardEvaluator.create({
          settings: readScorecardSettingsFromConfig(config),
        });

        const db = await connectDatabase(deps.database);
        const syncStore = DatabaseSyncStore.create({ db });
        const sloStore = DatabaseSloStore.create({ db });
        const matchingStore = DatabaseMatchingStore.create({
          db,
          sources: sources.map(({ name }) => name),
        });
        const matching = MatchingTask.create({
          catalog: CatalogReader.create({ catalog, auth }),
          store: matchingStore,
          conventions,
          logger,
        });

        deps.permissionsRegistry.addPermissions(cujPermissions);
        deps.httpRouter.use(
          createRouter({
            httpAuth,
            permissions,
            syncStore,
            sources,
            schedules,
            scheduler: deps.scheduler,
            auditor: deps.auditor,
            overview: AuthorizedOverviewService.create({
              permissions,
              service: DefaultOverviewService.create({
                catalog,
                sloStore,
                syncStore,
                sources,
                conventions,
                evaluator,
                staleness,
              }),
            }),
            history: createSloHistoryService({
              ...deps,
              db,
              sloStore,
              sources,
            }),
            onCall: createOnCallService({ ...deps, db, sources }),
          }),
        );

        refreshStatuses({
          sources,
          store: DatabaseStatusStore.create({ db }),
          logger,
          lifecycle: deps.lifecycle,
        });
        await scheduleTasks({
          scheduler: deps.scheduler,
          sources,
          schedules,
          syncStore,
          telemetryKind: createTelemetryKind({
            matchingStore,
            conventions,
          }) as SyncKind,
          runner: SyncRunner.create({
            store: syncStore,
            logger,
            observer: SyncMetrics.create({
              metrics: deps.metrics,
              sources,
              syncStore,
            }),
          }),
          matching,
          housekeeping: Housekeeping.create({ db, retention }),
        });
      },
    });
  },
});
