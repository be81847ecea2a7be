/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyDuplicate,
  JourneyOverlap,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { RolledUpJourney } from './rollUpSlos';

/** The SLOs that count once, with those that they stand for. */
export function duplicatesOf(rolledUp: RolledUpJourney): JourneyDuplicate[] {
  return rolledUp.rollUp.duplicates.map(({ sloId, step, aliases }) => ({
    slo: refOf(rolledUp, sloId),
    ...(step !== undefined && { step }),
    aliases: aliases.map(alias => ({
      ...refOf(rolledUp, alias.sloId),
      ...(alias.step !== undefined && { step: alias.step }),
      reason: alias.reason,
    })),
  }));
}

/** The SLOs that both count, and have something in common. */
export function overlapsOf(rolledUp: RolledUpJourney): JourneyOverlap[] {
  return rolledUp.rollUp.overlaps.map(({ between, reason }) => ({
    between: between.map(({ sloId, step }) => ({
      ...refOf(rolledUp, sloId),
      ...(step !== undefined && { step }),
    })),
    reason,
  }));
}

function refOf({ slos }: RolledUpJourney, key: string) {
  const { record } = slos.get(key)!;
  return { source: record.source, id: record.slo.id };
}
