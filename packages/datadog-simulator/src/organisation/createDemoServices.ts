/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { bulkServiceName } from './bulkServiceName';
import { SimulatedService } from './SimulatedService';

const DAY = 86_400;

/** Services as well kept as those of the demo's catalog files. */
export function createDemoServices(
  /** Seconds since 1970. */
  epoch: number,
): SimulatedService[] {
  const service = (
    name: string,
    values: Partial<SimulatedService>,
  ): SimulatedService => ({
    name,
    schemaVersion: 'v2.2',
    languages: [],
    tags: ['env:prod'],
    contacts: [],
    links: [],
    dependsOn: [],
    warnings: [],
    modifiedAt: epoch - 90 * DAY,
    ...values,
  });
  return [
    // As it should be.
    service('frontend-monolith', {
      schemaVersion: 'v2.1',
      team: 'web',
      application: 'analytics',
      tier: '1',
      lifecycle: 'production',
      description: 'The canvas in which customers build and run workflows',
      languages: ['js'],
      contacts: [
        {
          type: 'slack',
          contact: 'https://example.slack.com/archives/C0WEB0001',
          name: 'Web',
        },
        { type: 'email', contact: 'web@example.com' },
      ],
      links: [
        {
          name: 'Runbook',
          type: 'runbook',
          url: 'https://runbooks.example.com/frontend-monolith',
        },
        {
          name: 'Source',
          type: 'repo',
          url: 'https://git.example.com/frontend-monolith',
        },
      ],
      pagerdutyUrl: 'https://example.pagerduty.com/service-directory/PWEB001',
      dependsOn: ['workflow-service', 'orchestration-engine'],
    }),
    // Its runbook was never written, and its rota is about to move.
    service('orchestration-engine', {
      team: 'orchestration',
      application: 'analytics',
      tier: '1',
      lifecycle: 'production',
      description: 'Schedules the runs of workflows',
      languages: ['java'],
      contacts: [
        {
          type: 'slack',
          contact: 'https://example.slack.com/archives/C0ORCH001',
        },
      ],
      links: [
        {
          name: 'Runbook',
          type: 'runbook',
          url: 'https://wiki.example.com/orchestration-engine/TBD',
        },
      ],
      dependsOn: ['workflow-service', 'optimizer-service'],
    }),
    service('workflow-service', {
      schemaVersion: 'v2',
      team: 'workflow',
      contacts: [{ type: 'email', contact: 'workflow@example.com' }],
      links: [
        {
          name: 'Design',
          type: 'doc',
          url: 'https://wiki.example.com/workflow-service',
        },
        {
          name: 'Source',
          type: 'repo',
          url: 'https://git.example.com/workflow-service',
        },
      ],
      pagerdutyUrl: 'https://example.pagerduty.com/service-directory/PWFL001',
      opsgenie: {
        url: 'https://example.opsgenie.com/service/00000000-0000-4000-a000-000000000300',
        region: 'EU',
      },
    }),
    // Nobody knows whose it is.
    service('optimizer-service', {
      team: '',
      warnings: [
        "does not match pattern 'https://[a-zA-Z0-9_\\-]+.slack.com/archives/[a-zA-Z0-9_\\-]+'",
      ],
      contacts: [{ type: 'slack', contact: '#optimizer' }],
    }),
    service('billing-api', {
      schemaVersion: 'v2',
      team: 'finance',
      contacts: [{ type: 'email', contact: 'finance@example.com' }],
    }),
  ];
}

/** One for every five SLOs. */
export function createBulkServices(
  /** Seconds since 1970. */
  epoch: number,
  slos: number,
): SimulatedService[] {
  return Array.from({ length: Math.ceil(slos / 25) }, (_, index) => {
    const name = bulkServiceName(index);
    return {
      name,
      schemaVersion: (['v2.2', 'v2.1', 'v2'] as const)[index % 3],
      team: index % 11 === 0 ? undefined : `bulk-team-${index % 97}`,
      description: `Service ${index}`,
      tier: String(1 + (index % 3)),
      lifecycle: 'production',
      languages: ['go'],
      tags: ['env:prod'],
      contacts: [
        {
          type: 'email' as const,
          contact: `bulk-team-${index % 97}@example.com`,
        },
      ],
      links: [
        {
          name: 'Runbook',
          type: 'runbook' as const,
          url: `https://runbooks.example.com/${name}`,
        },
      ],
      ...(index % 4 !== 0 && {
        pagerdutyUrl: `https://example.pagerduty.com/service-directory/P${index}`,
      }),
      dependsOn: index > 0 ? [bulkServiceName(index - 1)] : [],
      warnings: [],
      modifiedAt: epoch - (index % 300) * DAY,
    };
  });
}
