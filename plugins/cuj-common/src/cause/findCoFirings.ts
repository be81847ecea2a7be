/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AlertHistory } from './AlertHistory';
import { CauseDependency } from './CauseRanking';
import { DependencyGraph } from './DependencyGraph';
import { CoFiring, findCoFiring } from './findCoFiring';

/** Two services that fire now and often fired together, and that no path joins. */
export interface CoFiringPair extends CoFiring {
  a: string;
  b: string;
}

/** Of services that fire now, which the catalog does not tell to need each other. */
export function findCoFirings(
  services: Iterable<string>,
  graph: DependencyGraph,
  history: AlertHistory,
): CoFiringPair[] {
  const sorted = [...services]
    .filter(service => history.eventsOf(service).length > 0)
    .sort();
  const pairs: CoFiringPair[] = [];
  sorted.forEach((a, index) => {
    for (const b of sorted.slice(index + 1)) {
      const coFiring = findCoFiring(history, a, b);
      if (
        coFiring &&
        !graph.affectedBy(a).has(b) &&
        !graph.affectedBy(b).has(a)
      ) {
        pairs.push({ ...coFiring, a, b });
      }
    }
  });
  return pairs;
}

/** What follows needs what comes first. */
export function learnedEdges(pairs: CoFiringPair[]): CauseDependency[] {
  return pairs.flatMap(({ a, b, first }) => {
    if (!first) {
      return [];
    }
    return first === 'a' ? [{ from: b, to: a }] : [{ from: a, to: b }];
  });
}
