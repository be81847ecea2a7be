/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SyncRunOverview,
  SyncSource,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { responseError } from './scenarios';

type SyncKindOverview = SyncSource['kinds'][number];

const secondsAgo = (seconds: number) =>
  new Date(Date.now() - seconds * 1000).toISOString();
const HOUR = 3_600;

export function aRun(
  overrides: Partial<SyncRunOverview> = {},
): SyncRunOverview {
  return {
    id: 'run-1',
    state: 'complete',
    startedAt: secondsAgo(303),
    endedAt: secondsAgo(300),
    pages: 6,
    items: 5012,
    skipped: [],
    skippedCount: overrides.skipped?.length ?? 0,
    calls: 6,
    rateLimited: 0,
    retries: 0,
    waitedMs: 0,
    quotas: [
      {
        name: 'slo_list',
        limit: 1000,
        remaining: 994,
        resetsAt: secondsAgo(-HOUR),
      },
    ],
    changes: { added: 0, updated: 0, missing: 0, removed: 0 },
    ...overrides,
  };
}

export function aKind(
  kind: string,
  overrides: Partial<SyncKindOverview> = {},
): SyncKindOverview {
  const lastRun = 'lastRun' in overrides ? overrides.lastRun : aRun();
  return {
    kind,
    items: 5012,
    staleAfterSeconds: 2 * HOUR,
    enumeratedAt: secondsAgo(300),
    lastRun,
    ...(lastRun?.endedAt && { lastEndedRun: lastRun }),
    ...overrides,
  };
}

export function aSource(
  kinds: SyncKindOverview[],
  overrides: Partial<SyncSource> = {},
): SyncSource {
  return { source: 'main', type: 'datadog', mayRun: true, kinds, ...overrides };
}

const runningRun: Partial<SyncRunOverview> = {
  id: 'run-2',
  state: 'running',
  startedAt: secondsAgo(20),
  endedAt: undefined,
  pages: 1,
  items: 1250,
  calls: 3,
  retries: 1,
  quotas: [],
};

/** Every state that a kind can be in. */
export const kindsOfAllStates: SyncKindOverview[] = [
  aKind('slos'),
  aKind('statuses', {
    staleAfterSeconds: HOUR / 2,
    enumeratedAt: secondsAgo(3 * HOUR),
    lastRun: aRun({
      state: 'partial',
      reason:
        'GET /api/v1/slo/search answered 429: the rate limit is reached for 1800 seconds',
      items: 1200,
      calls: 17,
      rateLimited: 3,
      retries: 4,
      waitedMs: 72_000,
      quotas: [
        {
          name: 'slo_search',
          limit: 100,
          remaining: 0,
          resetsAt: secondsAgo(-1500),
        },
      ],
    }),
  }),
  aKind('monitors', {
    items: 8000,
    lastRun: aRun({
      state: 'partial',
      reason: '2 of 8002 items could not be read',
      items: 8000,
      skipped: [
        { itemId: '1234567', reason: 'options.thresholds is missing' },
        { reason: 'the item is no object' },
      ],
      quotas: [
        {
          name: 'monitor_list',
          limit: 3000,
          remaining: 2992,
          resetsAt: secondsAgo(20),
        },
      ],
      changes: { added: 12, updated: 1040, missing: 3, removed: 1 },
    }),
  }),
  aKind('corrections', { lastRun: aRun(runningRun), lastEndedRun: aRun() }),
  aKind('alerts', {
    items: 0,
    enumeratedAt: undefined,
    lastRun: aRun(runningRun),
  }),
  aKind('incidents', {
    items: 0,
    enumeratedAt: undefined,
    lastRun: aRun({
      state: 'partial',
      reason:
        'GET /api/v2/incidents answered 403: the application key lacks the scope incident_read, or is wrong, which looks the same',
      missingScope: 'incident_read',
      items: 0,
      pages: 0,
      calls: 1,
      quotas: [],
    }),
  }),
  aKind('synthetics', {
    lastRun: aRun({
      ...runningRun,
      state: 'interrupted',
      reason: 'The run has not ended within the 10 minutes that it may take',
      startedAt: secondsAgo(5 * HOUR),
    }),
  }),
  aKind('telemetry', {
    items: 0,
    enumeratedAt: undefined,
    lastRun: undefined,
  }),
];

/** Each state of the sync page, by name. */
export const syncScenarios: Record<string, () => Promise<SyncSource[]>> = {
  everything: async () => [
    aSource([aKind('slos'), aKind('statuses')], { source: 'acquired' }),
    aSource(kindsOfAllStates),
  ],
  current: async () => [
    aSource([aKind('slos'), aKind('statuses'), aKind('monitors')]),
  ],
  'may-not-run': async () => [aSource(kindsOfAllStates, { mayRun: false })],
  'not-set-up': async () => [],
  loading: () => new Promise(() => {}),
  error: async () => {
    throw await responseError(500, 'Internal Server Error');
  },
  'not-allowed': async () => {
    throw await responseError(403, 'Forbidden');
  },
};
