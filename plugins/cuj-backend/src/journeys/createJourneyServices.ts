/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CujConventions } from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { Knex } from 'knex';
import { ReadableEntities } from '../access/ReadableEntities';
import { intervalMs } from '../config/intervalMs';
import { SyncSettings } from '../config/readSyncSettings';
import { CatalogReader } from '../evaluation/CatalogReader';
import { LookupCatalogReader } from '../lookup/LookupCatalogReader';
import { CopyReader } from '../store/CopyReader';
import { SloRecord, SloStore } from '../store/SloStore';
import { SyncStore } from '../store/SyncStore';
import { AuthorizedJourneyService } from './AuthorizedJourneyService';
import { DatabaseEventRecordStore } from './DatabaseEventRecordStore';
import { DatabaseJourneyStatusReader } from './DatabaseJourneyStatusReader';
import { DatabaseJourneyStatusStore } from './DatabaseJourneyStatusStore';
import { DefaultJourneyService } from './DefaultJourneyService';
import { EventRecorder } from './EventRecorder';
import { JourneyCopyReader } from './JourneyCopyReader';
import { JourneyDetailReader } from './JourneyDetailReader';
import { JourneyEventReader } from './JourneyEventReader';
import { JourneyRollUpReader } from './JourneyRollUpReader';
import { JourneyService } from './JourneyService';
import { JourneyStatusReader } from './JourneyStatusReader';
import { JourneySurroundingsReader } from './JourneySurroundingsReader';
import { JourneyTask } from './JourneyTask';

/** How many intervals may pass until a status is too old. */
const MAX_INTERVALS = 3;

/** Puts together everything that tells how journeys stand. */
export function createJourneyServices(options: {
  permissions: PermissionsService;
  catalog: CatalogService;
  catalogReader: CatalogReader;
  /** By which names sources may know services and journeys. */
  lookupCatalog: LookupCatalogReader;
  logger: LoggerService;
  db: Knex;
  sloStore: SloStore;
  syncStore: SyncStore;
  sources: SloSource[];
  conventions: CujConventions;
  settings: Pick<SyncSettings, 'schedules' | 'staleness' | 'retention'>;
  /** Is told of journeys whose status is new, another one, or gone. */
  onChanges?: (entityRefs: string[]) => void;
}): {
  /** For the routes. */
  service: JourneyService;
  /** Without permissions: callers filter by what their caller may read. */
  statusReader: JourneyStatusReader;
  /** Computes all of them. */
  task: JourneyTask;
} {
  const { db, sources, conventions, permissions } = options;
  const { schedules, staleness, retention } = options.settings;
  const names = sources.map(({ name }) => name);
  const copies = CopyReader.create({ db, sources: names });
  const statusStore = DatabaseJourneyStatusStore.create({ db });
  const statusReader = DatabaseJourneyStatusReader.create({
    store: statusStore,
    maxAgeMs: MAX_INTERVALS * intervalMs(schedules.journeys),
  });
  const settings = { conventions, staleness };
  const urlOf = ({ source, slo }: SloRecord) =>
    sources
      .find(({ name }) => name === source)
      ?.getSloUrl(slo.id, slo.primaryTimeframe);
  const eventRecorder = EventRecorder.create({
    store: DatabaseEventRecordStore.create({ db }),
  });
  const rollUpReader = JourneyRollUpReader.create({
    ...{ sloStore: options.sloStore, settings, urlOf, eventRecorder },
    copyReader: JourneyCopyReader.create({
      ...{ db, copies },
      keptMs: retention.alertsMs,
      maxAgeMs: 2 * intervalMs(schedules.alerts),
    }),
  });
  return {
    statusReader,
    service: AuthorizedJourneyService.create({
      permissions,
      service: DefaultJourneyService.create({
        ...{ ...options, statusReader, statusStore, rollUpReader, staleness },
        readableEntities: ReadableEntities.create({
          ...options,
          kinds: undefined,
        }),
        detailReader: JourneyDetailReader.create({
          ...{ statusStore, sources, settings, urlOf },
          maxAgesMs: {
            monitors: 2 * intervalMs(schedules.monitors),
            alerts: 2 * intervalMs(schedules.alerts),
            incidents: 2 * intervalMs(schedules.incidents),
          },
          surroundingsReader: JourneySurroundingsReader.create({
            ...options,
            eventReader: JourneyEventReader.create({
              ...{ db, copies, sources: names },
              journeyTagKeys: conventions.journeyTagKeys,
            }),
          }),
        }),
      }),
    }),
    task: JourneyTask.create({
      ...{ ...options, rollUpReader, eventRecorder },
      catalog: options.catalogReader,
      store: statusStore,
    }),
  };
}
