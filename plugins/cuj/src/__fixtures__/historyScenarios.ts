/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SloHistoryAnswer,
  SloHistoryQuery,
  SloTimeframeOverview,
  SloTrend,
  SloTrendDay,
  errorBudgetRemainingPercent,
  timeframeDays,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { responseError } from './responseError';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const iso = (ms: number) => new Date(ms).toISOString();
const dayOf = (ms: number) => iso(ms).slice(0, 10);
/** What the backend rounds windows down to. */
const nowMs = () => Math.floor(Date.now() / (5 * MINUTE_MS)) * 5 * MINUTE_MS;

/** Three in the last month, as hours ago and minutes long. */
const outages = [
  { hoursAgo: 43, minutes: 125 },
  { hoursAgo: 6 * 24, minutes: 96 },
  { hoursAgo: 17 * 24, minutes: 118 },
  { hoursAgo: 51 * 24, minutes: 40 },
];

/** Maintenance during which the second outage began. */
const maintenance = { hoursAgo: 6 * 24 + 1, minutes: 90 };

type Past = { hoursAgo: number; minutes: number };

function spanOf({ hoursAgo, minutes }: Past, endMs: number) {
  const startMs = endMs - hoursAgo * HOUR_MS;
  return { startMs, endMs: startMs + minutes * MINUTE_MS };
}

/** How an SLO of monitors went, down three times in a month. */
export function aHistoryOfOutages(
  query: SloHistoryQuery = {},
  overrides: Partial<SloHistoryAnswer['history']> = {},
): SloHistoryAnswer {
  const toMs = nowMs();
  const fromMs =
    toMs - (timeframeDays(query.timeframe ?? '30d') ?? 30) * DAY_MS;
  const isCorrected = query.corrected ?? true;
  const correction = spanOf(maintenance, toMs);
  const isInWindow = correction.startMs >= fromMs;
  const down = outages
    .map(outage => spanOf(outage, toMs))
    .filter(({ startMs }) => startMs >= fromMs)
    .sort((a, b) => a.startMs - b.startMs);
  const excludedMs =
    isCorrected && isInWindow ? correction.endMs - correction.startMs : 0;
  // The outage begins an hour into the maintenance.
  const badMs = down.reduce(
    (sum, { startMs, endMs }) => sum + endMs - startMs,
    excludedMs > 0 ? -30 * MINUTE_MS : 0,
  );
  const sliPercent = 100 * (1 - badMs / (toMs - fromMs - excludedMs));
  return anAnswer(query, {
    corrections: isInWindow
      ? [
          {
            id: 'maintenance',
            sloId: 'availability',
            category: 'Scheduled Maintenance',
            description: 'The scheduler moved to new hosts.',
            startsAt: iso(correction.startMs),
            endsAt: iso(correction.endMs),
          },
        ]
      : [],
    history: {
      ...emptyHistory(fromMs, toMs, isCorrected),
      sliPercent: Number(sliPercent.toFixed(2)),
      sliDecimals: 2,
      budgetRemainingPercent: errorBudgetRemainingPercent(sliPercent, 99.5),
      transitions: [
        { at: iso(fromMs), state: 'up' },
        ...down.flatMap(({ startMs, endMs }) => [
          { at: iso(startMs), state: 'down' as const },
          { at: iso(endMs), state: 'up' as const },
        ]),
      ],
      corrections:
        excludedMs > 0
          ? [
              {
                startsAt: iso(correction.startMs),
                endsAt: iso(correction.endMs),
                category: 'Scheduled Maintenance',
              },
            ]
          : [],
      ...overrides,
    },
  });
}

