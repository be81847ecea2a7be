/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { ReadableEntities } from '../access/ReadableEntities';
import { readPolicySettings } from '../config/readPolicySettings';
import { CatalogReader } from '../evaluation/CatalogReader';
import { JourneyStatusReader } from '../journeys/JourneyStatusReader';
import { withBriefErrors } from '../withBriefErrors';
import { AuthorizedErrorBudgetPolicyService } from './AuthorizedErrorBudgetPolicyService';
import { DefaultErrorBudgetPolicyService } from './DefaultErrorBudgetPolicyService';
import { ErrorBudgetPolicyService } from './ErrorBudgetPolicyService';
import { FreezeReader } from './FreezeReader';
import { JourneyFreezeReader } from './JourneyFreezeReader';
import { PolicyFactsReader } from './PolicyFactsReader';
import { PolicyNotifier } from './PolicyNotifier';
import { PolicyRecordStore } from './PolicyRecordStore';
import { PolicyStateStore } from './PolicyStateStore';
import { PolicyTask } from './PolicyTask';

/** What others need of error-budget policies. */
export interface ErrorBudgetPolicyParts {
  /** For the routes. */
  service: ErrorBudgetPolicyService;
  /** For the gate. */
  freezeReader: FreezeReader;
  /** For the lookup. */
  journeyFreezeReader: JourneyFreezeReader;
  /** For scorecards. */
  factsReader: PolicyFactsReader;
  task: PolicyTask;
  schedule: (scheduler: SchedulerService) => Promise<void>;
}

/** Puts together everything that evaluates error-budget policies and tells of them. */
export function createErrorBudgetPolicy(options: {
  config: Config;
  db: Knex;
  catalog: CatalogService;
  /** With the plugin's own credentials. */
  catalogReader: CatalogReader;
  permissions: PermissionsService;
  journeyStatuses: JourneyStatusReader;
  notifications: NotificationService;
  logger: LoggerService;
  /** For tests. */
  now?: () => Date;
}): ErrorBudgetPolicyParts {
  const { db, catalogReader, now = () => new Date() } = options;
  const settings = readPolicySettings(options.config);
  const shared = {
    ...{ ...options, settings, now },
    stateStore: PolicyStateStore.create({ db }),
    recordStore: PolicyRecordStore.create({ db }),
    maxAgeMs: settings.maxAgeMs,
  };
  const freezeReader = FreezeReader.create(shared);
  const ownCatalog = { ...shared, catalog: catalogReader };
  const task = PolicyTask.create({
    ...ownCatalog,
    notifier: PolicyNotifier.create(ownCatalog),
  });
  return {
    ...{ freezeReader, task },
    factsReader: PolicyFactsReader.create({ ...shared, freezeReader }),
    journeyFreezeReader: JourneyFreezeReader.create({
      ...shared,
      freezeReader,
    }),
    service: AuthorizedErrorBudgetPolicyService.create({
      permissions: options.permissions,
      service: DefaultErrorBudgetPolicyService.create({
        ...{ ...shared, freezeReader },
        readableEntities: ReadableEntities.create({
          permissions: options.permissions,
          catalog: options.catalog,
          kinds: undefined,
        }),
      }),
    }),
    async schedule(scheduler) {
      await scheduler.scheduleTask({
        id: 'evaluate-error-budget-policies',
        ...settings.schedule,
        fn: withBriefErrors(signal => task.run(signal)),
      });
    },
  };
}
