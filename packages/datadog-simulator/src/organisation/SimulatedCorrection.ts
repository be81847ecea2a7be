/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** A time that an SLO does not count, such as a maintenance. */
export interface SimulatedCorrection {
  /** A UUID. */
  id: string;
  /** Null where a query tells which SLOs are meant. */
  sloId: string | null;
  sloQuery: string | null;
  /** Seconds since 1970. */
  start: number;
  /** Null where it recurs. */
  end: number | null;
  /** How long it lasts each time, where it recurs. */
  durationSeconds: number | null;
  /** `FREQ=DAILY` or `FREQ=WEEKLY`, with `INTERVAL` where wished. */
  rrule: string | null;
  category:
    | 'Scheduled Maintenance'
    | 'Outside Business Hours'
    | 'Deployment'
    | 'Other';
  description: string;
  timezone: string;
  createdAt: number;
  modifiedAt: number;
  creator: { name: string | null; email: string };
  modifier: { name: string | null; email: string } | null;
}

/** From when to when, in seconds; the end is not part of it. */
export interface Interval {
  from: number;
  to: number;
}

/**
 * When corrections apply in a window of time, without overlaps and in order.
 *
 * @param window - in seconds since 1970, as the result is
 */
export function correctedTimes(
  corrections: readonly SimulatedCorrection[],
  window: Interval,
): Interval[] {
  const times = corrections
    .flatMap(correction => occurrences(correction, window))
    .map(({ from, to }) => ({
      from: Math.max(from, window.from),
      to: Math.min(to, window.to),
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);

  const merged: Interval[] = [];
  for (const time of times) {
    const last = merged[merged.length - 1];
    if (last && time.from <= last.to) {
      last.to = Math.max(last.to, time.to);
    } else {
      merged.push(time);
    }
  }
  return merged;
}

function occurrences(
  correction: SimulatedCorrection,
  window: Interval,
): Interval[] {
  const { start, end, rrule, durationSeconds } = correction;
  if (!rrule) {
    return [{ from: start, to: end ?? start }];
  }
  const rule = new Map(
    rrule.split(';').map(part => part.split('=') as [string, string]),
  );
  const days = rule.get('FREQ') === 'WEEKLY' ? 7 : 1;
  const step = days * Number(rule.get('INTERVAL') ?? 1) * 86_400;
  const lasts = durationSeconds ?? 0;
  const times: Interval[] = [];
  const first = Math.max(0, Math.ceil((window.from - lasts - start) / step));
  for (let from = start + first * step; from < window.to; from += step) {
    times.push({ from, to: from + lasts });
  }
  return times;
}
