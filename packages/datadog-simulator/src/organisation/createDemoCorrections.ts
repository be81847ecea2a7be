/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SimulatedSlo } from './Organisation';
import { SeededRandom } from './SeededRandom';
import { SimulatedCorrection } from './SimulatedCorrection';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/**
 * Maintenance and deployments, none of them while anything was bad: budgets stay
 * what they are. Some are meant for whatever a query finds, and some recur.
 */
export function createDemoCorrections(options: {
  seed: number;
  /** Seconds since 1970. */
  epoch: number;
  slos: SimulatedSlo[];
}): SimulatedCorrection[] {
  const { epoch, slos } = options;
  const random = new SeededRandom(`corrections ${options.seed}`);
  const idOf = (name: string) =>
    slos.find(slo => slo.name === name)?.id ?? null;
  const correction = (
    key: string,
    values: Partial<SimulatedCorrection> & { start: number },
  ): SimulatedCorrection => ({
    id: random.uuid(key),
    sloId: null,
    sloQuery: null,
    end: null,
    durationSeconds: null,
    rrule: null,
    category: 'Other',
    description: '',
    timezone: 'UTC',
    createdAt: values.start - DAY,
    modifiedAt: values.start - DAY,
    creator: { name: 'Erika Example', email: 'erika.example@example.com' },
    modifier: null,
    ...values,
  });

  return [
    correction('deployment', {
      sloId: idOf('cuj_slo_frontend-monolith_workflow-edit_prod'),
      start: epoch - 9 * DAY,
      end: epoch - 9 * DAY + 40 * MINUTE,
      category: 'Deployment',
      description: 'The editor was replaced.',
      modifiedAt: epoch - 8 * DAY,
      modifier: { name: null, email: 'web@example.com' },
    }),
    correction('weekly', {
      sloId: idOf('Billing API uptime'),
      start: epoch - 60 * DAY,
      durationSeconds: HOUR,
      rrule: 'FREQ=WEEKLY;INTERVAL=1',
      category: 'Scheduled Maintenance',
      description: 'The ledger is closed once a week.',
      timezone: 'Europe/Berlin',
    }),
    correction('by query', {
      sloQuery: 'team:optimizer',
      start: epoch - 14 * DAY,
      end: epoch - 14 * DAY + 2 * HOUR,
      category: 'Scheduled Maintenance',
      description: 'Solver licences were renewed.',
      creator: { name: null, email: 'max.mustermann@example.com' },
    }),
    correction('nights', {
      sloQuery: 'env:sandbox',
      start: epoch - 100 * DAY,
      durationSeconds: 10 * HOUR,
      rrule: 'FREQ=DAILY',
      category: 'Outside Business Hours',
      description: '',
      timezone: 'America/New_York',
    }),
    correction('to come', {
      sloId: idOf('cuj_slo_workflow-service_workflow-edit_prod'),
      start: epoch + 2 * DAY,
      end: epoch + 2 * DAY + HOUR,
      category: 'Scheduled Maintenance',
      description: 'The database moves.',
      createdAt: epoch - 2 * HOUR,
      modifiedAt: epoch - 2 * HOUR,
    }),
    // More than the ten that the listing of one SLO gives.
    ...Array.from({ length: 12 }, (_, index) =>
      correction(`release ${index}`, {
        sloId: idOf('cuj_slo_optimizer-service_workflow-run_prod'),
        start: epoch - (70 - 5 * index) * DAY,
        end: epoch - (70 - 5 * index) * DAY + 20 * MINUTE,
        category: 'Deployment',
        description: `Release ${index + 1}`,
      }),
    ),
  ];
}
