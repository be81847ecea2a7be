/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Monitor } from '../../monitors/Monitor';
import { Slo } from '../../slo/Slo';
import { MonitorFact } from '../facts/MonitorFact';
import { SloDayFact, SloFact } from '../facts/SloFact';
import { today } from './scorecard';

/** The service that the tests are about. */
export const serviceRef = 'component:default/orchestration-engine';

/** The journey that its SLOs measure. */
export const measuredJourneyRef = 'journey:default/workflow-run';

/** A monitor that passes every requirement, but for what is overridden. */
export function monitor(overrides: Partial<Monitor> = {}): Monitor {
  return {
    id: '1',
    name: 'orchestration-engine_error-rate_alert_prod',
    type: 'query alert',
    query:
      'sum(last_10m):sum:trace.web.request.hits.by_http_status{service:orchestration-engine,http.status_class:5xx}.as_count() / sum:trace.web.request.hits{service:orchestration-engine}.as_count() > 0.05',
    recipients: ['slack-orchestration'],
    tags: [
      'team:orchestration',
      'service:orchestration-engine',
      'env:prod',
      'monitor_type:errors',
    ],
    state: 'ok',
    isMultiAlert: false,
    isDraft: false,
    isMuted: false,
    options: { thresholds: { critical: 0.05, critical_recovery: 0.04 } },
    ...overrides,
  };
}

/** The fact that there is such a monitor. */
export function monitorFact(
  overrides: Partial<Monitor> = {},
  rest: Partial<MonitorFact> = {},
): MonitorFact {
  return { source: 'main', monitor: monitor(overrides), ...rest };
}

/** An alert on the burn rate of the SLO that passes, but for what is overridden. */
export function sloAlert(
  alert: Partial<Monitor['sloAlert']> = {},
  overrides: Partial<Monitor> = {},
): Monitor {
  return monitor({
    id: '99',
    type: 'slo alert',
    sloAlert: {
      sloId: 'a1',
      kind: 'burn-rate',
      timeframe: '30d',
      threshold: 14.4,
      longWindow: '1h',
      shortWindow: '5m',
      ...alert,
    },
    ...overrides,
  });
}

/** The values of so many days before the tests take place, the oldest first. */
export function pastDays(
  count: number,
  valueOf: (index: number) => Partial<SloDayFact>,
): SloDayFact[] {
  const end = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) => ({
    day: new Date(end - (count - index) * 86_400_000)
      .toISOString()
      .slice(0, 10),
    timeframe: '30d',
    ...valueOf(index),
  }));
}

/**
 * An SLO of the service and the journey that passes every requirement, but for what
 * is overridden.
 */
export function passingSlo(
  slo: Partial<Slo> = {},
  overrides: Partial<SloFact> = {},
): SloFact {
  return {
    source: 'main',
    slo: {
      id: 'a1',
      name: 'cuj_slo_orchestration-engine_workflow-run_prod',
      type: 'metric',
      description: [
        'What: share of workflow runs that end with a result.',
        'Why: a customer whose run fails has paid for nothing.',
        'How: counted at the gateway, client errors left out.',
        'Runbook: https://runbooks.example.com/workflow-run',
      ].join('\n'),
      tags: [
        'env:prod',
        'service:orchestration-engine',
        'slo_type:availability',
      ],
      thresholds: [{ timeframe: '30d', targetPercent: 99.5 }],
      primaryTimeframe: '30d',
      monitorIds: [],
      groups: [],
      query: {
        numerator:
          'sum:trace.web.request.hits.by_http_status{service:orchestration-engine,!http.status_class:4xx,!http.status_class:5xx}.as_count()',
        denominator:
          'sum:trace.web.request.hits.by_http_status{service:orchestration-engine,!http.status_class:4xx}.as_count()',
      },
      ...slo,
    },
    matching: {
      services: [{ entityRef: serviceRef, via: 'tag' }],
      journeys: [{ entityRef: measuredJourneyRef, via: 'name' }],
      environment: { values: ['prod'], isProduction: true },
      problems: [],
    },
    statuses: [],
    monitors: [],
    alerts: [sloAlert()],
    days: pastDays(60, index => ({ sliPercent: index % 5 ? 99.8 : 99.4 })),
    sharedWith: [],
    url: 'https://slo.example.com/a1',
    ...overrides,
  };
}
