/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  AlertTransition,
  Incident,
  Monitor,
  Slo,
  SloTimeframeStatus,
  SyntheticTest,
} from '@cuj-slo/backstage-plugin-cuj-common';
import {
  SloSource,
  SourceBatch,
  SourceReadOptions,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { FakeSloSource, aSlo, batchOf } from './FakeSloSource';

/** A source that also tells of monitors, incidents and synthetic tests. */
export class JourneySource extends FakeSloSource implements SloSource {
  monitors: Monitor[] = [];
  incidents: Incident[] = [];
  synthetics: SyntheticTest[] = [];

  async *readMonitors(
    _: SourceReadOptions,
  ): AsyncGenerator<SourceBatch<Monitor>> {
    yield batchOf(...this.monitors);
  }

  async *readIncidents(): AsyncGenerator<SourceBatch<Incident>> {
    yield batchOf(...this.incidents);
  }

  async *readSyntheticTests(): AsyncGenerator<SourceBatch<SyntheticTest>> {
    yield batchOf(...this.synthetics);
  }

  getUrl({ type, id }: { type: string; id: string }) {
    return `https://source.example.com/${type}/${id}`;
  }

  /** Sets SLOs together with their statuses over 30 days. */
  tell(
    slos: Array<{
      id: string;
      service?: string;
      journey: string;
      monitors?: string[];
      status: Partial<SloTimeframeStatus>;
      overrides?: Partial<Slo>;
    }>,
  ): void {
    this.slos = [
      batchOf(
        ...slos.map(({ id, service, journey, monitors, overrides }) =>
          aSlo(id, {
            name: `SLO ${id}`,
            tags: [
              `journey:${journey}`,
              'env:prod',
              ...(service ? [`service:${service}`] : []),
            ],
            ...(monitors && { type: 'monitor', monitorIds: monitors }),
            ...overrides,
          }),
        ),
      ),
    ];
    this.statuses = [
      batchOf(
        ...slos.map(({ id, status }) => ({
          sloId: id,
          timeframes: [
            {
              timeframe: '30d',
              state: 'ok' as const,
              targetPercent: 99,
              ...status,
            },
          ],
        })),
      ),
    ];
  }
}

/** A monitor with nothing special about it. */
export function aMonitor(
  id: string,
  overrides: Partial<Monitor> = {},
): Monitor {
  return {
    id,
    name: `Monitor ${id}`,
    type: 'query alert',
    recipients: [],
    tags: [],
    state: 'ok',
    isMultiAlert: false,
    isDraft: false,
    isMuted: false,
    options: {},
    ...overrides,
  };
}

/** An alert that lasted for some minutes, ending some minutes before a time. */
export function anAlert(
  monitorId: string,
  options: { fromMs: number; toMs?: number; group?: string },
): AlertTransition[] {
  const { fromMs, toMs, group = '' } = options;
  const at = (ms: number) => new Date(ms).toISOString();
  return [
    {
      id: `${monitorId} ${group} ${fromMs}`,
      ...{ monitorId, group, at: at(fromMs), from: 'OK', to: 'Alert' },
      type: 'alert',
    },
    ...(toMs === undefined
      ? []
      : [
          {
            id: `${monitorId} ${group} ${toMs}`,
            ...{ monitorId, group, at: at(toMs), from: 'Alert', to: 'OK' },
            type: 'recovery' as const,
          },
        ]),
  ];
}
