/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import {
  ScorecardEvaluator,
  ScorecardSettings,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { Knex } from 'knex';
import { LookupAddress } from 'node:dns';
import { readCheckSettings } from '../config/readCheckSettings';
import { CatalogReader } from '../evaluation/CatalogReader';
import { CopyReader } from '../store/CopyReader';
import { HostPacer } from './HostPacer';
import { LinkChecker } from './LinkChecker';
import { LinkCheckStore } from './LinkCheckStore';
import { LinkCheckTask } from './LinkCheckTask';
import { OnCallCoverageStore } from './OnCallCoverageStore';
import { OnCallTask, tellsOnCall } from './OnCallTask';
import { ServiceCheckFacts } from './ServiceCheckFacts';
import { ServiceReader } from './ServiceReader';

/** Between two requests to the same host. */
const HOST_GAP_MS = 500;

/**
 * Looks up what the requirements on-call and runbook need besides what is synced, as
 * far as they are switched on, the sources can tell, and the operator wants it.
 *
 * @returns `facts` for scorecards, and what schedules the tasks that find them out
 */
export function createServiceChecks(options: {
  config: Config;
  catalog: CatalogReader;
  db: Knex;
  sources: SloSource[];
  settings: ScorecardSettings;
  evaluator: ScorecardEvaluator;
  logger: LoggerService;
  /** For tests. */
  now?: () => Date;
  /** For tests. */
  lookup?: (host: string) => Promise<LookupAddress[]>;
  /** For tests. */
  hostGapMs?: number;
}): {
  facts: ServiceCheckFacts;
  schedule: (scheduler: SchedulerService) => Promise<void>;
} {
  const { config, db, sources, settings, lookup } = options;
  const { hostGapMs = HOST_GAP_MS } = options;
  const { onCall, links } = readCheckSettings(config);
  const names = sources.map(({ name }) => name);
  const services = ServiceReader.create({
    ...options,
    copies: CopyReader.create({ db, sources: names }),
    sources: names,
  });
  const asked = sources.filter(tellsOnCall);
  const asksOnCall =
    asked.length > 0 && settings.requirements['on-call'] !== undefined;
  const checksLinks =
    links !== undefined && settings.requirements.runbook !== undefined;
  const onCallStore = OnCallCoverageStore.create({ db });
  const linkStore = LinkCheckStore.create({ db });

  return {
    facts: ServiceCheckFacts.create({
      services,
      settings,
      ...(asksOnCall && {
        onCall: {
          store: onCallStore,
          sources: asked.map(({ name }) => name),
          maxAgeMs: onCall.maxAgeMs,
        },
      }),
      ...(checksLinks && {
        links: { store: linkStore, maxAgeMs: links.maxAgeMs },
      }),
    }),
    async schedule(scheduler) {
      if (asksOnCall) {
        const task = OnCallTask.create({
          ...options,
          services,
          store: onCallStore,
        });
        await scheduler.scheduleTask({
          id: 'ask-on-call',
          ...onCall.schedule,
          fn: signal => task.run(signal),
        });
      }
      if (checksLinks) {
        const { schedule, allowedHosts } = links;
        const task = LinkCheckTask.create({
          ...options,
          services,
          store: linkStore,
          createChecker: () =>
            LinkChecker.create({
              allowedHosts,
              pacer: HostPacer.create({ gapMs: hostGapMs }),
              lookup,
            }),
        });
        await scheduler.scheduleTask({
          id: 'check-links',
          ...schedule,
          fn: signal => task.run(signal),
        });
      }
    },
  };
}
