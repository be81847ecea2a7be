/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyDuplicate,
  JourneyOverlap,
  JourneyStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { RolledUpJourney } from './rollUpSlos';

type SloKey = { source: string; id: string };

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

/** The SLOs that a status names, each once or more. */
export function relatedSlosOf({
  duplicates,
  overlaps = [],
}: JourneyStatus): SloKey[] {
  return [
    ...duplicates.flatMap(({ slo, aliases }) => [
      ...(slo ? [slo] : []),
      ...aliases,
    ]),
    ...overlaps.flatMap(({ between }) => between),
  ];
}

/**
 * Names no SLO that a reader may not see: what is left of these is how many there are, as
 * they still count in the numbers.
 */
export function hideRelatedSlos(
  status: JourneyStatus,
  canSee: (slo: SloKey) => boolean,
): JourneyStatus {
  const { duplicates, overlaps } = status;
  return {
    ...status,
    duplicates: duplicates.map(({ slo, aliases, ...rest }) => ({
      ...rest,
      ...(slo && canSee(slo) && { slo }),
      aliases: aliases.filter(canSee),
      ...hiddenOf('hiddenAliases', aliases, canSee),
    })),
    ...(overlaps && {
      overlaps: overlaps.map(({ between, ...rest }) => ({
        ...rest,
        between: between.filter(canSee),
        ...hiddenOf('hidden', between, canSee),
      })),
    }),
  };
}

function hiddenOf<K extends string>(
  key: K,
  slos: SloKey[],
  canSee: (slo: SloKey) => boolean,
): { [key in K]?: number } {
  const hidden = slos.filter(slo => !canSee(slo)).length;
  return (hidden > 0 ? { [key]: hidden } : {}) as { [key in K]?: number };
}

function refOf({ slos }: RolledUpJourney, key: string) {
  const { record } = slos.get(key)!;
  return { source: record.source, id: record.slo.id };
}
