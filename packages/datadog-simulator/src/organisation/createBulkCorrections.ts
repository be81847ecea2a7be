/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SimulatedSlo } from './Organisation';
import { SeededRandom } from './SeededRandom';
import { SimulatedCorrection } from './SimulatedCorrection';

const HOUR = 3600;
const DAY = 86_400;

/** One for every fifty SLOs; every tenth of them is meant for what a query finds. */
export function createBulkCorrections(
  random: SeededRandom,
  options: {
    /** Seconds since 1970. */
    epoch: number;
    slos: SimulatedSlo[];
  },
): SimulatedCorrection[] {
  return options.slos
    .filter((_, index) => index % 50 === 0)
    .map((slo, index) => {
      const label = `correction ${index}`;
      const start =
        options.epoch - random.integer(`${label} start`, 1, 80) * DAY;
      const isRecurring = index % 7 === 3;
      const isByQuery = index % 10 === 4;
      const lasts = random.integer(`${label} hours`, 1, 6) * HOUR;
      return {
        id: random.uuid(label),
        sloId: isByQuery ? null : slo.id,
        sloQuery: isByQuery
          ? slo.tags.find(tag => tag.startsWith('service:'))!
          : null,
        start,
        end: isRecurring ? null : start + lasts,
        durationSeconds: isRecurring ? lasts : null,
        rrule: isRecurring ? 'FREQ=WEEKLY' : null,
        category: random.pick(label, [
          'Scheduled Maintenance',
          'Deployment',
          'Other',
        ] as const),
        description: `Correction ${index}`,
        timezone: 'UTC',
        createdAt: start - DAY,
        modifiedAt: start - DAY,
        creator: {
          name: `Person ${index}`,
          email: `person-${index}@example.com`,
        },
        modifier: null,
      };
    });
}
