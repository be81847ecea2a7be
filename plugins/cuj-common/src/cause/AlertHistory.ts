/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AlertEpisode } from '../alerts/AlertEpisode';

const DAY = 86_400;
/** Alerts of one service that follow each other so closely are one event. */
const SAME_EVENT_SECONDS = 1800;
/** Services that begin to alert in so short a time are counted together. */
const GLOBAL_SECONDS = 300;
/** More than these at once is an incident of everything, which tells nothing of two. */
const GLOBAL_SERVICES = 8;
const GLOBAL_RATIO = 0.3;
/** An hour without history must not make a single alert look like a habit. */
const LEAST_DAYS = 1;

/** A monitor that alerts more often tells nothing of when its service fails. */
export const FLAPPING_PER_DAY = 5;

/** What the past tells of how often monitors alert, and services fail. */
export class AlertHistory {
  readonly days: number;
  readonly #byMonitor = new Map<string, number[]>();
  readonly #byService = new Map<string, number[]>();

  /**
   * @param serviceOf - by the id of a monitor
   * @param now - seconds
   */
  static create(
    episodes: Iterable<AlertEpisode>,
    serviceOf: ReadonlyMap<string, string>,
    now: number,
  ): AlertHistory {
    return new AlertHistory(episodes, serviceOf, now);
  }

  private constructor(
    episodes: Iterable<AlertEpisode>,
    serviceOf: ReadonlyMap<string, string>,
    now: number,
  ) {
    const starts: Array<{ at: number; monitorId: string; service: string }> =
      [];
    const known = new Set<string>();
    for (const { id, monitorId, startedAt } of episodes) {
      const at = Date.parse(startedAt) / 1000;
      const service = serviceOf.get(monitorId);
      if (at < now && service !== undefined && !known.has(id)) {
        known.add(id);
        starts.push({ at, monitorId, service });
      }
    }
    starts.sort((a, b) => a.at - b.at);
    this.days = Math.max(LEAST_DAYS, (now - (starts[0]?.at ?? now)) / DAY);

    const services = new Set(serviceOf.values()).size;
    const isGlobal = globalTimes(
      starts,
      Math.max(GLOBAL_SERVICES, services * GLOBAL_RATIO),
    );
    for (const { at, monitorId } of starts) {
      push(this.#byMonitor, monitorId, at);
    }
    const flapping = new Set(
      [...this.#byMonitor.keys()].filter(
        monitorId => this.perDay(monitorId) >= FLAPPING_PER_DAY,
      ),
    );
    starts.forEach(({ at, monitorId, service }, index) => {
      if (!isGlobal[index] && !flapping.has(monitorId)) {
        const times = this.#byService.get(service);
        if (!times || at - times[times.length - 1] >= SAME_EVENT_SECONDS) {
          push(this.#byService, service, at);
        }
      }
    });
  }

  /** Alerts of a monitor per day. */
  perDay(monitorId: string): number {
    return this.alertsOf(monitorId).length / this.days;
  }

  /** When a monitor alerted, in seconds and ascending. */
  alertsOf(monitorId: string): readonly number[] {
    return this.#byMonitor.get(monitorId) ?? [];
  }

  /** When a service began to alert, in seconds and ascending; without incidents of everything and monitors that flap. */
  eventsOf(service: string): readonly number[] {
    return this.#byService.get(service) ?? [];
  }
}

/** Which of the starts belong to a crowd of services that start together. */
function globalTimes(
  starts: Array<{ at: number; service: string }>,
  limit: number,
): boolean[] {
  const isGlobal = new Array<boolean>(starts.length).fill(false);
  const counts = new Map<string, number>();
  let first = 0;
  let marked = 0;
  starts.forEach(({ at, service }, index) => {
    counts.set(service, (counts.get(service) ?? 0) + 1);
    while (starts[first].at < at - GLOBAL_SECONDS) {
      const left = counts.get(starts[first].service)! - 1;
      if (left === 0) {
        counts.delete(starts[first].service);
      } else {
        counts.set(starts[first].service, left);
      }
      first++;
    }
    if (counts.size > limit) {
      for (marked = Math.max(marked, first); marked <= index; marked++) {
        isGlobal[marked] = true;
      }
    }
  });
  return isGlobal;
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const values = map.get(key);
  if (values) {
    values.push(value);
  } else {
    map.set(key, [value]);
  }
}
