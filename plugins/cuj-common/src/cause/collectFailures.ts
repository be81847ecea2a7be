/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AlertEpisode } from '../alerts/AlertEpisode';
import { AlertHistory } from './AlertHistory';
import { CauseMonitor } from './CauseRanking';

/** Where nothing is known of a monitor: five minutes, as most have. */
const DEFAULT_WINDOW_SECONDS = 300;
/** Metrics come late and are evaluated once a minute. */
const EVALUATION_SECONDS = 120;
/** Over this time an alert could have come by chance. */
const CHANCE_DAYS = 3600 / 86_400;
/** As if there had been half an alert more, so that nothing is impossible. */
const PRIOR_ALERTS = 0.5;
/** How probably a monitor notices that its service fails. */
const DETECTS_RATIO = 0.8;
/** More monitors of one service say mostly the same. */
const STRONGEST = 6;

/** An episode that began with the incident. */
export interface FreshEpisode {
  id: string;
  monitorId: string;
  /** Seconds. */
  startedAt: number;
  /** How much later than the failure that may be. */
  toleranceSeconds: number;
}

/** A service whose monitors fire now. */
export interface Failure {
  service: string;
  /** By time. */
  episodes: FreshEpisode[];
  /** When the first alert began; seconds. */
  startedAt: number;
  /** When it may have begun to fail at the earliest; seconds. */
  earliest: number;
  /** When the last of its alerts was over; seconds; absent while one lasts. */
  overAt?: number;
  /** How far more probable its alerts are if it fails than by chance, as a logarithm. */
  surprise: number;
  /** Of its quietest monitor that fires. */
  alertsPerDay: number;
}

/** How much later than the failure a monitor may notice it. */
export function toleranceOf(monitor: CauseMonitor): number {
  return (monitor.windowSeconds ?? DEFAULT_WINDOW_SECONDS) + EVALUATION_SECONDS;
}

/**
 * What fails, by service.
 *
 * @param episodes - those that began with the incident
 * @param monitorsOf - all monitors of a service, among them the silent ones
 * @param isLongOpen - whether a monitor can't fire now, as it fires since long ago
 * @param now - seconds
 */
export function collectFailures(
  episodes: Array<AlertEpisode & { startedSeconds: number }>,
  monitors: ReadonlyMap<string, CauseMonitor>,
  monitorsOf: ReadonlyMap<string, CauseMonitor[]>,
  history: AlertHistory,
  isLongOpen: (monitorId: string) => boolean,
  now: number,
): Map<string, Failure> {
  const byService = new Map<string, FreshEpisode[]>();
  const overAt = new Map<string, number>();
  for (const { id, monitorId, startedSeconds, endedAt } of episodes) {
    const monitor = monitors.get(monitorId)!;
    const end = endedAt === undefined ? Infinity : Date.parse(endedAt) / 1000;
    overAt.set(
      monitor.service,
      Math.max(end, overAt.get(monitor.service) ?? -Infinity),
    );
    const list = byService.get(monitor.service) ?? [];
    byService.set(monitor.service, list);
    list.push({
      id,
      monitorId,
      startedAt: startedSeconds,
      toleranceSeconds: toleranceOf(monitor),
    });
  }

  const failures = new Map<string, Failure>();
  for (const service of [...byService.keys()].sort()) {
    const fresh = byService.get(service)!;
    fresh.sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
    const firing = new Set(fresh.map(({ monitorId }) => monitorId));
    const surprises = monitorsOf
      .get(service)!
      .filter(
        monitor =>
          firing.has(monitor.id) ||
          (!isLongOpen(monitor.id) &&
            // Before that it may still be about to notice.
            fresh[0].startedAt + toleranceOf(monitor) < now),
      )
      .map(({ id }) => {
        const chance = chanceOf(history, id);
        return firing.has(id)
          ? Math.log(DETECTS_RATIO / chance)
          : Math.log((1 - DETECTS_RATIO) / (1 - chance));
      })
      .sort((a, b) => a - b);
    failures.set(service, {
      service,
      episodes: fresh,
      startedAt: fresh[0].startedAt,
      ...(overAt.get(service)! < Infinity && { overAt: overAt.get(service) }),
      earliest: Math.min(
        ...fresh.map(one => one.startedAt - one.toleranceSeconds),
      ),
      surprise: Math.min(
        STRONGEST,
        surprises.reduce((sum, one) => sum + one, 0),
      ),
      alertsPerDay: Math.min(...[...firing].map(id => history.perDay(id))),
    });
  }
  return failures;
}

/** That a monitor alerts within an hour although nothing happens. */
function chanceOf(history: AlertHistory, monitorId: string): number {
  const perDay =
    (history.alertsOf(monitorId).length + PRIOR_ALERTS) / history.days;
  return 1 - Math.exp(-perDay * CHANCE_DAYS);
}
