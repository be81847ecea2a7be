/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LifecycleService, LoggerService } from '@backstage/backend-plugin-api';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { StatusStore } from '../store/StatusStore';
import { realClock } from './RefreshQueue';
import { ChangingSource, StatusRefresher } from './StatusRefresher';

/** Refreshes statuses as sources tell of changes, until the backend shuts down. */
export function refreshStatuses(options: {
  sources: SloSource[];
  store: StatusStore;
  logger: LoggerService;
  lifecycle: LifecycleService;
}): void {
  const { sources, store, logger, lifecycle } = options;
  for (const source of sources.filter(isChanging)) {
    const refresher = StatusRefresher.create({
      source,
      store,
      logger,
      clock: realClock,
    });
    lifecycle.addShutdownHook(() => refresher.stop());
  }
}

function isChanging(source: SloSource): source is ChangingSource {
  return source.onChange !== undefined && source.readStatus !== undefined;
}
