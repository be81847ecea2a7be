/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation } from './Organisation';
import { SeededRandom } from './SeededRandom';
import { SimulatedCorrection } from './SimulatedCorrection';

/** A correction for an hour, with whatever is told otherwise. */
export function createCorrection(
  organisation: Organisation,
  values: Partial<SimulatedCorrection> & { start: number },
): SimulatedCorrection {
  return {
    id: new SeededRandom('created on demand').uuid(
      `correction ${organisation.corrections.length}`,
    ),
    sloId: null,
    sloQuery: null,
    end: values.rrule ? null : values.start + 3600,
    durationSeconds: values.rrule ? 3600 : null,
    rrule: null,
    category: 'Other',
    description: '',
    timezone: 'UTC',
    createdAt: organisation.epoch,
    modifiedAt: organisation.epoch,
    creator: { name: 'Erika Example', email: 'erika.example@example.com' },
    modifier: null,
    ...values,
  };
}
