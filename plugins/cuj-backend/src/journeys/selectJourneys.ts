/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyFilter,
  JourneyList,
  JourneyStatus,
  compareSloStates,
} from '@cuj-slo/backstage-plugin-cuj-common';

const NONE = 'none';
const MAX_FACETS = 200;

type FacetName = 'owner' | 'system' | 'state' | 'criticality';

const facetNames: FacetName[] = ['owner', 'system', 'state', 'criticality'];

/** Those of the journeys that the filters leave, the worst first, and what could be filtered by. */
export interface SelectedJourneys {
  journeys: JourneyStatus[];
  facets: JourneyList['facets'];
}

/**
 * Filters, counts and sorts journeys.
 *
 * @param journeys - without what the reader may not read: a filter would tell of it
 * @param services - those that count as one that is asked for; they alone where absent
 */
export function selectJourneys(
  journeys: JourneyStatus[],
  filter: JourneyFilter,
  services: Iterable<string> = lower(filter.service ?? []),
): SelectedJourneys {
  const wanted = new Set(services);
  const remaining = journeys.filter(journey =>
    isAsked(journey, filter, wanted),
  );
  const passing = (except?: FacetName) =>
    remaining.filter(journey =>
      facetNames.every(
        name => name === except || hasValue(journey, name, filter[name]),
      ),
    );
  const count = (name: FacetName) => countValues(passing(name), name);
  return {
    journeys: passing().sort(compareJourneys),
    facets: {
      owners: count('owner'),
      systems: count('system'),
      states: count('state').sort((a, b) =>
        compareSloStates(
          a.value as JourneyStatus['state'],
          b.value as JourneyStatus['state'],
        ),
      ),
      criticalities: count('criticality'),
    },
  };
}

/**
 * Compares two journeys so that the worst comes first: by state, where that is too old by
 * the last one that was known, then by what is left of the budget, one that is not known
 * last, then by title.
 */
export function compareJourneys(a: JourneyStatus, b: JourneyStatus): number {
  return (
    compareSloStates(a.lastState ?? a.state, b.lastState ?? b.state) ||
    compareNumbers(budgetOf(a), budgetOf(b)) ||
    a.title.localeCompare(b.title, 'en-US') ||
    compareTexts(a.entityRef, b.entityRef)
  );
}

function valueOf(journey: JourneyStatus, name: FacetName): string {
  const values: Record<FacetName, string | undefined> = {
    owner: journey.ownerRef,
    system: journey.systemRef,
    state: journey.state,
    criticality: journey.criticality,
  };
  return values[name] ?? NONE;
}

function hasValue(
  journey: JourneyStatus,
  name: FacetName,
  wanted: string[] | undefined,
): boolean {
  return !wanted?.length || lower(wanted).includes(valueOf(journey, name));
}

function isAsked(
  journey: JourneyStatus,
  filter: JourneyFilter,
  services: ReadonlySet<string>,
): boolean {
  const { service, ref, text } = filter;
  const { entityRef, title, steps } = journey;
  if (ref?.length && !lower(ref).includes(entityRef)) {
    return false;
  }
  if (
    service?.length &&
    !steps.some(({ serviceRef }) => serviceRef && services.has(serviceRef))
  ) {
    return false;
  }
  const [part] = lower([text ?? '']);
  return [title, entityRef].some(one => lower([one])[0].includes(part));
}

function countValues(
  journeys: JourneyStatus[],
  name: FacetName,
): Array<{ value: string; count: number }> {
  const counts = new Map<string, number>();
  for (const journey of journeys) {
    const value = valueOf(journey, name);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compareTexts(a.value, b.value))
    .slice(0, MAX_FACETS);
}

function budgetOf({ errorBudget }: JourneyStatus): number {
  return errorBudget.known ? errorBudget.remainingPercent : Infinity;
}

function lower(texts: string[]): string[] {
  return texts.map(text => text.toLocaleLowerCase('en-US'));
}

function compareNumbers(a: number, b: number): number {
  // Infinity less Infinity is no number.
  return a === b ? 0 : a - b;
}

function compareTexts(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
