/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertTransition,
  Incident,
  Monitor,
  SyntheticTest,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  SloSource,
  SourceBatch,
  SourceReference,
  SourceUrlReading,
} from '@cuj-slo/backstage-plugin-cuj-node';
import {
  FakeSloSource,
  aSlo,
  batchOf,
} from '../../__testUtils__/FakeSloSource';

/** A shop whose cart database fails, and all that needs it after it. */
export class LookupSource extends FakeSloSource implements SloSource {
  monitors: Monitor[] = [
    aMonitor('11', 'storefront_5xx_rate_prod', {
      message:
        'Too many errors.\nRunbook: https://runbooks.example.com/5xx\n@pager',
    }),
    aMonitor('12', 'cart-api_latency_p95_prod'),
    aMonitor('13', 'cart-db_errors_high_prod'),
    aMonitor('14', 'gold-vault_errors_high_prod'),
    aMonitor('15', 'cart-api_latency_p95_stage', {
      tags: ['service:cart-api', 'env:stage'],
    }),
    aMonitor('16', 'Error budget of buying is spent', {
      state: 'ok',
      type: 'slo alert',
      tags: [],
      sloAlert: { sloId: 's1', kind: 'error-budget' },
    }),
    aMonitor('17', 'lonely_errors_high_prod', { state: 'ok' }),
  ];

  incidents: Incident[] = [
    anIncident('i-51', '51', { services: ['cart-api'] }),
    anIncident('i-52', '52', { services: ['cart-api'], state: 'resolved' }),
    anIncident('i-53', '53', { services: ['gold-vault'] }),
  ];

  synthetics: SyntheticTest[] = [
    {
      id: 'abc-def-ghi',
      name: 'Buys a book',
      type: 'browser',
      status: 'live',
      tags: ['journey:buy'],
      locations: [],
    },
  ];

  constructor(name?: string) {
    super(name);
    this.slos = [
      batchOf(
        aSlo('s1', {
          name: 'cuj_slo_storefront_buy_prod',
          tags: ['service:storefront', 'env:prod', 'journey:buy'],
          description:
            'What: orders. Runbook: https://runbooks.example.com/orders',
        }),
        aSlo('s2', { name: 'Twin', tags: ['service:storefront', 'env:prod'] }),
        aSlo('s3', { name: 'twin', tags: ['service:cart-api', 'env:prod'] }),
      ),
    ];
    this.statuses = [
      batchOf(
        ...['s1', 's2', 's3'].map(sloId => ({
          sloId,
          timeframes: [
            {
              timeframe: '30d',
              state: 'breached' as const,
              targetPercent: 99,
              sliPercent: 98,
              budgetRemainingPercent: -100,
              indexedAt: new Date().toISOString(),
            },
          ],
        })),
      ),
    ];
    this.services = [
      batchOf({
        id: 'service:default/mainframe',
        kind: 'service',
        name: 'mainframe',
        origin: 'software-catalog' as const,
        team: 'team-shop',
        tags: [],
        links: [
          { type: 'runbook', url: 'https://runbooks.example.com/mainframe' },
        ],
        contacts: [],
        onCall: [],
      }),
    ];
    const now = Date.now();
    this.alerts = [
      batchOf(
        ...[
          fires('13', now - 600_000),
          fires('12', now - 570_000),
          fires('11', now - 540_000),
          fires('14', now - 530_000),
          fires('15', now - 620_000),
        ],
      ),
    ];
    this.rotations.set('team-shop', {
      responders: [{ displayName: 'Olga Oncall' }],
      escalations: [{ displayName: 'Lena Lead' }],
    });
  }

  async *readMonitors(): AsyncGenerator<SourceBatch<Monitor>> {
    yield batchOf(...this.monitors);
  }

  async *readIncidents(): AsyncGenerator<SourceBatch<Incident>> {
    yield batchOf(...this.incidents);
  }

  async *readSyntheticTests(): AsyncGenerator<SourceBatch<SyntheticTest>> {
    yield batchOf(...this.synthetics);
  }

  getUrl({ type, id }: SourceReference): string {
    return `https://source.example.com/${type}/${encodeURIComponent(id)}`;
  }

  readUrl(url: URL): SourceUrlReading | undefined {
    const [, type, id] = url.pathname.split('/');
    return url.hostname.endsWith('source.example.com')
      ? {
          references: [{ type: type as SourceReference['type'], id }],
          tags: url.searchParams.get('group')?.split(',') ?? [],
        }
      : undefined;
  }
}

/** A monitor of the service that its name begins with. */
export function aMonitor(
  id: string,
  name: string,
  overrides: Partial<Monitor> = {},
): Monitor {
  return {
    id,
    name,
    type: 'query alert',
    query: 'avg(last_5m):avg:errors{*} > 5',
    recipients: [],
    tags: [`service:${name.split('_')[0]}`, 'env:prod'],
    state: 'alert',
    isMultiAlert: false,
    isDraft: false,
    isMuted: false,
    options: {},
    ...overrides,
  };
}

function anIncident(
  id: string,
  publicId: string,
  overrides: Partial<Incident>,
): Incident {
  return {
    id,
    publicId,
    title: `Something is wrong (${publicId})`,
    severity: 'SEV-2',
    state: 'active',
    services: [],
    teams: [],
    hasCustomerImpact: true,
    createdAt: new Date().toISOString(),
    ...overrides,
  };
}

function fires(monitorId: string, at: number): AlertTransition {
  return {
    id: `${monitorId}-${at}`,
    monitorId,
    group: '',
    at: new Date(at).toISOString(),
    to: 'Alert',
    type: 'alert',
  };
}
