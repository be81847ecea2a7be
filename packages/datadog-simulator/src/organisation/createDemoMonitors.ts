/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SimulatedIncident } from '../behaviour/SliBehaviour';
import { MonitorBehaviour, MonitorSpell } from '../behaviour/MonitorBehaviour';
import { createMonitor } from './createMonitor';
import { createSloAlerts } from './createSloAlerts';
import {
  DemoServiceName,
  demoServices,
  servicesInOrderOfFailure,
} from './demoServices';
import { SimulatedMonitor, SimulatedSlo } from './Organisation';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/**
 * Three monitors for each service, those of special SLOs, alerts on SLOs, one with
 * groups, a composite, and the ones of synthetic tests.
 */
export function createDemoMonitors(
  epoch: number,
  slos: SimulatedSlo[],
): SimulatedMonitor[] {
  const create = (values: Partial<SimulatedMonitor> & { id: number }) =>
    createMonitor(epoch, values);
  const engine = demoServices['orchestration-engine'].firstMonitor;
  const workflow = demoServices['workflow-service'].firstMonitor;
  const web = demoServices['frontend-monolith'].firstMonitor;

  return [
    ...servicesInOrderOfFailure.flatMap(service =>
      createServiceMonitors(epoch, service, slos),
    ),
    // Its metric was renamed long ago.
    create({
      id: engine + 3,
      name: 'orchestration-engine_availability_canvas-status_prod',
      query:
        'avg(last_5m):avg:engine.status.old_name{service:orchestration-engine,env:prod} > 1',
      tags: ['team:orchestration', 'service:orchestration-engine', 'env:prod'],
      behaviour: {
        groups: [],
        spells: [{ state: 'No Data', startsAt: -120 * DAY, endsAt: Infinity }],
      },
    }),
    create({
      id: engine + 4,
      name: 'orchestration-engine_availability_requests-fail_staging',
      tags: [
        'team:orchestration',
        'service:orchestration-engine',
        'env:staging',
      ],
      query:
        'sum(last_5m):sum:trace.http.request.errors{service:orchestration-engine,env:staging}.as_count() > 5',
      options: { thresholds: { critical: 5 } },
      draftStatus: 'draft',
      behaviour: {
        groups: [],
        spells: incidentsOf(slos, 'orchestration-engine', 'availability', {
          environment: 'staging',
        }).map(incident => alert(incident)),
      },
    }),
    create({
      id: workflow + 5,
      name: 'workflow-service_latency_reads-slow-by-region_prod',
      query:
        'percentile(last_10m):p95:trace.http.request{service:workflow-service,env:prod} by {region} > 1.2',
      message:
        '{{#is_alert}}Reads are slow in {{region.name}} @slack-workflow-alerts{{/is_alert}}',
      tags: [
        'team:workflow',
        'service:workflow-service',
        'env:prod',
        'monitor_type:latency',
      ],
      options: {
        thresholds: { critical: 1.2, warning: 1, critical_recovery: 0.9 },
        new_group_delay: 60,
        notify_by: ['region'],
        on_missing_data: 'show_and_notify_no_data',
      },
      behaviour: createRegionalBehaviour(),
    }),
    create({
      id: 9000920,
      name: 'workflow-run_availability_engine-and-frontend-fail_prod',
      type: 'composite',
      query: `${engine} && ${web}`,
      message: 'Customers cannot run workflows @pagerduty-orchestration',
      tags: ['team:orchestration', 'env:prod', 'monitor_type:availability'],
      priority: 1,
      options: {},
      behaviour: {
        groups: [],
        spells: [
          {
            state: 'Alert',
            startsAt: -43 * HOUR + 7 * MINUTE,
            endsAt: -43 * HOUR + 118 * MINUTE,
          },
        ],
      },
    }),
    ...createSyntheticsMonitors(epoch),
    ...createSloAlerts(epoch, slos),
  ];
}

/** How long after the first symptom a service notices, and how much earlier it is well. */
function lagOf(service: DemoServiceName): { start: number; end: number } {
  const index = servicesInOrderOfFailure.indexOf(service);
  return index === 0
    ? { start: 0, end: 0 }
    : { start: (3 + 2 * index) * MINUTE, end: -2 * MINUTE };
}

