/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyBurnDown,
  SloCorrection,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { SloRecord } from '../store/SloStore';
import { countUnread } from './countUnread';
import { isCorrectionWithin } from './isCorrectionWithin';
import { sloKeyOf } from './JourneyInput';
import { JourneyReading } from './JourneyRollUpReader';

/** A correction, and the steps whose SLOs it corrects. */
export type JourneyCorrection = SloCorrection & {
  source: string;
  /** Empty where it corrects an SLO of no step. */
  steps: string[];
};

/** The corrections of a journey within its window. */
export interface JourneyCorrections {
  /** The oldest first. */
  placed: JourneyCorrection[];
  /** How many are missing among these; absent where none is. */
  unplaced?: NonNullable<JourneyBurnDown['unplacedCorrections']>;
}

/**
 * The corrections of some SLOs of a journey: when they applied, as far as that can be told.
 */
export function journeyCorrections(
  { input: { copies }, rolledUp }: Pick<JourneyReading, 'input' | 'rolledUp'>,
  slos: SloRecord[],
): JourneyCorrections {
  const { window } = rolledUp;
  const placed = new Map<string, JourneyCorrection>();
  const recurring = new Set<string>();
  for (const { source, slo } of slos) {
    const key = sloKeyOf({ source, id: slo.id });
    const steps = rolledUp.slos.get(key)?.steps ?? [];
    const within = (copies.corrections.get(key) ?? []).filter(one =>
      isCorrectionWithin(one, window),
    );
    for (const correction of within) {
      const id = `${source} ${correction.id}`;
      const before = placed.get(id);
      if (correction.recurrenceRule) {
        recurring.add(id);
      } else {
        placed.set(id, {
          ...correction,
          source,
          steps: before ? stepsOfBoth(before.steps, steps) : steps,
        });
      }
    }
  }
  const sources = [...new Set(slos.map(({ source }) => source))];
  const unread = sources.reduce(
    (sum, source) =>
      sum + countUnread(copies.unreadCorrections.get(source), window),
    0,
  );
  const bySearch = sources.flatMap(source =>
    (copies.unplacedCorrections.get(source) ?? []).filter(one =>
      isCorrectionWithin(one, window),
    ),
  ).length;
  return {
    placed: [...placed.values()].sort((a, b) =>
      a.startsAt < b.startsAt ? -1 : 1,
    ),
    ...(recurring.size + bySearch + unread > 0 && {
      unplaced: {
        ...{ recurring: recurring.size, bySearch },
        ...(unread > 0 && { unread }),
      },
    }),
  };
}

/** No step is more than any. */
function stepsOfBoth(a: string[], b: string[]): string[] {
  return a.length > 0 && b.length > 0 ? [...new Set([...a, ...b])] : [];
}
