/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  CacheService,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { Knex } from 'knex';
import { SloStore } from '../store/SloStore';
import { AuthorizedSloHistoryService } from './AuthorizedSloHistoryService';
import { DatabaseHistoryStore } from './DatabaseHistoryStore';
import { DefaultSloHistoryService } from './DefaultSloHistoryService';
import { SloHistoryService } from './SloHistoryService';

/** Tells how SLOs went, to those who may read them. */
export function createSloHistoryService(options: {
  permissions: PermissionsService;
  catalog: CatalogService;
  cache: CacheService;
  logger: LoggerService;
  db: Knex;
  sloStore: SloStore;
  sources: SloSource[];
}): SloHistoryService {
  const historyStore = DatabaseHistoryStore.create(options);
  return AuthorizedSloHistoryService.create({
    permissions: options.permissions,
    service: DefaultSloHistoryService.create({ ...options, historyStore }),
  });
}
