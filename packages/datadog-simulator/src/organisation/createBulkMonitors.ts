/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MonitorBehaviour, MonitorSpell } from '../behaviour/MonitorBehaviour';
import { bulkServiceName } from './bulkServiceName';
import { createMonitor } from './createMonitor';
import { SimulatedMonitor, SimulatedSlo } from './Organisation';
import { SeededRandom } from './SeededRandom';

const MINUTE = 60;
const DAY = 86_400;

export const bulkIndicators = [
  'availability',
  'latency',
  'error-rate',
] as const;

export function bulkMonitorId(index: number): number {
  return 20_000_000 + index * 7;
}

/** The public id of the synthetic test behind one of the monitors. */
export function bulkSyntheticsId(index: number): string {
  const digits = index.toString(36).padStart(9, '0');
  return `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
}

/**
 * Any number of monitors: of metrics for the most part, and some alerts on SLOs,
 * composites and those of synthetic tests. They alert while an SLO that rests on
 * them is bad.
 */
export function createBulkMonitors(
  random: SeededRandom,
  options: {
    /** Seconds since 1970. */
    epoch: number;
    monitors: number;
    slos: SimulatedSlo[];
  },
): SimulatedMonitor[] {
  const spells = spellsByMonitor(options.slos);
  return Array.from({ length: options.monitors }, (_, index) => {
    const id = bulkMonitorId(index);
    const monitor = createMetricMonitor(index, random, options);
    monitor.behaviour = createBehaviour(
      `monitor ${index}`,
      random,
      spells.get(id) ?? [],
    );
    // SLOs rest on none of these.
    return spells.has(id)
      ? monitor
      : { ...monitor, ...specialise(index, options.slos) };
  });
}

function createMetricMonitor(
  index: number,
  random: SeededRandom,
  options: { epoch: number },
): SimulatedMonitor {
  const label = `monitor ${index}`;
  const service = bulkServiceName(Math.floor(index / 40));
  const kind = random.pick(`${label} kind`, bulkIndicators);
  const createdAt =
    options.epoch - random.integer(`${label} age`, 10, 700) * DAY;
  return createMonitor(options.epoch, {
    id: bulkMonitorId(index),
    name: `${service}_${kind}_requests-bad_prod`,
    query: `sum(last_5m):sum:trace.http.request.errors{service:${service},env:prod}.as_count() > ${
      index % 50
    }`,
    message: `{{#is_alert}}${kind} @slack-bulk-${index % 97}{{/is_alert}}`,
    tags: [
      `team:bulk-team-${index % 97}`,
      `service:${service}`,
      'env:prod',
      `monitor_type:${kind}`,
    ],
    options: {
      thresholds: { critical: index % 50 },
      require_full_window: index % 3 === 0,
      renotify_interval: index % 40 === 0 ? 120 : 0,
    },
    priority: random.pick(`${label} priority`, [null, 1, 2, 3, 4, 5]),
    createdAt,
    modifiedAt: createdAt + DAY,
    creator: `person-${index % 500}@example.com`,
  });
}

function specialise(
  index: number,
  slos: SimulatedSlo[],
): Partial<SimulatedMonitor> {
  const slo = slos[index % Math.max(1, slos.length)];
  switch (index % 40) {
    case 36:
    case 37:
      return slo
        ? {
            type: 'slo alert',
            query: `burn_rate("${slo.id}").over("30d").long_window("1h").short_window("5m") > 14.4`,
          }
        : {};
    case 38:
      return {
        type: 'composite',
        query: `${bulkMonitorId(index - 1)} && ${bulkMonitorId(index - 2)}`,
      };
    case 39:
      return {
        type: 'synthetics alert',
        query: 'no_query',
        options: {
          notify_audit: false,
          include_tags: true,
          new_host_delay: 300,
          on_missing_data: 'show_no_data',
          synthetics_check_id: bulkSyntheticsId(index),
          silenced: {},
        },
      };
    default:
      return {};
  }
}

function createBehaviour(
  label: string,
  random: SeededRandom,
  spells: MonitorSpell[],
): MonitorBehaviour {
  const state = random.pick(`${label} state`, [
    ...(['OK', 'OK', 'OK', 'OK', 'OK', 'OK'] as const),
    ...(['Warn', 'Alert', 'No Data'] as const),
  ]);
  const since = -random.integer(`${label} since`, 1, 20) * DAY;
  return {
    groups: [],
    spells:
      state === 'OK'
        ? spells
        : [...spells, { state, startsAt: since, endsAt: Infinity }],
    // One in ten comes and goes.
    ...(random.ratio(`${label} flaps`) < 0.1 && {
      recurring: {
        state: 'Alert',
        startsAt: -90 * DAY + (since % 7) * 613,
        endsAt: -90 * DAY + (since % 7) * 613 + 4 * MINUTE,
        everySeconds: random.integer(`${label} every`, 1, 12) * DAY,
      },
    }),
  };
}

function spellsByMonitor(slos: SimulatedSlo[]): Map<number, MonitorSpell[]> {
  const spells = new Map<number, MonitorSpell[]>();
  for (const { monitorIds = [], behaviour } of slos) {
    const own = (behaviour.type === 'measured' ? behaviour.incidents : []).map(
      ({ startsAt, durationSeconds }) => ({
        state: 'Alert' as const,
        startsAt,
        endsAt: startsAt + durationSeconds,
      }),
    );
    for (const id of monitorIds) {
      spells.set(id, [...(spells.get(id) ?? []), ...own]);
    }
  }
  return spells;
}
