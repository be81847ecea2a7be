/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createRequire } from 'node:module';
import path from 'node:path';
import { rootDir } from '../../lib/paths.mjs';

const require = createRequire(import.meta.url);
const inRepo = (...parts) => require(path.join(rootDir, ...parts));
const { transitionsBetween } = inRepo(
  'packages/datadog-simulator/src/behaviour/monitorTransitions',
);
const { ONLY_GROUP } = inRepo(
  'packages/datadog-simulator/src/behaviour/MonitorBehaviour',
);
const { pairEpisodes } = inRepo('plugins/cuj-common/src/alerts/pairEpisodes');

export const MINUTE = 60;
export const HOUR = 3600;
export const DAY = 86_400;
/** How long everything runs before the incident that is asked about. */
const HISTORY_DAYS = 28;
const EPOCH = Date.UTC(2026, 9, 1) / 1000;

/** What a monitor's transition means to whoever reads it. */
const typeOfState = { Alert: 'alert', Warn: 'warning', 'No Data': 'no_data' };

/**
 * Services that call each other, fail, drag others along and are watched by monitors
 * which notice some time later. It knows who really depends on whom; the catalog only
 * knows what was declared.
 */
export class CauseWorld {
  services = [];
  monitors = [];
  edges = [];
  #callers = new Map();

  /** A random organisation: services in layers, which call deeper ones. */
  static create(draws, ranges) {
    const world = new CauseWorld(draws, ranges);
    const layers = 5;
    const count = draws.integer(...ranges.services);
    const byLayer = Array.from({ length: layers }, () => []);
    for (let index = 0; index < count; index++) {
      byLayer[Math.floor((index * layers) / count)].push(
        world.addService({
          isMonitored: !draws.chance(ranges.unmonitoredRatio),
        }),
      );
    }
    byLayer.forEach((services, layer) => {
      const deeper = byLayer.slice(layer + 1).flat();
      for (const service of deeper.length > 0 ? services : []) {
        const next = byLayer[layer + 1];
        for (let left = draws.integer(1, 3); left > 0; left--) {
          world.addEdge(service, draws.pick(draws.chance(0.8) ? next : deeper));
        }
      }
    });
    return world;
  }

  constructor(draws, ranges) {
    this.draws = draws;
    this.ranges = ranges;
    this.incidentAt = HISTORY_DAYS * DAY + draws.integer(0, DAY);
  }

  /** The name tells nothing. */
  addService({ isMonitored = true, outagesPerDay, windows, monitors } = {}) {
    const { draws, ranges } = this;
    const service = {
      name: `component:default/${draws.word()}`,
      isMonitored,
      outagesPerDay: outagesPerDay ?? draws.between(...ranges.outagesPerDay),
    };
    this.services.push(service);
    for (
      let left = isMonitored ? monitors ?? draws.integer(1, 3) : 0;
      left > 0;
      left--
    ) {
      this.addMonitor(service, {
        windowSeconds: draws.pick(windows ?? ranges.windows),
        flaps: draws.chance(ranges.flapperRatio),
      });
    }
    return service;
  }

  addMonitor(service, { windowSeconds, flaps = false }) {
    const { draws, ranges } = this;
    const monitor = {
      id: draws.word(),
      service,
      windowSeconds,
      flaps,
      evaluationDelay: draws.integer(...ranges.evaluationDelay),
      noisePerDay: draws.between(...ranges.noisePerDay),
      behaviour: {
        groups: draws.chance(0.15) ? ['region:eu', 'region:us'] : [],
        spells: [],
      },
    };
    this.monitors.push(monitor);
    return monitor;
  }

  /** That one calls the other; hard where its failures reach the caller. */
  addEdge(from, to, options = {}) {
    const { draws, ranges } = this;
    if (from === to || this.edges.some(e => e.from === from && e.to === to)) {
      return;
    }
    const edge = {
      from,
      to,
      isDeclared: !draws.chance(ranges.undeclaredRatio),
      passes: draws.chance(ranges.softRatio)
        ? 0
        : draws.between(...ranges.passes),
      hopSeconds: ranges.hopSeconds,
      ...options,
    };
    this.edges.push(edge);
    this.#callers.set(to, [...(this.#callers.get(to) ?? []), edge]);
  }

  monitorsOf(service) {
    return this.monitors.filter(monitor => monitor.service === service);
  }