function createServiceMonitors(
  epoch: number,
  service: DemoServiceName,
  slos: SimulatedSlo[],
): SimulatedMonitor[] {
  const { team, firstMonitor } = demoServices[service];
  const scope = `{service:${service},env:prod}`;
  const failures = `sum(last_5m):sum:trace.http.request.errors${scope}.as_count() / sum:trace.http.request.hits${scope}.as_count() * 100 > 1`;
  const lag = lagOf(service);
  const outages = incidentsOf(slos, service, 'availability');
  const tagsFor = (metric: string) => [
    `team:${team}`,
    `service:${service}`,
    'env:prod',
    `monitor_type:${metric}`,
  ];

  return [
    createMonitor(epoch, {
      id: firstMonitor,
      name: `${service}_availability_requests-fail_prod`,
      query: failures,
      message: `{{#is_alert}}requests-fail @pagerduty-${team}{{/is_alert}}`,
      tags: tagsFor('availability'),
      priority: 1,
      options: {
        thresholds: { critical: 1, warning: 0.5, critical_recovery: 0.4 },
        renotify_interval: 60,
        renotify_statuses: ['alert'],
      },
      runbooks: [
        {
          name: 'Runbook',
          url: `https://runbooks.example.com/${service}`,
        },
      ],
      behaviour: {
        groups: [],
        spells: outages.map(one => alert(one, lag.start, lag.end)),
      },
    }),
    createMonitor(epoch, {
      id: firstMonitor + 1,
      name: `${service}_latency_requests-slow_prod`,
      query: `percentile(last_10m):p95:trace.http.request${scope} > 1`,
      message: `{{#is_alert}}requests-slow @pagerduty-${team}{{/is_alert}}`,
      tags: tagsFor('latency'),
      priority: 3,
      options: { thresholds: { critical: 1, warning: 0.8 } },
      behaviour: {
        groups: [],
        spells: incidentsOf(slos, service, 'latency').flatMap(one => [
          alert(one, lag.start + 11 * MINUTE, -10 * MINUTE),
          { ...alert(one, lag.start + 6 * MINUTE, 4 * MINUTE), state: 'Warn' },
        ]),
        // Cold caches: three minutes of alarm, and nobody was hurt.
        ...(service === 'optimizer-service' && {
          recurring: recurringAlert(11 * HOUR, 3 * MINUTE),
        }),
      },
      // Muted for longer than anybody remembers why.
      ...(service === 'optimizer-service' && {
        downtimes: [
          {
            id: 2942947856,
            start: epoch - 70 * DAY,
            end: null,
            scope: ['service:optimizer-service'],
          },
        ],
      }),
    }),
    // Overlaps with the first: one incident, two pages.
    createMonitor(epoch, {
      id: firstMonitor + 2,
      name: `${service}_error-rate_errors-high_prod`,
      query: failures,
      message: `{{#is_alert}}errors-high @pagerduty-${team}{{/is_alert}}`,
      tags: tagsFor('error-rate'),
      priority: 3,
      behaviour: {
        groups: [],
        spells: outages.map(one =>
          alert(one, lag.start + 90, lag.end + MINUTE),
        ),
        // Rejected input, logged as errors.
        ...(service === 'frontend-monolith' && {
          recurring: recurringAlert(31 * HOUR, 4 * MINUTE),
        }),
      },
    }),
  ];
}

function createSyntheticsMonitors(epoch: number): SimulatedMonitor[] {
  const outage: MonitorSpell = {
    state: 'Alert',
    startsAt: -43 * HOUR + 12 * MINUTE,
    endsAt: -43 * HOUR + 126 * MINUTE,
  };
  return (
    [
      ['Open a workflow', 'wfl-oad-001', 'web', [-12 * DAY]],
      ['Run a workflow', 'wfr-un0-002', 'orchestration', []],
      ['Optimiser answers', 'opt-imi-003', 'optimizer', []],
    ] as const
  ).map(([name, publicId, team, times], index) =>
    createMonitor(epoch, {
      id: 9000930 + index,
      name: `[Synthetics] ${name}`,
      type: 'synthetics alert',
      query: 'no_query',
      message: `@pagerduty-${team}`,
      tags: [
        `team:${team}`,
        'env:prod',
        'check_type:api',
        'check_status:live',
        'probe_dc:aws:eu-central-1',
      ],
      options: {
        notify_audit: false,
        include_tags: true,
        new_host_delay: 300,
        on_missing_data: 'show_no_data',
        synthetics_check_id: publicId,
        silenced: {},
      },
      behaviour: {
        groups: [],
        spells: [
          ...(index === 1 ? [outage] : []),
          ...times.map(startsAt => ({
            state: 'Alert' as const,
            startsAt: startsAt + MINUTE,
            endsAt: startsAt + 13 * MINUTE,
          })),
        ],
      },
    }),
  );
}

function createRegionalBehaviour(): MonitorBehaviour {
  return {
    groups: ['region:eu', 'region:us', 'region:ap'],
    spells: [
      {
        state: 'Alert',
        startsAt: -3 * DAY + 12 * MINUTE,
        endsAt: -3 * DAY + 5 * HOUR,
        group: 'region:eu',
      },
      {
        state: 'Warn',
        startsAt: -3 * DAY + 40 * MINUTE,
        endsAt: -3 * DAY + 4 * HOUR,
        group: 'region:us',
      },
      {
        state: 'No Data',
        startsAt: -4 * DAY,
        endsAt: -4 * DAY + 40 * MINUTE,
        group: 'region:ap',
      },
    ],
  };
}

/** What befell the SLOs of a service, each incident once. */
function incidentsOf(
  slos: SimulatedSlo[],
  service: string,
  indicator: string,
  options: { environment?: string } = {},
): SimulatedIncident[] {
  const tags = [
    `service:${service}`,
    `slo_type:${indicator}`,
    `env:${options.environment ?? 'prod'}`,
  ];
  const incidents = slos
    .filter(slo => tags.every(tag => slo.tags.includes(tag)))
    .flatMap(({ behaviour }) =>
      behaviour.type === 'measured' ? behaviour.incidents : [],
    );
  return [...new Map(incidents.map(one => [one.startsAt, one])).values()].sort(
    (a, b) => a.startsAt - b.startsAt,
  );
}

function alert(
  incident: SimulatedIncident,
  startLag = 0,
  endLag = 0,
): MonitorSpell {
  return {
    state: 'Alert',
    startsAt: incident.startsAt + startLag,
    endsAt: incident.startsAt + incident.durationSeconds + endLag,
  };
}

function recurringAlert(everySeconds: number, lasts: number) {
  const startsAt = -90 * DAY;
  return {
    state: 'Alert' as const,
    startsAt,
    endsAt: startsAt + lasts,
    everySeconds,
  };
}
