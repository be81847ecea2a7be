/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SeededRandom } from '../organisation/SeededRandom';
import { SimulatedCorrection } from '../organisation/SimulatedCorrection';
import { WireItem } from './createRoute';

const random = new SeededRandom('users');

/** A correction as Datadog shows it, with the person who made it. */
export function toCorrection(correction: SimulatedCorrection): WireItem {
  return {
    type: 'correction',
    id: correction.id,
    attributes: {
      slo_id: correction.sloId,
      slo_query: correction.sloQuery,
      start: correction.start,
      end: correction.end,
      description: correction.description,
      category: correction.category,
      timezone: correction.timezone,
      created_at: correction.createdAt,
      modified_at: correction.modifiedAt,
      rrule: correction.rrule,
      duration: correction.durationSeconds,
      creator: toUser(correction.creator),
      modifier: correction.modifier && toUser(correction.modifier),
    },
  };
}

function toUser({ name, email }: { name: string | null; email: string }) {
  const uuid = random.uuid(email);
  return {
    data: {
      type: 'users',
      id: uuid,
      attributes: {
        uuid,
        handle: email,
        email,
        name,
        icon: `https://secure.gravatar.com/avatar/${random.hex(email)}`,
      },
    },
  };
}
