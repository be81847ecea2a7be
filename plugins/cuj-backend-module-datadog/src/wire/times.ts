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

/** A time in UTC on a day that every month has, as nearly all of Datadog's are. */
const plainTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3,9})?(?:Z|\+00:00)$/;

/** ISO 8601, in UTC and with milliseconds, of a text that is a time; else absent. */
export function isoOfText(text: unknown): string | undefined {
  if (typeof text !== 'string') {
    return undefined;
  }
  if (plainTime.test(text)) {
    // To read the date and write it again would take ten times as long.
    const milliseconds = text[19] === '.' ? text.slice(20, 23) : '000';
    return `${text.slice(0, 19)}.${milliseconds}Z`;
  }
  // Date.parse takes a lot for a time.
  return /^\d{4}-\d\d-\d\dT/.test(text) ? isoOf(Date.parse(text)) : undefined;
}

function isoOf(ms: number): string | undefined {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
