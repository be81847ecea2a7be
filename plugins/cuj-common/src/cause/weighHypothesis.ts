/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AlertHistory } from './AlertHistory';
import { Failure } from './collectFailures';
import { DependencyGraph } from './DependencyGraph';

/** How long a failure takes to reach a caller at most, as queues fill and caches run out. */
const HOP_SECONDS = 900;
const LONGEST_SECONDS = 3600;
/** How long it mostly takes; the longer it took, the more it looks like chance. */
const USUAL_DELAY_SECONDS = 300;
/** How probably a failure reaches a caller. */
const PASSES_RATIO = 0.85;
/** As if so many alerts had been seen before the first one. */
const PRIOR_ALERTS = 3;
/** Few services fail that nobody watches, or else more would be watched. */
const UNMONITORED_WEIGHT = -2;
/** A caller that does not fire speaks against it, but not much: not all need it always. */
const SILENT_CALLER_WEIGHT = -0.4;
const SILENT_CALLERS_LEAST_WEIGHT = -1.2;
/**
 * What needs a service recovers soon after it. The longer it is over while they still
 * fire, the less it explains them.
 */
const OVER_WEIGHT_PER_SECOND = -1 / 900;
const OVER_LEAST_WEIGHT = -2;
/** Past alerts are compared with those of so many callers. */
const MOST_CALLERS = 5;

/** What would follow if a service were the cause. */
export interface Hypothesis {
  service: string;
  /** Absent where nobody watches it. */
  failure?: Failure;
  /** What fails because of it, and how far away it is; itself left out. */
  explained: Map<string, number>;
  /** How far better it explains what fires than chance would, as a logarithm. */
  weight: number;
  /** How often its alerts were followed in the past. */
  past?: { followed: number; of: number };
}

/** Weighs what fires now, if this service were what failed first. */
export function weighHypothesis(
  service: string,
  context: {
    failures: ReadonlyMap<string, Failure>;
    graph: DependencyGraph;
    history: AlertHistory;
    isMonitored: (service: string) => boolean;
    /** Seconds. */
    now: number;
  },
): Hypothesis {
  const { failures, graph, history, isMonitored, now } = context;
  const failure = failures.get(service);
  const explained = new Map<string, number>();
  let weight = failure ? failure.surprise : UNMONITORED_WEIGHT;

  let leastDelay: number | undefined;
  for (const [affected, distance] of graph.affectedBy(service)) {
    const other = failures.get(affected);
    const delay = other && (failure ? delayAfter(failure, other, distance) : 0);
    if (delay !== undefined) {
      explained.set(affected, distance);
      leastDelay = Math.min(leastDelay ?? Infinity, delay);
    }
  }
  weight -= (leastDelay ?? 0) / USUAL_DELAY_SECONDS;
  // In a fixed order, so that rounding does not depend on that of the input.
  for (const affected of [...explained.keys()].sort()) {
    const { surprise } = failures.get(affected)!;
    const distance = explained.get(affected)!;
    weight += Math.max(0, surprise + distance * Math.log(PASSES_RATIO));
  }
  weight += overWeight(failure, [...explained.keys()], failures, now);
  const silent = [...graph.neededBy(service)].filter(
    caller => isMonitored(caller) && !failures.has(caller),
  );
  weight += Math.max(
    SILENT_CALLERS_LEAST_WEIGHT,
    silent.length * SILENT_CALLER_WEIGHT,
  );

  if (!failure || explained.size === 0) {
    return { service, failure, explained, weight };
  }
  const past = followedBefore(failure, [...explained.keys()], history);
  return {
    service,
    failure,
    explained,
    weight: weight + Math.log(past.ratio / PASSES_RATIO),
    past: { followed: past.followed, of: past.of },
  };
}

/**
 * By how many seconds more than its monitors may be late something fired after the
 * cause; undefined where it fired too early or too late to be an echo.
 */
function delayAfter(
  cause: Failure,
  other: Failure,
  distance: number,
): number | undefined {
  const latest = Math.min(LONGEST_SECONDS, distance * HOP_SECONDS);
  let least: number | undefined;
  for (const first of cause.episodes) {
    for (const next of other.episodes) {
      const delay = next.startedAt - next.toleranceSeconds - first.startedAt;
      if (
        next.startedAt >= first.startedAt - first.toleranceSeconds &&
        delay <= latest
      ) {
        least = Math.min(least ?? Infinity, Math.max(0, delay));
      }
    }
  }
  return least;
}

/** Nothing where it still fires, or nothing that it explains does. */
function overWeight(
  failure: Failure | undefined,
  explained: string[],
  failures: ReadonlyMap<string, Failure>,
  now: number,
): number {
  const isFiring = explained.some(
    service => failures.get(service)!.overAt === undefined,
  );
  if (failure?.overAt === undefined || !isFiring) {
    return 0;
  }
  const tolerance = Math.max(
    ...failure.episodes.map(one => one.toleranceSeconds),
  );
  const overFor = Math.max(0, now - failure.overAt - tolerance);
  return Math.max(OVER_LEAST_WEIGHT, overFor * OVER_WEIGHT_PER_SECOND);
}

/** Of the monitor whose alerts were followed most. */
function followedBefore(
  failure: Failure,
  callers: string[],
  history: AlertHistory,
): { followed: number; of: number; ratio: number } {
  // The nearest come first, as they are found breadth first.
  const events = callers
    .slice(0, MOST_CALLERS)
    .map(service => history.eventsOf(service));
  const perSecond =
    events.reduce((sum, { length }) => sum + length, 0) /
    (history.days * 86_400);
  const monitors = new Map(
    failure.episodes.map(one => [one.monitorId, one.toleranceSeconds]),
  );
  return [...monitors.keys()]
    .sort()
    .map(monitorId => {
      const alerts = history.alertsOf(monitorId);
      const before = monitors.get(monitorId)!;
      const followed = alerts.filter(at =>
        events.some(times => hasWithin(times, at - before, at + HOP_SECONDS)),
      ).length;
      const byChance = alerts.length * perSecond * (before + HOP_SECONDS);
      const ratio =
        (Math.max(0, followed - byChance) + PRIOR_ALERTS * PASSES_RATIO) /
        (alerts.length + PRIOR_ALERTS);
      return { followed, of: alerts.length, ratio };
    })
    .reduce((best, one) => (one.ratio > best.ratio ? one : best));
}

/** By halves, as there may be thousands. */
function hasWithin(
  ascending: readonly number[],
  from: number,
  to: number,
): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (ascending[middle] < from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < ascending.length && ascending[low] <= to;
}
