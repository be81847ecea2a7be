/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CacheService,
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CujConventions,
  Requirement,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { OnCallProvider, SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { Knex } from 'knex';
import { ReadableEntities } from '../access/ReadableEntities';
import { SyncSettings } from '../config/readSyncSettings';
import { CatalogReader } from '../evaluation/CatalogReader';
import { JourneyStatusReader } from '../journeys/JourneyStatusReader';
import { OnCallFinder } from '../onCall/OnCallFinder';
import { OnCallProviders } from '../onCall/OnCallProviders';
import { TeamLookup } from '../onCall/TeamLookup';
import { JourneyFreezeReader } from '../policy/JourneyFreezeReader';
import { RequirementTexts } from '../scorecards/RequirementTexts';
import { CopyReader } from '../store/CopyReader';
import { SloStore } from '../store/SloStore';
import { withBriefErrors } from '../withBriefErrors';
import { AuthorizedLookupService } from './AuthorizedLookupService';
import { AffectedJourneysReader } from './AffectedJourneysReader';
import { CauseFinder } from './CauseFinder';
import { CauseReader } from './CauseReader';
import { ChangesReader } from './ChangesReader';
import { ConcernReader } from './ConcernReader';
import { ContextReader } from './ContextReader';
import { DatabaseLookupStore } from './DatabaseLookupStore';
import { DefaultLookupService } from './DefaultLookupService';
import { EntitiesReader } from './EntitiesReader';
import { maxKindAgesOf } from './freshnessOf';
import { LookupCatalogReader } from './LookupCatalogReader';
import { LookupIndex } from './LookupIndex';
import { LookupService } from './LookupService';
import { OnCallLookup } from './OnCallLookup';
import { ServicesReader } from './ServicesReader';
import { SubjectDetails } from './SubjectDetails';
import { SubjectFinder } from './SubjectFinder';

/** Puts together everything that a lookup needs. */
export function createLookupService(options: {
  config: Config;
  permissions: PermissionsService;
  catalog: CatalogService;
  catalogReader: CatalogReader;
  lookupCatalog: LookupCatalogReader;
  cache: CacheService;
  logger: LoggerService;
  db: Knex;
  sloStore: SloStore;
  journeyStatusReader: JourneyStatusReader;
  journeyFreezeReader: JourneyFreezeReader;
  sources: SloSource[];
  onCallProviders: OnCallProvider[];
  conventions: CujConventions;
  settings: ScorecardSettings;
  syncSettings: Pick<SyncSettings, 'schedules' | 'staleness'>;
  requirements: Requirement[];
}): {
  service: LookupService;
  /** Keeps what is held in memory current, so that nobody has to wait for it. */
  schedule: (scheduler: SchedulerService) => Promise<void>;
} {
  const { db, permissions, requirements, syncSettings } = options;
  const names = options.sources.map(({ name }) => name);
  const shared = {
    ...options,
    now: () => new Date(),
    staleness: syncSettings.staleness,
    maxKindAges: maxKindAgesOf(syncSettings.schedules),
    store: DatabaseLookupStore.create({ db, sources: names }),
    copies: CopyReader.create({ db, sources: names }),
    readableEntities: ReadableEntities.create({ ...options, kinds: undefined }),
    requirementTexts: RequirementTexts.create(requirements),
  };
  const index = LookupIndex.create(shared);
  const subjects = SubjectFinder.create(shared);
  const causes = CauseFinder.create(shared);
  const services = ServicesReader.create({
    ...shared,
    sources: names,
    onCall: OnCallLookup.create({
      finder: OnCallFinder.create({
        teamLookup: TeamLookup.create(options),
        providers: OnCallProviders.create({
          ...options,
          added: options.onCallProviders,
        }),
      }),
    }),
  });
  const entitiesReader = EntitiesReader.create(shared);
  const context = ContextReader.create({
    ...{ ...shared, entitiesReader, services },
    causeReader: CauseReader.create({ ...shared, causes }),
    changes: ChangesReader.create(shared),
    concerns: ConcernReader.create({ subjects }),
    details: SubjectDetails.create(shared),
    journeys: AffectedJourneysReader.create({ ...shared, entitiesReader }),
  });
  return {
    service: AuthorizedLookupService.create({
      permissions,
      service: DefaultLookupService.create({
        ...{ ...shared, index, subjects, causes, context },
      }),
    }),
    schedule: scheduler =>
      scheduler.scheduleTask({
        id: 'read-lookup-index',
        // Each replica holds its own.
        scope: 'local',
        frequency: { minutes: 1 },
        timeout: { minutes: 5 },
        initialDelay: { seconds: 15 },
        fn: withBriefErrors(async () => {
          await index.read();
        }),
      }),
  };
}
