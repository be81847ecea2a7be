/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The year 5138 in seconds, 1973 in milliseconds. */
const FIRST_MILLISECONDS = 1e11;

let last: { seconds: number; iso: string | undefined } | undefined;

/**
 * ISO 8601 of seconds since 1970, or absent where it is not a time. Datadog sends
 * milliseconds in some places where it documents seconds.
 */
export function isoOfSeconds(seconds: unknown): string | undefined {
  if (typeof seconds !== 'number') {
    return undefined;
  }
  // Thousands of statuses in a row were computed at the same second.
  if (last?.seconds !== seconds) {
    const ms = seconds >= FIRST_MILLISECONDS ? seconds : seconds * 1000;
    last = { seconds, iso: isoOf(ms) };
  }
  return last.iso;
}

/** ISO 8601, in UTC and with milliseconds, of a text that is a time; else absent. */
export function isoOfText(text: unknown): string | undefined {
  // Date.parse takes a lot for a time.
  return typeof text === 'string' && /^\d{4}-\d\d-\d\dT/.test(text)
    ? isoOf(Date.parse(text))
    : undefined;
}

function isoOf(ms: number): string | undefined {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
