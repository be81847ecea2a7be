/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { ConflictError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  Requirement,
  ScorecardEvaluator,
  cujPermissions,
  readConventionsFromConfig,
  readScorecardSettingsFromConfig,
  requirementCatalogue,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  OnCallProvider,
  SloSource,
  cujOnCallProvidersExtensionPoint,
  cujRequirementsExtensionPoint,
  cujSloSourcesExtensionPoint,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { registerJourneyActions } from './actions/registerJourneyActions';
import { createRouter } from './api/createRouter';
import { createServiceChecks } from './checks/createServiceChecks';
import { readSyncSettings } from './config/readSyncSettings';
import { CatalogReader } from './evaluation/CatalogReader';
import { MatchingTask } from './evaluation/MatchingTask';
import { ScorecardTask } from './evaluation/ScorecardTask';
import { createSloHistoryService } from './history/createSloHistoryService';
import { createJourneyServices } from './journeys/createJourneyServices';
import { LookupCatalogReader } from './lookup/LookupCatalogReader';
import { createLookupService } from './lookup/createLookupService';
import { createOnCallService } from './onCall/createOnCallService';
import { AuthorizedOverviewService } from './overview/AuthorizedOverviewService';
import { DefaultOverviewService } from './overview/DefaultOverviewService';
import { createErrorBudgetPolicy } from './policy/createErrorBudgetPolicy';
import { createScorecardFollowUp } from './scorecards/createScorecardFollowUp';
import { createScorecardServices } from './scorecards/createScorecardServices';
import { ChangeAnnouncer } from './signals/ChangeAnnouncer';
import { connectDatabase } from './store/connectDatabase';
import { CopyReader } from './store/CopyReader';
import { DatabaseMatchingStore } from './store/DatabaseMatchingStore';
import { DatabaseScorecardStore } from './store/DatabaseScorecardStore';
import { DatabaseSloStore } from './store/DatabaseSloStore';
import { DatabaseStatusStore } from './store/DatabaseStatusStore';
import { DatabaseSyncStore } from './store/DatabaseSyncStore';
import { Housekeeping } from './store/Housekeeping';
import { SloIndexReader } from './search/SloIndexReader';
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

    const ownRequirements: Requirement[] = [];
    env.registerExtensionPoint(cujRequirementsExtensionPoint, {
      addRequirement(requirement) {
        if (
          [...requirementCatalogue, ...ownRequirements].some(
            ({ id }) => id === requirement.id,
          )
        ) {
          throw new ConflictError(
            `There are two requirements with the id '${requirement.id}'`,
          );
        }
        ownRequirements.push(requirement);
      },
    });

    const onCallProviders: OnCallProvider[] = [];
    env.registerExtensionPoint(cujOnCallProvidersExtensionPoint, {
      addOnCallProvider(provider) {
        if (onCallProviders.some(({ name }) => name === provider.name)) {
          throw new ConflictError(
            `There are two on-call providers with the name '${provider.name}'`,
          );
        }
        onCallProviders.push(provider);
      },
    });

    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
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
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init(deps) {
        const { auth, catalog, config, httpAuth, logger, permissions } = deps;
        const syncSettings = readSyncSettings(config);
        const { schedules, staleness, retention } = syncSettings;
        const conventions = readConventionsFromConfig(config);
        const requirements = [...requirementCatalogue, ...ownRequirements];
        const settings = readScorecardSettingsFromConfig(config, {
          requirements,
        });
        const evaluator = ScorecardEvaluator.create({
          settings,
          conventions,
          requirements,
        });

        const db = await connectDatabase(deps.database);
        const syncStore = DatabaseSyncStore.create({ db });
        const sloStore = DatabaseSloStore.create({ db });
        const sourceNames = sources.map(({ name }) => name);
        const matchingStore = DatabaseMatchingStore.create({
          db,
          sources: sourceNames,
        });
        const scorecardStore = DatabaseScorecardStore.create({ db });
        const catalogReader = CatalogReader.create({ catalog, auth });
        const serviceChecks = createServiceChecks({
          ...{ config, catalog: catalogReader, db, sources },
          ...{ settings, evaluator, logger },
        });
        const announcer = ChangeAnnouncer.create(deps);
        const followUp = await createScorecardFollowUp({
          ...{ ...deps, db, settings, requirements },
        });
        const lookupCatalog = LookupCatalogReader.create({
          catalogReader,
          onProblem: problem =>
            logger.warn(`Names in the catalog could not be read: ${problem}`),
          now: () => new Date(),
        });
        const journeys = createJourneyServices({
          ...{ ...deps, db, sloStore, syncStore, sources, conventions },
          ...{ catalogReader, lookupCatalog },
          settings: syncSettings,
          onChanges: refs => {
            announcer.announceJourneys(refs, journeys.statusReader);
          },
        });
        const errorBudgetPolicy = createErrorBudgetPolicy({
          ...{ ...deps, db, catalogReader },
          journeyStatuses: journeys.statusReader,
        });
        const scorecardTask = ScorecardTask.create({
          catalog: catalogReader,
          copies: CopyReader.create({ db, sources: sourceNames }),
          sloStore,
          syncStore,
          scorecardStore,
          sources,
          schedules,
          conventions,
          settings,
          evaluator,
          checks: serviceChecks.facts,
          policyFacts: errorBudgetPolicy.factsReader,
          readExemptions: followUp.readExemptions,
          onChanges: async changes => {
            announcer.announce(
              'scorecards',
              changes.map(({ subject }) => subject.entityRef),
            );
            await followUp.onChanges();
          },
          logger,
        });
        const scorecards = createScorecardServices({
          ...deps,
          ...{ db, scorecardStore, evaluator, settings, conventions },
          ...{ requirements, schedules, followUp },
          freezeReader: errorBudgetPolicy.freezeReader,
          unaskedFacts: serviceChecks.facts.unasked,
          evaluateNow: (...args) => scorecardTask.evaluateNow(...args),
        });
        const lookup = createLookupService({
          ...{ ...deps, db, sloStore, sources, onCallProviders, catalogReader },
          ...{ conventions, settings, syncSettings, requirements },
          lookupCatalog,
          journeyStatusReader: journeys.statusReader,
          journeyFreezeReader: errorBudgetPolicy.journeyFreezeReader,
        });
        const matching = MatchingTask.create({
          catalog: catalogReader,
          store: matchingStore,
          conventions,
          logger,
        });

        registerJourneyActions({
          actionsRegistry: deps.actionsRegistry,
          journeys: journeys.service,
          lookup: lookup.service,
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
            scorecardStore,
            scorecards: scorecards.services,
            sloIndex: SloIndexReader.create({ db, sources: sourceNames }),
            journeys: journeys.service,
            lookup: lookup.service,
            errorBudgetPolicy: errorBudgetPolicy.service,
            overview: AuthorizedOverviewService.create({
              permissions,
              service: DefaultOverviewService.create({
                catalog,
                sloStore,
                syncStore,
                sources,
                conventions,
                scorecardReader: scorecards.scorecardReader,
                journeyStatuses: journeys.statusReader,
                freezeReader: errorBudgetPolicy.freezeReader,
                staleness,
              }),
            }),
            history: createSloHistoryService({
              ...deps,
              db,
              sloStore,
              sources,
            }),
            onCall: createOnCallService({
              ...{ ...deps, db, sources, onCallProviders },
            }),
          }),
        );

        refreshStatuses({
          sources,
          store: DatabaseStatusStore.create({ db }),
          logger,
          lifecycle: deps.lifecycle,
        });
        await serviceChecks.schedule(deps.scheduler);
        await lookup.schedule(deps.scheduler);
        await errorBudgetPolicy.schedule(deps.scheduler);
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
            lifecycle: deps.lifecycle,
            observer: SyncMetrics.create({
              metrics: deps.metrics,
              sources,
              syncStore,
            }),
          }),
          matching,
          scorecards: scorecardTask,
          journeys: journeys.task,
          housekeeping: Housekeeping.create({ db, retention }),
        });
      },
    });
  },
});
