/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { NO_VALUE } from '../store/whereReadable';
import { IndexedScorecard } from './ScorecardSnapshot';
import { VerdictTotals } from './VerdictCodes';

/** What a roll-up has one row for each of. */
export type RollUpScope = 'owner' | 'system' | 'all';

/** How the entities of an owner or a system stand. */
export interface ScorecardRollUp {
  /** `none` for entities without one, `all` for all entities. */
  ref: string;
  entities: number;
  counts: VerdictTotals;
  /** Passes in passes and failures, 0–100; absent where there are neither. */
  scorePercent?: number;
  /** The entity with the lowest score, where any has one. */
  worst?: { entityRef: string; title: string; scorePercent: number };
}

/**
 * Rolls scorecards up by owner or system, the smallest share of passes first.
 *
 * @param scorecards - the worst first
 */
export function rollUpByScope(
  scorecards: IndexedScorecard[],
  by: RollUpScope,
): ScorecardRollUp[] {
  const rollUps = new Map<string, ScorecardRollUp>();
  for (const scorecard of scorecards) {
    const ref = scopeRefOf(scorecard, by);
    const rollUp = rollUps.get(ref) ?? {
      ref,
      entities: 0,
      counts: { pass: 0, fail: 0, unknown: 0, waived: 0 },
    };
    rollUps.set(ref, rollUp);
    add(rollUp, scorecard);
  }
  return [...rollUps.values()]
    .map(rollUp => ({ ...rollUp, ...scoreOf(rollUp.counts) }))
    .sort(compareRollUps);
}

/** How many entities there are of each owner or system. */
export function countByScope(
  scorecards: IndexedScorecard[],
  by: RollUpScope,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const scorecard of scorecards) {
    const ref = scopeRefOf(scorecard, by);
    counts.set(ref, (counts.get(ref) ?? 0) + 1);
  }
  return counts;
}

function scopeRefOf(scorecard: IndexedScorecard, by: RollUpScope): string {
  if (by === 'all') {
    return by;
  }
  return (
    (by === 'owner' ? scorecard.ownerRef : scorecard.systemRef) ?? NO_VALUE
  );
}

function add(
  rollUp: ScorecardRollUp,
  { counts, entityRef, title, scorePercent }: IndexedScorecard,
) {
  rollUp.entities += 1;
  rollUp.counts.pass += counts.pass;
  rollUp.counts.fail += counts.fail;
  rollUp.counts.unknown += counts.unknown;
  rollUp.counts.waived += counts.waived;
  if (!rollUp.worst && scorePercent !== undefined) {
    rollUp.worst = { entityRef, title, scorePercent };
  }
}

function scoreOf({
  pass,
  fail,
}: VerdictTotals): Pick<ScorecardRollUp, 'scorePercent'> {
  return pass + fail > 0 ? { scorePercent: (100 * pass) / (pass + fail) } : {};
}

/** Without anything that passes or fails nobody is worse than others. */
function compareRollUps(a: ScorecardRollUp, b: ScorecardRollUp): number {
  const byShare = (a.scorePercent ?? 101) - (b.scorePercent ?? 101);
  return byShare || (a.ref < b.ref ? -1 : 1);
}
