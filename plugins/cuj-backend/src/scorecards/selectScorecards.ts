/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Verdict } from '@cuj-slo/backstage-plugin-cuj-common';
import { ReadableScope } from '../access/ReadableEntities';
import { FacetCount, FacetName, facetNames } from './FacetCodes';
import {
  IndexedScorecard,
  ScorecardOrder,
  ScorecardSnapshot,
} from './ScorecardSnapshot';

/** Filters of lists. Texts are in lower case; of the values of one any may hold. */
export interface ScorecardFilters {
  kinds?: string[];
  entityRefs?: string[];
  owners?: string[];
  systems?: string[];
  levels?: number[];
  lifecycles?: string[];
  requirementIds?: string[];
  verdicts?: Verdict[];
  text?: string;
}

/** What filters leave of what the caller may read. */
export interface SelectedScorecards {
  scorecards: IndexedScorecard[];
  /** How many there are without any filter. */
  unfiltered: number;
  /** The values of each filter, with how many entities each leaves together with the others. */
  facets: Record<FacetName, FacetCount[]>;
}

/** Looks at every scorecard once. */
export function selectScorecards(
  snapshot: ScorecardSnapshot,
  options: {
    readable: ReadableScope;
    filters: ScorecardFilters;
    order: ScorecardOrder;
  },
): SelectedScorecards {
  const { readable, filters, order } = options;
  const matchesRest = createRestFilter(snapshot, filters);
  const masks = facetNames.map(name => {
    const wanted = filters[name];
    return wanted && snapshot.facets.maskOf(name, wanted);
  });
  const counts = snapshot.facets.createCounts();
  const scorecards: IndexedScorecard[] = [];
  let unfiltered = 0;
  for (const scorecard of snapshot.inOrder(order)) {
    if (!readable.isAll && !readable.entityRefs.has(scorecard.entityRef)) {
      continue;
    }
    unfiltered += 1;
    if (!matchesRest(scorecard)) {
      continue;
    }
    const { facetCodes } = scorecard;
    let misses = 0;
    let missed = -1;
    for (let index = 0; index < masks.length; index += 1) {
      const mask = masks[index];
      if (mask && mask[facetCodes[index]] !== 1) {
        misses += 1;
        missed = index;
      }
    }
    if (misses === 0) {
      scorecards.push(scorecard);
      for (let index = 0; index < counts.length; index += 1) {
        counts[index][facetCodes[index]] += 1;
      }
    } else if (misses === 1) {
      // A filter leaves its own values open.
      counts[missed][facetCodes[missed]] += 1;
    }
  }
  return {
    scorecards,
    unfiltered,
    facets: Object.fromEntries(
      facetNames.map((name, index) => [
        name,
        snapshot.facets.read(name, counts[index]),
      ]),
    ) as SelectedScorecards['facets'],
  };
}

/** What is no facet: references, requirements, verdicts and the text. */
function createRestFilter(
  snapshot: ScorecardSnapshot,
  { entityRefs, requirementIds, verdicts, text }: ScorecardFilters,
): (scorecard: IndexedScorecard) => boolean {
  const wanted = entityRefs && new Set(entityRefs);
  return scorecard => {
    if (wanted && !wanted.has(scorecard.entityRef)) {
      return false;
    }
    if (
      text &&
      !scorecard.lowerTitle.includes(text) &&
      !scorecard.entityRef.includes(text)
    ) {
      return false;
    }
    if (requirementIds) {
      return requirementIds.some(id => {
        const verdict = snapshot.verdictOf(scorecard, id);
        return verdict && (verdicts?.includes(verdict) ?? true);
      });
    }
    return verdicts?.some(verdict => scorecard.counts[verdict] > 0) ?? true;
  };
}
