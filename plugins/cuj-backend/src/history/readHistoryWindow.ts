/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { InputError } from '@backstage/errors';
import {
  SloHistoryQuery,
  timeframeDays,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** What a source is asked about. */
export interface HistoryWindow {
  from: Date;
  to: Date;
  /** Where the window was asked for by it. */
  timeframe?: string;
}

const DAY_MS = 24 * 3_600_000;
const MAX_DAYS = 90;
const DEFAULT_TIMEFRAME = '30d';
/** Readers who ask within so long mean the same window. */
const STEP_MS = 5 * 60_000;
/** Clocks differ. */
const MAX_AHEAD_MS = 60_000;

const ISO_WITH_ZONE =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * The window that a reader asks for, its ends rounded down to five minutes.
 *
 * @throws `InputError` where it is none, or one that may not be asked for
 */
export function readHistoryWindow(
  query: Pick<SloHistoryQuery, 'timeframe' | 'from' | 'to'>,
  now: Date,
): HistoryWindow {
  const { from, to } = query;
  if (from === undefined && to === undefined) {
    return lastDays(query.timeframe ?? DEFAULT_TIMEFRAME, now);
  }
  if (query.timeframe !== undefined) {
    throw new InputError('Give either a timeframe, or from and to');
  }
  if (from === undefined || to === undefined) {
    throw new InputError('Give both from and to, or neither');
  }

  const toMs = readTime('to', to);
  if (toMs > now.getTime() + MAX_AHEAD_MS) {
    throw new InputError('The end of the window lies in the future');
  }
  const window = {
    from: roundDown(readTime('from', from)),
    to: roundDown(Math.min(toMs, now.getTime())),
  };
  const lengthMs = window.to.getTime() - window.from.getTime();
  if (lengthMs <= 0) {
    throw new InputError(
      'The window has to begin at least five minutes before it ends',
    );
  }
  if (lengthMs > MAX_DAYS * DAY_MS) {
    throw new InputError(`The window is longer than ${MAX_DAYS} days`);
  }
  return window;
}

function lastDays(timeframe: string, now: Date): HistoryWindow {
  const days = timeframeDays(timeframe);
  if (!days || days > MAX_DAYS) {
    throw new InputError(`The timeframe is none of 1d to ${MAX_DAYS}d`);
  }
  const to = roundDown(now.getTime());
  return { from: new Date(to.getTime() - days * DAY_MS), to, timeframe };
}

function readTime(name: string, text: string): number {
  const time = ISO_WITH_ZONE.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) {
    throw new InputError(
      `'${name}' is not a time in ISO 8601 with a zone, such as 2026-01-31T12:00:00Z`,
    );
  }
  return time;
}

function roundDown(time: number): Date {
  return new Date(Math.floor(time / STEP_MS) * STEP_MS);
}
