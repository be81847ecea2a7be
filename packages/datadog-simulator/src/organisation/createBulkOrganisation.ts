/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SliBehaviour } from '../behaviour/SliBehaviour';
import { createBulkCorrections } from './createBulkCorrections';
import {
  bulkIndicators,
  bulkMonitorId,
  createBulkMonitors,
} from './createBulkMonitors';
import { bulkServiceName } from './bulkServiceName';
import { SimulatedMonitor, SimulatedSlo } from './Organisation';
import { SeededRandom } from './SeededRandom';
import { SimulatedCorrection } from './SimulatedCorrection';

const DAY = 86_400;
const environments = ['prod', 'prod', 'prod', 'staging'] as const;
const types = ['metric', 'metric', 'monitor', 'time_slice'] as const;

/**
 * Any number of SLOs and monitors of the shape that real ones have, for
 * measurements of scale. One service has 25 SLOs, one journey ten.
 */
export function createBulkOrganisation(options: {
  seed: number;
  /** Seconds since 1970. */
  epoch: number;
  slos: number;
  monitors: number;
}): {
  slos: SimulatedSlo[];
  monitors: SimulatedMonitor[];
  corrections: SimulatedCorrection[];
} {
  const random = new SeededRandom(`bulk ${options.seed}`);
  const slos = Array.from({ length: options.slos }, (_, index) =>
    createSlo(index, random, options),
  );
  return {
    slos,
    monitors: createBulkMonitors(random, { ...options, slos }),
    corrections: createBulkCorrections(random, { ...options, slos }),
  };
}

function createSlo(
  index: number,
  random: SeededRandom,
  options: { epoch: number; monitors: number },
): SimulatedSlo {
  const label = `slo ${index}`;
  const service = bulkServiceName(Math.floor(index / 25));
  const journey = `bulk-journey-${String(Math.floor(index / 10)).padStart(
    4,
    '0',
  )}`;
  const environment = random.pick(`${label} env`, environments);
  const indicator = random.pick(`${label} indicator`, bulkIndicators);
  const type = random.pick(`${label} type`, types);
  const target = random.pick(`${label} target`, [95, 99, 99.5, 99.9, 99.95]);
  const createdAt =
    options.epoch - random.integer(`${label} age`, 10, 700) * DAY;
  const scope = `service:${service},env:${environment}`;
  const query = {
    numerator: `sum:trace.http.request.hits{${scope},!http.status_class:5xx}.as_count()`,
    denominator: `sum:trace.http.request.hits{${scope}}.as_count()`,
  };

  return {
    id: random.hex(label),
    name: `cuj_slo_${service}_${journey}_${environment}`,
    type,
    description: `What: ${journey} succeeds in ${service}. Why: customers need it. How: ${indicator} of its requests. Runbook: https://runbooks.example.com/${service}`,
    tags: [
      `team:bulk-team-${index % 97}`,
      `service:${service}`,
      `env:${environment}`,
      `slo_type:${indicator}`,
    ],
    thresholds: (['7d', '30d', '90d'] as const).map(timeframe => ({
      timeframe,
      target,
      ...(index % 2 === 0 && { warning: target + (100 - target) / 2 }),
    })),
    ...(type === 'monitor' && {
      monitorIds:
        options.monitors > 0 ? [bulkMonitorId(index % options.monitors)] : [],
    }),
    ...(type === 'metric' && { query }),
    ...(type === 'time_slice' && {
      sliSpecification: {
        time_slice: {
          comparator: '<',
          threshold: 1,
          query_interval_seconds: 300,
          query: {
            formulas: [{ formula: 'query1' }],
            queries: [
              {
                data_source: 'metrics',
                name: 'query1',
                query: query.denominator,
              },
            ],
          },
        },
      },
    }),
    createdAt,
    modifiedAt: createdAt + random.integer(`${label} change`, 0, 9) * DAY,
    creator: `person-${index % 500}@example.com`,
    behaviour: createBehaviour(label, random, target),
  };
}

function createBehaviour(
  label: string,
  random: SeededRandom,
  target: number,
): SliBehaviour {
  const draw = random.ratio(`${label} story`);
  if (draw < 0.04) {
    return { type: 'no-data', error: 'The denominator is zero valued' };
  }
  const budgetRatio = 1 - target / 100;
  // Share of the budget that is spent at any time: breached, close, healthy.
  let spent = 0.05 + 0.5 * random.ratio(`${label} spent`);
  if (draw < 0.1) {
    spent = 1.1 + 2 * random.ratio(`${label} spent`);
  } else if (draw < 0.16) {
    spent = 0.6 + 0.35 * random.ratio(`${label} spent`);
  }
  return {
    type: 'measured',
    baselineBadRatio: Math.min(1, budgetRatio * spent),
    incidents: [
      {
        startsAt: -random.integer(`${label} incident`, 1, 85) * DAY,
        durationSeconds: random.integer(`${label} duration`, 60, 7200),
        badRatio: budgetRatio * random.ratio(`${label} severity`),
      },
    ],
    eventsPerSecond: random.integer(`${label} traffic`, 1, 400),
  };
}
