/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { demoServices } from './demoServices';
import { SimulatedMonitor, SimulatedSlo } from './Organisation';

const HOUR = 3600;
const DAY = 86_400;

/** Three monitors for each service, those of special SLOs, and burn-rate alerts. */
export function createDemoMonitors(
  epoch: number,
  slos: SimulatedSlo[],
): SimulatedMonitor[] {
  const monitors: SimulatedMonitor[] = [];
  const add = (values: Partial<SimulatedMonitor> & { id: number }) => {
    monitors.push({
      name: '',
      type: 'query alert',
      query: '',
      message: '',
      tags: [],
      options: {
        thresholds: { critical: 1 },
        notify_audit: false,
        include_tags: true,
        require_full_window: false,
        notify_no_data: false,
        silenced: {},
      },
      priority: null,
      overallState: 'OK',
      createdAt: epoch - 180 * DAY,
      modifiedAt: epoch - 40 * DAY,
      stateModifiedAt: epoch - 41 * HOUR,
      creator: 'somebody@example.com',
      ...values,
    });
  };

  for (const [service, { team, firstMonitor }] of Object.entries(
    demoServices,
  )) {
    const scope = `{service:${service},env:prod}`;
    const failures = `sum(last_5m):sum:trace.http.request.errors${scope}.as_count() / sum:trace.http.request.hits${scope}.as_count() * 100 > 1`;
    // The first and the last overlap: one incident, two pages.
    const kinds = [
      ['availability', 'requests-fail', failures],
      [
        'latency',
        'requests-slow',
        `percentile(last_10m):p95:trace.http.request${scope} > 1`,
      ],
      ['error-rate', 'errors-high', failures],
    ];
    kinds.forEach(([metric, what, query], index) => {
      add({
        id: firstMonitor + index,
        name: `${service}_${metric}_${what}_prod`,
        query,
        message: `{{#is_alert}}${what} @pagerduty-${team}{{/is_alert}}`,
        tags: [
          `team:${team}`,
          `service:${service}`,
          'env:prod',
          `monitor_type:${metric}`,
        ],
        priority: metric === 'availability' ? 1 : 3,
      });
    });
  }
  add({
    id: demoServices['orchestration-engine'].firstMonitor + 3,
    name: 'orchestration-engine_availability_canvas-status_prod',
    query:
      'avg(last_5m):avg:engine.status.old_name{service:orchestration-engine,env:prod} > 1',
    tags: ['team:orchestration', 'service:orchestration-engine', 'env:prod'],
    overallState: 'No Data',
    stateModifiedAt: epoch - 14 * HOUR,
  });
  add({
    id: demoServices['orchestration-engine'].firstMonitor + 4,
    name: 'orchestration-engine_availability_requests-fail_staging',
    tags: ['team:orchestration', 'service:orchestration-engine', 'env:staging'],
    query:
      'sum(last_5m):sum:trace.http.request.errors{service:orchestration-engine,env:staging}.as_count() > 5',
  });
  slos
    .filter(one => one.tags.includes('env:prod'))
    .slice(0, 4)
    .forEach((one, index) => {
      add({
        id: 9000900 + index,
        name: `${one.tags[1]?.split(':')[1]}_burn-rate_budget-burns_prod`,
        type: 'slo alert',
        query: `burn_rate("${one.id}").over("30d").long_window("1h").short_window("5m") > 14.4`,
        message: '@pagerduty-orchestration',
        tags: [...one.tags, 'monitor_type:burn-rate'],
        priority: 1,
      });
    });
  return monitors;
}
