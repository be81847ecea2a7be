/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DeclaredIncident } from './DeclaredIncident';
import { SeededRandom } from './SeededRandom';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** The big outages of the demo organisation, and some that were none. */
export function createDemoIncidents(options: {
  seed: number;
  /** Seconds since 1970. */
  epoch: number;
}): DeclaredIncident[] {
  const { epoch } = options;
  const random = new SeededRandom(`incidents ${options.seed}`);
  const incident = (
    publicId: number,
    values: Partial<DeclaredIncident> & { detectedAt: number; title: string },
  ): DeclaredIncident => ({
    id: random.uuid(String(publicId)),
    publicId,
    severity: 'UNKNOWN',
    declaredAt: values.detectedAt + 3 * MINUTE,
    isTest: false,
    services: null,
    teams: null,
    rootCause: null,
    detectionMethod: 'unknown',
    ...values,
  });
  const outage = (
    publicId: number,
    startsAt: number,
    minutes: number,
    values: Partial<DeclaredIncident> & { title: string },
  ) => {
    const start = epoch + startsAt;
    const end = start + minutes * MINUTE;
    return incident(publicId, {
      customerImpact: {
        scope: 'Runs stay queued and do not finish.',
        start,
        end,
      },
      detectedAt: start + 4 * MINUTE,
      stableAt: end,
      resolvedAt: end + 35 * MINUTE,
      detectionMethod: 'monitor',
      services: ['orchestration-engine'],
      teams: ['orchestration'],
      ...values,
    });
  };

  return [
    outage(41, -51 * DAY, 28, {
      title: 'Scheduler lost its lease',
      severity: 'SEV-3',
      rootCause: 'The lease was shorter than a pause of the garbage collector.',
    }),
    outage(52, -17 * DAY, 105, {
      title: 'Runs stay queued',
      severity: 'SEV-2',
      rootCause: 'Queue partition without a leader.',
    }),
    outage(55, -12 * DAY, 12, {
      title: 'Canvas stays blank after a release',
      severity: 'SEV-4',
      customerImpact: {
        scope: 'The canvas is not shown.',
        start: epoch - 12 * DAY,
        end: epoch - 12 * DAY + 12 * MINUTE,
      },
      detectionMethod: 'customer',
      services: ['frontend-monolith'],
      teams: ['web'],
      rootCause: 'Assets of the old release were removed too early.',
    }),
    outage(58, -6 * DAY, 55, {
      title: 'Runs stay queued again',
      severity: 'SEV-2',
    }),
    incident(61, {
      title: 'Reads of workflows are slow in Europe',
      severity: 'SEV-4',
      detectedAt: epoch - 3 * DAY + 15 * MINUTE,
      resolvedAt: epoch - 3 * DAY + 7 * HOUR,
      detectionMethod: 'employee',
      services: ['workflow-service'],
      teams: ['workflow'],
    }),
    outage(62, -43 * HOUR, 125, {
      title: 'Customers cannot run workflows',
      severity: 'SEV-1',
      services: [
        'orchestration-engine',
        'workflow-service',
        'frontend-monolith',
      ],
      teams: ['orchestration', 'web'],
      rootCause: 'Workers were rolled out with a wrong queue name.',
    }),
    incident(63, {
      title: 'Game day: what if the queue is gone?',
      severity: 'SEV-5',
      detectedAt: epoch - 20 * HOUR,
      resolvedAt: epoch - 18 * HOUR,
      isTest: true,
      detectionMethod: 'employee',
    }),
    incident(64, {
      title: 'Plans may be late',
      detectedAt: epoch - 90 * MINUTE,
    }),
  ];
}
