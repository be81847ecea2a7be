/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CacheService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { OnCallProvider, SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { Knex } from 'knex';
import { AuthorizedOnCallService } from './AuthorizedOnCallService';
import { DatabaseServiceTeamStore } from './DatabaseServiceTeamStore';
import { DefaultOnCallService } from './DefaultOnCallService';
import { OnCallFinder } from './OnCallFinder';
import { OnCallProviders } from './OnCallProviders';
import { OnCallService } from './OnCallService';
import { TeamLookup } from './TeamLookup';

/** Tells who is on call, to those who may read SLOs. */
export function createOnCallService(options: {
  permissions: PermissionsService;
  catalog: CatalogService;
  cache: CacheService;
  logger: LoggerService;
  db: Knex;
  sources: SloSource[];
  config: Config;
  onCallProviders: OnCallProvider[];
}): OnCallService {
  return AuthorizedOnCallService.create({
    permissions: options.permissions,
    service: DefaultOnCallService.create({
      ...options,
      serviceTeamStore: DatabaseServiceTeamStore.create(options),
      finder: OnCallFinder.create({
        teamLookup: TeamLookup.create(options),
        providers: OnCallProviders.create({
          ...options,
          added: options.onCallProviders,
        }),
      }),
    }),
  });
}
