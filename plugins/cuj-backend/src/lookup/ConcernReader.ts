/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { reachOfFailure } from './LookupCatalog';
import { LookupSnapshot } from './LookupIndex';
import { LookupItem } from './LookupItem';
import { isEntityRef } from './scopeOfItem';
import { SubjectFinder, SubjectMatch } from './SubjectFinder';

/** What a subject is about, whoever may read it. */
export interface Concern {
  /** As in `ItemScope`. */
  services: string[];
  /** The journeys that it is, or measures as a whole. */
  journeys: string[];
  /** Where it is; empty where nothing says so. */
  environments: string[];
  /** The monitors whose alerts are its own. */
  monitors: LookupItem[];
}

/**
 * Finds out what a subject is about: by itself, and by what watches it or is watched by
 * it, such as the SLO behind an alert.
 */
export class ConcernReader {
  readonly #subjects: SubjectFinder;

  static create(options: { subjects: SubjectFinder }): ConcernReader {
    return new ConcernReader(options.subjects);
  }

  private constructor(subjects: SubjectFinder) {
    this.#subjects = subjects;
  }

  async read(
    { item, scope, environments }: SubjectMatch,
    snapshot: LookupSnapshot,
  ): Promise<Concern> {
    const related = relatedItems(item, snapshot);
    const readings = await this.#subjects.scopesOf(related, snapshot);
    const all = [scope, ...readings.map(one => one.scope)];
    return {
      services: [...new Set(all.flatMap(({ services }) => services))],
      journeys: [...new Set(all.flatMap(({ journeys }) => journeys))],
      // What watches an SLO is where that is, unless it says something else.
      environments:
        environments.length > 0
          ? environments
          : [...new Set(readings.flatMap(one => one.environments))],
      monitors: [item, ...related].filter(({ type }) => type === 'monitor'),
    };
  }
}

/**
 * The journeys that need what a subject is about, with the number of services between:
 * 0 where it is the journey or measures it, 1 where a step rests on a service of it.
 */
export function affectedJourneys(
  { services, journeys }: Concern,
  { catalog }: LookupSnapshot,
): Map<string, number> {
  const affected = new Map(journeys.map(ref => [ref, 0]));
  const dependents = catalog.dependents(
    services.filter(isEntityRef),
    reachOfFailure,
  );
  for (const [ref, distance] of dependents) {
    if (catalog.get(ref)?.steps && !affected.has(ref)) {
      affected.set(ref, distance);
    }
  }
  return affected;
}

/** What watches the same, or is watched. */
function relatedItems(
  item: LookupItem,
  { items }: LookupSnapshot,
): LookupItem[] {
  const { type, source, id, monitor, monitorIds = [] } = item;
  if (source === undefined) {
    return [];
  }
  const monitors = (ids: string[]) =>
    ids.flatMap(one => items.get('monitor', source, one) ?? []);
  if (type === 'slo') {
    return monitors(monitorIds);
  }
  if (type !== 'monitor' || !monitor) {
    return [];
  }
  const { sloId, syntheticTestId, compositeOf } = monitor;
  return [
    ...((sloId && [items.get('slo', source, sloId)]) || []),
    ...((syntheticTestId && [
      items.get('synthetic', source, syntheticTestId),
    ]) ||
      []),
    ...items.findSlosOfMonitor(source, id),
    ...monitors(compositeOf),
  ].filter(one => one !== undefined);
}
