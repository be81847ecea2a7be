/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Interval } from '../organisation/SimulatedCorrection';

/** A time during which a share of everything was bad. */
export interface SimulatedIncident {
  /** Seconds from the organisation's epoch; negative is before it. */
  startsAt: number;
  durationSeconds: number;
  /** 0–1; 1 is a total outage. */
  badRatio: number;
}

/** How an SLI comes about over time. */
export type SliBehaviour =
  | {
      type: 'no-data';
      /** What Datadog says of it. */
      error: string;
    }
  | {
      type: 'measured';
      /** The share that is bad at any time, 0–1. */
      baselineBadRatio: number;
      incidents: SimulatedIncident[];
      /** An incident that comes back for ever, so that time is seen to move. */
      recurring?: SimulatedIncident & { everySeconds: number };
      /** Only of interest for SLOs that count events. */
      eventsPerSecond: number;
    };

type Measured = Extract<SliBehaviour, { type: 'measured' }>;

/**
 * The share that was bad in a window of time, 0–1; nothing where all of it is left
 * out.
 *
 * @param from - seconds from the organisation's epoch
 * @param to - seconds from the organisation's epoch
 * @param leftOut - times that do not count, without overlaps; `asUptime` where they
 *   count as good
 */
export function badRatioBetween(
  behaviour: Measured,
  from: number,
  to: number,
  leftOut: { times: Interval[]; asUptime?: boolean } = { times: [] },
): number | undefined {
  let bad = badSecondsBetween(behaviour, from, to);
  let counted = to - from;
  for (const time of leftOut.times) {
    bad -= badSecondsBetween(behaviour, time.from, time.to);
    if (!leftOut.asUptime) {
      counted -= time.to - time.from;
    }
  }
  return counted > 0 ? Math.min(1, Math.max(0, bad / counted)) : undefined;
}

function badSecondsBetween(
  behaviour: Measured,
  from: number,
  to: number,
): number {
  let bad = behaviour.baselineBadRatio * (to - from);
  for (const incident of behaviour.incidents) {
    bad += overlap(incident, from, to) * incident.badRatio;
  }
  const { recurring } = behaviour;
  if (recurring) {
    bad += recurringOverlap(recurring, from, to) * recurring.badRatio;
  }
  return bad;
}

function overlap(
  incident: SimulatedIncident,
  from: number,
  to: number,
): number {
  const start = Math.max(from, incident.startsAt);
  const end = Math.min(to, incident.startsAt + incident.durationSeconds);
  return Math.max(0, end - start);
}

function recurringOverlap(
  recurring: SimulatedIncident & { everySeconds: number },
  from: number,
  to: number,
): number {
  const { everySeconds, durationSeconds, startsAt } = recurring;
  const until = (time: number) => {
    const passed = time - startsAt;
    const cycles = Math.floor(passed / everySeconds);
    return (
      cycles * durationSeconds +
      Math.min(passed - cycles * everySeconds, durationSeconds)
    );
  };
  return until(to) - until(from);
}