/** How an SLO of a metric went: bad on two days of a month, without data on one. */
export function aHistoryOfSlices(
  query: SloHistoryQuery = {},
  overrides: Partial<SloHistoryAnswer> = {},
): SloHistoryAnswer {
  const days = timeframeDays(query.timeframe ?? '30d') ?? 30;
  const toMs = nowMs();
  const fromMs = toMs - days * DAY_MS;
  const sliceMs = days <= 7 ? 4 * HOUR_MS : (days <= 31 ? 1 : 3) * DAY_MS;
  const slis = [99.93, 99.97, 99.9, 99.96, 99.88, 99.94, 99.99];
  const points = [];
  for (let atMs = fromMs; atMs < toMs; atMs += sliceMs) {
    const index = Math.round((toMs - atMs) / sliceMs);
    let sliPercent: number | undefined = slis[index % slis.length];
    if (index === 2 || index === 3) {
      sliPercent = index === 2 ? 98.41 : 99.2;
    } else if (index === 9) {
      sliPercent = undefined;
    }
    points.push({ at: iso(atMs), ...(sliPercent && { sliPercent }) });
  }
  return anAnswer(query, {
    history: {
      ...emptyHistory(fromMs, toMs, query.corrected ?? true),
      sliPercent: 99.87,
      sliDecimals: 2,
      budgetRemainingPercent: 74,
      points,
    },
    ...overrides,
  });
}

function anAnswer(
  query: SloHistoryQuery,
  overrides: Partial<SloHistoryAnswer> & Pick<SloHistoryAnswer, 'history'>,
): SloHistoryAnswer {
  const { from, to } = overrides.history;
  return {
    source: 'main',
    sloId: 'availability',
    name: 'cuj_slo_engine_workflow-run_prod',
    window: { from, to, timeframe: query.timeframe ?? '30d' },
    targetPercent: 99.5,
    targetTimeframe: query.timeframe ?? '30d',
    asOf: iso(Date.now()),
    fromCache: false,
    stale: false,
    corrections: [],
    correctionsAsOf: iso(Date.now() - HOUR_MS),
    correctionsByQuery: 0,
    ...overrides,
  };
}

function emptyHistory(
  fromMs: number,
  toMs: number,
  isCorrected: boolean,
): SloHistoryAnswer['history'] {
  return {
    sloId: 'availability',
    from: iso(fromMs),
    to: iso(toMs),
    isCorrected,
    isPreliminary: false,
    points: [],
    transitions: [],
    corrections: [],
    errors: [],
  };
}

/**
 * A budget that outages burn down over six weeks: two days have no data, and three
 * were not recorded.
 */
export function aTrend(
  timeframe: string = '30d',
  overrides: Partial<SloTrend> = {},
): SloTrend {
  const todayMs = Date.parse(dayOf(Date.now()));
  const windowMs = (timeframeDays(timeframe) ?? 30) * DAY_MS;
  const days: SloTrendDay[] = [];
  for (let daysAgo = 42; daysAgo >= 0; daysAgo -= 1) {
    const atMs = todayMs - daysAgo * DAY_MS;
    const badMs = outages
      .map(outage => spanOf(outage, todayMs))
      .filter(({ startMs }) => startMs < atMs && startMs > atMs - windowMs)
      .reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
    const sliPercent = 100 * (1 - badMs / windowMs);
    const budget = errorBudgetRemainingPercent(sliPercent, 99.5) ?? 0;
    const day = dayOf(atMs);
    if (daysAgo === 12 || daysAgo === 13) {
      days.push({
        day,
        state: 'no_data',
        targetPercent: 99.5,
        sliPercent: null,
        budgetRemainingPercent: null,
        missingBecause: 'no-data',
      });
    } else if (daysAgo < 25 || daysAgo > 27) {
      days.push({
        day,
        state: budget < 0 ? 'breached' : 'ok',
        targetPercent: 99.5,
        sliPercent: Number(sliPercent.toFixed(2)),
        budgetRemainingPercent: Number(budget.toFixed(1)),
        budgetOrigin: 'reported',
      });
    }
  }
  return {
    source: 'main',
    sloId: 'availability',
    name: 'cuj_slo_engine_workflow-run_prod',
    timeframe,
    from: dayOf(todayMs - 89 * DAY_MS),
    to: dayOf(todayMs),
    days,
    ...overrides,
  };
}

const overspent: Partial<SloTimeframeOverview> = {
  state: 'breached',
  reportedState: 'breached',
  sliPercent: 99.28,
  budgetRemainingPercent: -43,
  budgetRemaining: { value: -5580, unit: 'second' },
};

/** What the backend tells of how an SLO went. */
export interface HistoryScenario {
  description: string;
  type: 'metric' | 'monitor';
  /** What the card says of the SLO over 30 days. */
  status?: Partial<SloTimeframeOverview>;
  history: (query: SloHistoryQuery) => Promise<SloHistoryAnswer>;
  /** As that of `aTrend` where absent. */
  trend?: (timeframe: string | undefined) => Promise<SloTrend>;
}

