/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation, SimulatedSlo } from './Organisation';
import { SeededRandom } from './SeededRandom';

/** An SLO that counts events and is well, with whatever is told otherwise. */
export function createSlo(
  organisation: Organisation,
  values: Partial<SimulatedSlo>,
): SimulatedSlo {
  const random = new SeededRandom('created on demand');
  let count = organisation.slos.length + organisation.deletedSlos.length;
  let id = values.id ?? random.hex(String(count));
  while (values.id === undefined && organisation.slo(id)) {
    count += 1;
    id = random.hex(String(count));
  }
  return {
    id,
    name: `cuj_slo_workflow-service_created-${id.slice(0, 6)}_prod`,
    type: 'metric',
    description: 'Created while the simulator ran.',
    tags: ['team:workflow', 'service:workflow-service', 'env:prod'],
    thresholds: [{ timeframe: '30d', target: 99 }],
    ...((values.type ?? 'metric') === 'metric' && {
      query: {
        numerator: 'sum:workflow.created.ok{env:prod}.as_count()',
        denominator: 'sum:workflow.created.all{env:prod}.as_count()',
      },
    }),
    createdAt: organisation.epoch,
    modifiedAt: organisation.epoch,
    creator: 'somebody@example.com',
    behaviour: {
      type: 'measured',
      baselineBadRatio: 0.001,
      incidents: [],
      eventsPerSecond: 5,
    },
    ...values,
  };
}
