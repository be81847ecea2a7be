/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SimulatedIncident } from '../behaviour/SliBehaviour';
import { createMonitor } from './createMonitor';
import { SimulatedMonitor, SimulatedSlo } from './Organisation';

const MINUTE = 60;
const DAY = 86_400;

/** Alerts on how fast budgets burn and on how much is left, for some SLOs only. */
export function createSloAlerts(
  epoch: number,
  slos: SimulatedSlo[],
): SimulatedMonitor[] {
  const inProduction = slos.filter(one => one.tags.includes('env:prod'));
  return [
    ...inProduction.slice(0, 4).map((slo, index) =>
      createMonitor(epoch, {
        id: 9000900 + index,
        name: `${serviceOf(slo)}_burn-rate_budget-burns_prod`,
        type: 'slo alert',
        query: `burn_rate("${slo.id}").over("30d").long_window("1h").short_window("5m") > 14.4`,
        message: '@pagerduty-orchestration',
        tags: [...slo.tags, 'monitor_type:burn-rate'],
        priority: 1,
        options: { thresholds: { critical: 14.4 } },
        behaviour: {
          groups: [],
          spells: incidentsOf(slo)
            .filter(({ badRatio }) => badRatio >= 0.1)
            .map(({ startsAt, durationSeconds }) => ({
              state: 'Alert',
              startsAt: startsAt + 6 * MINUTE,
              endsAt: startsAt + durationSeconds + 5 * MINUTE,
            })),
        },
      }),
    ),
    ...inProduction.slice(0, 2).map((slo, index) =>
      createMonitor(epoch, {
        id: 9000910 + index,
        name: `${serviceOf(slo)}_error-budget_budget-spent_prod`,
        type: 'slo alert',
        query: `error_budget("${slo.id}").over("30d") > 75`,
        message: '@slack-orchestration-alerts',
        tags: [...slo.tags, 'monitor_type:error-budget'],
        priority: 2,
        options: { thresholds: { critical: 75, warning: 50 } },
        // The second outage in a month spent three quarters; it leaves the month last.
        ...(index === 0 && {
          behaviour: {
            groups: [],
            spells: [
              {
                state: 'Alert' as const,
                startsAt: -6 * DAY + 44 * MINUTE,
                endsAt: 24 * DAY,
              },
            ],
          },
        }),
      }),
    ),
  ];
}

function serviceOf(slo: SimulatedSlo): string {
  return (
    slo.tags.find(tag => tag.startsWith('service:'))?.split(':')[1] ?? 'nobody'
  );
}

function incidentsOf({ behaviour }: SimulatedSlo): SimulatedIncident[] {
  return behaviour.type === 'measured' ? behaviour.incidents : [];
}