/** Each state of the dialog that tells how an SLO went, by what the SLO measures. */
export const historyScenarios: Record<string, HistoryScenario> = {
  availability: {
    description: 'Three outages in a month, one of them during maintenance',
    type: 'monitor',
    status: overspent,
    history: async query => aHistoryOfOutages(query),
  },
  latency: {
    description: 'Slices, two of them below the target',
    type: 'metric',
    history: async query => aHistoryOfSlices(query, { fromCache: true }),
  },
  untouched: {
    description: 'Nothing ever went wrong, on the first day of recording',
    type: 'monitor',
    status: { sliPercent: 100, budgetRemainingPercent: 100 },
    history: async query => {
      const answer = aHistoryOfOutages(query);
      const [first] = answer.history.transitions;
      return {
        ...answer,
        corrections: [],
        history: {
          ...answer.history,
          sliPercent: 100,
          budgetRemainingPercent: 100,
          transitions: [first],
          corrections: [],
        },
      };
    },
    trend: async timeframe => {
      const [today] = aTrend(timeframe).days.slice(-1);
      const value = { sliPercent: 100, budgetRemainingPercent: 100 };
      return aTrend(timeframe, { days: [{ ...today, ...value, state: 'ok' }] });
    },
  },
  silent: {
    description: 'No data at all, and no day recorded',
    type: 'metric',
    status: {
      state: 'no_data',
      reportedState: 'no_data',
      sliPercent: undefined,
      budgetRemainingPercent: undefined,
    },
    history: async query =>
      aHistoryOfOutages(query, {
        sliPercent: undefined,
        budgetRemainingPercent: undefined,
        transitions: [],
        corrections: [],
        errors: ['The denominator is zero valued'],
      }),
    trend: async timeframe => aTrend(timeframe, { days: [] }),
  },
  preliminary: {
    description: 'Still being computed, with corrections of all kinds',
    type: 'monitor',
    status: overspent,
    history: async query => {
      const answer = aHistoryOfOutages(query, { isPreliminary: true });
      return {
        ...answer,
        corrections: [
          ...answer.corrections,
          {
            id: 'weekly',
            category: 'Deployment',
            startsAt: iso(nowMs() - 60 * DAY_MS),
            durationSeconds: 3600,
            recurrenceRule: 'FREQ=WEEKLY;INTERVAL=1',
          },
          {
            id: 'open',
            category: 'Other',
            description: 'Nobody ended it.',
            startsAt: iso(nowMs() - 2 * DAY_MS),
          },
        ],
        correctionsByQuery: 2,
      };
    },
  },
  old: {
    description: 'A source that is down, with a copy from before',
    type: 'monitor',
    status: {
      ...overspent,
      state: 'stale',
      stateReason: 'not-fetched',
      indexedAt: iso(Date.now() - 3.1 * HOUR_MS),
      fetchedAt: iso(Date.now() - 3 * HOUR_MS),
    },
    history: async query => ({
      ...aHistoryOfOutages(query),
      asOf: iso(Date.now() - 3 * HOUR_MS),
      fromCache: true,
      stale: true,
      error: 'GET /api/v1/slo/{slo_id}/history failed: the connection broke',
    }),
  },
  unreachable: {
    description: 'A source that is down, without a copy',
    type: 'monitor',
    status: overspent,
    history: async () => {
      throw await responseError(
        503,
        'Service Unavailable',
        "The history can't be read from 'main': the connection broke",
      );
    },
  },
  'without histories': {
    description: 'A source that tells no histories',
    type: 'metric',
    history: async () => {
      throw await responseError(501, 'Not Implemented');
    },
  },
  hidden: {
    description: 'Somebody without the permission',
    type: 'metric',
    history: async () => {
      throw await responseError(403, 'Forbidden');
    },
    trend: async () => {
      throw await responseError(403, 'Forbidden');
    },
  },
  waiting: {
    description: 'A backend that takes its time',
    type: 'metric',
    history: () => new Promise(() => {}),
    trend: () => new Promise(() => {}),
  },
};
