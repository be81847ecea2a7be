/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CronTime } from 'cron';

/** Enough to see the nights and the weekend of most schedules. */
const MAX_TIMES = 1500;
const MAX_SPAN_MS = 62 * 86_400_000;
/** However often a task runs, a month that leaves a time out has two intervals of it. */
const MIN_TIMES = 14;

const known = new Map<string, number | undefined>();

/**
 * The longest time between two runs that a cron expression starts, in milliseconds: a
 * schedule for the hours of work pauses at night, and what it did in the evening is not
 * too old by then.
 *
 * @returns undefined where it can't be read
 */
export function cronIntervalMs(expression: string): number | undefined {
  if (!known.has(expression)) {
    known.set(expression, longestInterval(expression));
  }
  return known.get(expression);
}

function longestInterval(expression: string): number | undefined {
  try {
    const time = new CronTime(expression, 'UTC');
    // The same on each day that it is asked.
    const start = time.getNextDateFrom(new Date('2026-01-01T00:00:00Z'), 'UTC');
    let longest = 0;
    let last = start;
    for (let count = 0; count < MAX_TIMES; count += 1) {
      const next = time.getNextDateFrom(last, 'UTC');
      longest = Math.max(longest, next.toMillis() - last.toMillis());
      last = next;
      if (
        count >= MIN_TIMES &&
        last.toMillis() - start.toMillis() > MAX_SPAN_MS
      ) {
        break;
      }
    }
    return longest;
  } catch {
    // The scheduler says so itself.
    return undefined;
  }
}
