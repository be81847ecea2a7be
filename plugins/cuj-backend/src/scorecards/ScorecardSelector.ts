/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ReadableScope } from '../access/ReadableEntities';
import { ScorecardOrder, ScorecardSnapshot } from './ScorecardSnapshot';
import {
  ScorecardFilters,
  SelectedScorecards,
  selectScorecards,
} from './selectScorecards';
import { VerdictTotals } from './VerdictCodes';

/** What filters leave, with what is said of it. */
export interface CountedSelection extends SelectedScorecards {
  /** By requirement; without those of which nothing is said. */
  totals: ReadonlyMap<string, VerdictTotals>;
}

/** How many selections of a snapshot are kept. */
const MAX_KEPT = 20;

/**
 * Selects scorecards, and keeps what was selected last for those who may read all: the
 * next page of a list is of the same selection, and many look at the same list.
 */
export class ScorecardSelector {
  readonly #kept = new WeakMap<
    ScorecardSnapshot,
    Map<string, CountedSelection>
  >();

  select(
    snapshot: ScorecardSnapshot,
    options: {
      readable: ReadableScope;
      filters: ScorecardFilters;
      order: ScorecardOrder;
    },
  ): CountedSelection {
    if (!options.readable.isAll) {
      return count(snapshot, options);
    }
    const kept = this.#kept.get(snapshot) ?? new Map();
    this.#kept.set(snapshot, kept);
    const key = JSON.stringify([options.filters, options.order]);
    const selection = kept.get(key) ?? count(snapshot, options);
    kept.delete(key);
    kept.set(key, selection);
    const [oldest] = kept.keys();
    if (kept.size > MAX_KEPT) {
      kept.delete(oldest);
    }
    return selection;
  }
}

function count(
  snapshot: ScorecardSnapshot,
  options: Parameters<typeof selectScorecards>[1],
): CountedSelection {
  const selected = selectScorecards(snapshot, options);
  const { requirementIds } = options.filters;
  const totals = snapshot.countVerdicts(selected.scorecards);
  return {
    ...selected,
    totals: new Map(
      [...totals].filter(([id]) => requirementIds?.includes(id) ?? true),
    ),
  };
}
