/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SliBehaviour, SimulatedIncident } from '../behaviour/SliBehaviour';
import { createDemoCorrections } from './createDemoCorrections';
import { createDemoMonitors } from './createDemoMonitors';
import { createIndicator, createTimeSlice } from './createIndicator';
import { DemoServiceName, demoServices } from './demoServices';
import {
  SimulatedMonitor,
  SimulatedSlo,
  SimulatedThreshold,
} from './Organisation';
import { SeededRandom } from './SeededRandom';
import { SimulatedCorrection } from './SimulatedCorrection';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** Short ones that nobody declared an incident for: the scheduler changed its leader. */
const hiccups = [
  outage(-62 * HOUR, 14 * MINUTE),
  outage(-110 * HOUR, 11 * MINUTE),
  outage(-141 * HOUR, 16 * MINUTE),
  outage(-23 * DAY, 13 * MINUTE),
  outage(-38 * DAY, 12 * MINUTE),
];

/**
 * An analytics platform with four services, four teams and three critical user
 * journeys, and with the faults that such a place has: a journey measured by
 * proxy, a service without an owner, two SLOs that count the same errors, a budget
 * that is overspent, an SLO without data, and one that nobody can place by name.
 */
export function createDemoOrganisation(options: {
  seed: number;
  /** Seconds since 1970. */
  epoch: number;
}): {
  slos: SimulatedSlo[];
  monitors: SimulatedMonitor[];
  corrections: SimulatedCorrection[];
} {
  const random = new SeededRandom(options.seed);
  const created = options.epoch - 200 * DAY;

  const slo = (
    values: Omit<
      SimulatedSlo,
      'id' | 'createdAt' | 'modifiedAt' | 'creator'
    > & { key: string },
  ): SimulatedSlo => {
    const { key, ...rest } = values;
    const createdAt = created + random.integer(`created ${key}`, 0, 90) * DAY;
    return {
      id: random.hex(`slo ${key}`),
      ...rest,
      createdAt,
      modifiedAt: createdAt + random.integer(`modified ${key}`, 0, 60) * DAY,
      creator: `${rest.tags[0]?.split(':')[1] ?? 'somebody'}@example.com`,
    };
  };

  const journeySlo = (values: {
    service: DemoServiceName;
    journey: string;
    environment?: string;
    indicator: 'availability' | 'latency';
    type: SimulatedSlo['type'];
    thresholds: SimulatedThreshold[];
    behaviour: SliBehaviour;
    description: string;
    monitorIds?: number[];
  }): SimulatedSlo => {
    const { service, journey, indicator, environment = 'prod' } = values;
    const { team } = demoServices[service];
    return slo({
      key: [service, journey, environment, indicator].join(' '),
      name: `cuj_slo_${service}_${journey}_${environment}`,
      type: values.type,
      description: values.description,
      tags: [
        `team:${team}`,
        `service:${service}`,
        `env:${environment}`,
        `slo_type:${indicator}`,
      ],
      thresholds: values.thresholds,
      behaviour: values.behaviour,
      ...createIndicator(values.type, {
        service,
        environment,
        indicator,
        monitorIds: values.monitorIds,
      }),
    });
  };

  const slos: SimulatedSlo[] = [
    // Overspent: three outages in a month, the last one two days ago, and hiccups.
    journeySlo({
      service: 'orchestration-engine',
      journey: 'workflow-run',
      indicator: 'availability',
      type: 'monitor',
      thresholds: thresholds(99.5, 99.7),
      monitorIds: [demoServices['orchestration-engine'].firstMonitor],
      behaviour: measured(0.00002, [
        outage(-43 * HOUR, 125 * MINUTE),
        outage(-6 * DAY, 55 * MINUTE),
        outage(-17 * DAY, 105 * MINUTE),
        outage(-51 * DAY, 28 * MINUTE),
        ...hiccups,
      ]),
      description:
        'What: runs are scheduled and reach a worker. Why: a run that stays queued is a failed run to the customer. How: monitor on the scheduler API, a proxy because rendering is not instrumented. Runbook: https://runbooks.example.com/orchestration-engine/queue-stuck',
    }),
    journeySlo({
      service: 'orchestration-engine',
      journey: 'workflow-run',
      indicator: 'latency',
      type: 'metric',
      thresholds: thresholds(99, 99.5),
      behaviour: measured(0.0013, [degraded(-43 * HOUR, 2 * HOUR, 0.04)]),
      description:
        'What: a run is picked up within 10 s. Why: customers wait in front of the screen. How: count of pick-ups below 10 s of all pick-ups. Runbook: https://runbooks.example.com/orchestration-engine/queue-stuck',
    }),
    journeySlo({
      service: 'frontend-monolith',
      journey: 'workflow-run',
      indicator: 'availability',
      type: 'metric',
      thresholds: thresholds(99.5, 99.7),
      behaviour: measured(0.0009, [degraded(-43 * HOUR, 2 * HOUR, 0.3)]),
      description:
        'What: pressing Run is accepted. Why: it is how every run begins. How: 5xx of POST /workflows/{id}/runs, 4xx excluded. Runbook: https://runbooks.example.com/frontend-monolith/submit',
    }),
    // Counts the same errors as the engine's: it rests on the same monitor.
    journeySlo({
      service: 'workflow-service',
      journey: 'workflow-run',
      indicator: 'availability',
      type: 'monitor',
      thresholds: thresholds(99, 99.5),
      monitorIds: [
        demoServices['orchestration-engine'].firstMonitor,
        demoServices['workflow-service'].firstMonitor,
      ],
      behaviour: measured(0.0001, [
        outage(-43 * HOUR, 125 * MINUTE),
        outage(-6 * DAY, 55 * MINUTE),
        outage(-17 * DAY, 105 * MINUTE),
        ...hiccups,
      ]),
      description: 'Runs can be started and their state can be read.',
    }),
    journeySlo({
      service: 'optimizer-service',
      journey: 'workflow-run',
      indicator: 'availability',
      type: 'metric',
      thresholds: thresholds(98),
      behaviour: measured(0.006, []),
      description: 'Optimised plans are delivered before the run starts.',
    }),
    journeySlo({
      service: 'frontend-monolith',
      journey: 'workflow-load',
      indicator: 'availability',
      type: 'time_slice',
      thresholds: thresholds(99.9, 99.95),
      behaviour: measured(0.00015, [outage(-12 * DAY, 12 * MINUTE)]),
      description:
        'What: the canvas is shown. Why: nothing can be done without it. How: five-minute slices in which 99 % of canvas loads in the browser succeed. Runbook: https://runbooks.example.com/frontend-monolith/canvas',
    }),
    journeySlo({
      service: 'workflow-service',
      journey: 'workflow-load',
      indicator: 'latency',
      type: 'metric',
      thresholds: thresholds(99, 99.4),
      behaviour: measured(0.0062, [degraded(-3 * DAY, 6 * HOUR, 0.12)]),
      description:
        'What: the definition is read within 800 ms. Why: the canvas waits for it. How: count of reads below 800 ms of all reads. Runbook: https://runbooks.example.com/workflow-service/slow-reads',
    }),
    // Silent since the monitor's metric was renamed.
    journeySlo({
      service: 'orchestration-engine',
      journey: 'workflow-load',
      indicator: 'availability',
      type: 'monitor',
      thresholds: thresholds(99.9),
      monitorIds: [demoServices['orchestration-engine'].firstMonitor + 3],
      behaviour: { type: 'no-data', error: 'No data for the monitor' },
      description: 'The state of running workflows is shown on the canvas.',
    }),
    journeySlo({
      service: 'workflow-service',
      journey: 'workflow-edit',
      indicator: 'availability',
      type: 'metric',
      thresholds: thresholds(99.5, 99.7),
      behaviour: measured(0.0007, [degraded(-22 * DAY, HOUR, 0.2)]),
      description:
        'What: creating, editing and deleting a workflow is stored. Why: lost work is lost trust. How: 5xx of writes, validation errors excluded. Runbook: https://runbooks.example.com/workflow-service/writes',
    }),
    journeySlo({
      service: 'frontend-monolith',
      journey: 'workflow-edit',
      indicator: 'availability',
      type: 'metric',
      thresholds: thresholds(99.5, 99.7),
      behaviour: measured(0.0011, []),
      description:
        'What: an edit is confirmed on the screen. Why: it is what the customer sees. How: successful save actions of all save actions in the browser. Runbook: https://runbooks.example.com/frontend-monolith/save',
    }),
    journeySlo({
      service: 'orchestration-engine',
      journey: 'workflow-run',
      environment: 'staging',
      indicator: 'availability',
      type: 'monitor',
      thresholds: [{ timeframe: '7d', target: 95 }],
      monitorIds: [demoServices['orchestration-engine'].firstMonitor + 4],
      behaviour: measured(0.002, [outage(-30 * HOUR, 14 * HOUR)]),
      description: 'Rehearsal of the production SLO.',
    }),
    // Nobody can tell from name or tags what this one belongs to.
    slo({
      key: 'badly named',
      name: 'Optimizer run SLO - PROD (do not touch)',
      type: 'metric',
      description: '',
      tags: ['team:optimizer', 'Owner:Nobody Knows'],
      thresholds: [{ timeframe: '30d', target: 99 }],
      query: {
        numerator: 'sum:optimizer.plans.ok{*}.as_count()',
        denominator: 'sum:optimizer.plans.all{*}.as_count()',
      },
      behaviour: measured(0.004, []),
    }),
    // Not part of any journey.
    slo({
      key: 'billing',
      name: 'Billing API uptime',
      type: 'time_slice',
      description: 'Internal.',
      tags: ['team:finance', 'service:billing-api', 'env:prod'],
      thresholds: [
        { timeframe: '7d', target: 99 },
        { timeframe: '30d', target: 99 },
      ],
      sliSpecification: createTimeSlice('billing-api', 'prod'),
      behaviour: measured(0.0001, []),
    }),
  ];

  return {
    slos,
    monitors: createDemoMonitors(options.epoch, slos),
    corrections: createDemoCorrections({ ...options, slos }),
  };
}

function thresholds(target: number, warning?: number): SimulatedThreshold[] {
  return (['7d', '30d', '90d'] as const).map(timeframe => ({
    timeframe,
    target,
    ...(warning !== undefined && { warning }),
  }));
}

function measured(
  baselineBadRatio: number,
  incidents: SimulatedIncident[],
): SliBehaviour {
  return {
    type: 'measured',
    baselineBadRatio,
    incidents,
    recurring: {
      startsAt: 0,
      everySeconds: 20 * MINUTE,
      durationSeconds: 2 * MINUTE,
      badRatio: baselineBadRatio,
    },
    eventsPerSecond: 12,
  };
}

function outage(startsAt: number, durationSeconds: number): SimulatedIncident {
  return { startsAt, durationSeconds, badRatio: 1 };
}

function degraded(
  startsAt: number,
  durationSeconds: number,
  badRatio: number,
): SimulatedIncident {
  return { startsAt, durationSeconds, badRatio };
}