  /** All that a service truly needs, itself among it. */
  needsOf(service, found = new Set([service])) {
    for (const { from, to } of this.edges) {
      if (from === service && !found.has(to)) {
        found.add(to);
        this.needsOf(to, found);
      }
    }
    return found;
  }

  /** Weeks of failures, false alarms, flapping, and of incidents that hit everybody. */
  runHistory() {
    const { draws, ranges } = this;
    const end = this.incidentAt;
    for (const service of this.services) {
      for (const at of draws.times(service.outagesPerDay, 0, end - 6 * HOUR)) {
        this.strike(service, at, draws.integer(10 * MINUTE, 90 * MINUTE));
      }
    }
    for (const monitor of this.monitors) {
      const rate = monitor.flaps
        ? draws.integer(...ranges.flapsPerDay)
        : monitor.noisePerDay;
      for (const at of draws.times(rate, 0, end + 2 * HOUR)) {
        const seconds = monitor.flaps
          ? draws.integer(60, 480)
          : draws.integer(5 * MINUTE, 40 * MINUTE);
        this.#addSpell(monitor, at, at + seconds);
      }
    }
    for (
      let left = draws.integer(...ranges.globalIncidents);
      left > 0;
      left--
    ) {
      this.strikeAll(draws.integer(0, end - DAY));
    }
  }

  /**
   * Lets a service fail, and with it those that call it.
   *
   * @returns what fired because of it
   */
  strike(service, at, seconds, { always = [], silent = [] } = {}) {
    const { draws } = this;
    const onsets = new Map([[service, at]]);
    const queue = [service];
    while (queue.length > 0) {
      const failing = queue.shift();
      for (const edge of this.#callers.get(failing) ?? []) {
        const passes = always.includes(edge.from) && always.includes(edge.to);
        if (!onsets.has(edge.from) && (passes || draws.chance(edge.passes))) {
          const hop = draws.integer(...edge.hopSeconds);
          onsets.set(edge.from, onsets.get(failing) + hop);
          queue.push(edge.from);
        }
      }
    }
    return [...onsets].flatMap(([affected, onset]) =>
      silent.includes(affected)
        ? []
        : this.#detect(affected, onset, onset + seconds, {
            isCertain: always.includes(affected),
          }),
    );
  }

  /** An outage of what everything runs on. */
  strikeAll(at) {
    const { draws } = this;
    const seconds = draws.integer(15 * MINUTE, 60 * MINUTE);
    return this.services.flatMap(service => {
      const onset = at + draws.integer(0, 180);
      return this.#detect(service, onset, onset + seconds, { isCertain: true });
    });
  }

  /** One alarm of a monitor, without any failure. */
  alarm(monitor, at, seconds, state) {
    this.#addSpell(monitor, at, at + seconds, state);
  }

  #detect(service, from, to, { isCertain }) {
    const { draws } = this;
    return this.monitorsOf(service).flatMap((monitor, index) => {
      if (!(isCertain && index === 0) && !draws.chance(0.8)) {
        return [];
      }
      const after = () =>
        Math.round(monitor.windowSeconds * draws.between(0.2, 1));
      const startsAt = from + monitor.evaluationDelay + after();
      const endsAt = to + monitor.evaluationDelay + after();
      if (startsAt >= endsAt) {
        return [];
      }
      this.#addSpell(monitor, startsAt, endsAt);
      return [{ monitor, service, startsAt }];
    });
  }

  #addSpell({ behaviour }, startsAt, endsAt, state) {
    const { draws } = this;
    const { groups } = behaviour;
    behaviour.spells.push({
      state:
        state ??
        (draws.chance(0.85) ? 'Alert' : draws.pick(['Warn', 'No Data'])),
      startsAt,
      endsAt,
      ...(groups.length > 0 &&
        draws.chance(0.5) && { group: draws.pick(groups) }),
    });
  }

  /** All that is known at a moment, in the form in which it is stored. */
  episodesUntil(now) {
    return pairEpisodes(
      this.monitors.flatMap(({ id, behaviour }) =>
        transitionsBetween(behaviour, 0, now + 1).map(transition => ({
          id: `${id}-${transition.group}-${transition.at}-${transition.destination}`,
          monitorId: id,
          group: transition.group === ONLY_GROUP ? '' : transition.group,
          at: isoOf(transition.at),
          from: transition.source,
          to: transition.destination,
          type: typeOfState[transition.destination] ?? 'recovery',
        })),
      ),
    );
  }
}

/** @param time - seconds from the beginning of the world */
export function isoOf(time) {
  return new Date((EPOCH + time) * 1000).toISOString();
}
