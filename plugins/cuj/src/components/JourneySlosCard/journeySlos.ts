/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  EntityOverview,
  JourneyOverview,
  SloOverview,
  SloState,
  compareSloStates,
  compareTimeframes,
  worstSloState,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** Which SLOs are shown: those that journeys count, or all others. */
export type EnvironmentView = 'production' | 'other';

/** The timeframe that is shown first, where there is a choice. */
const PREFERRED_TIMEFRAME = '30d';

/** All timeframes that any of the SLOs has, the shortest first. */
export function timeframesOf(overview: EntityOverview): string[] {
  const timeframes = new Set(
    allSlos(overview).flatMap(slo =>
      slo.timeframes.map(({ timeframe }) => timeframe),
    ),
  );
  return [...timeframes].sort(compareTimeframes);
}

/** The timeframe to show before anybody chose one. */
export function defaultTimeframe(timeframes: string[]): string {
  return timeframes.includes(PREFERRED_TIMEFRAME)
    ? PREFERRED_TIMEFRAME
    : timeframes[0] ?? PREFERRED_TIMEFRAME;
}

/** Every SLO once. */
export function allSlos(overview: EntityOverview): SloOverview[] {
  const slos = new Map<string, SloOverview>();
  for (const slo of [
    ...overview.journeys.flatMap(journey => journey.slos),
    ...overview.otherSlos,
  ]) {
    slos.set(`${slo.source} ${slo.id}`, slo);
  }
  return [...slos.values()];
}

/** SLOs of one view. */
export function inView(
  slos: SloOverview[],
  view: EnvironmentView,
): SloOverview[] {
  return slos.filter(slo => slo.isProduction === (view === 'production'));
}

/** The worst first, then by what they measure and are called. */
export function sortSlos(
  slos: SloOverview[],
  timeframe: string,
): SloOverview[] {
  const stateOf = (slo: SloOverview) => stateOver(slo, timeframe) ?? 'ok';
  const textOf = (slo: SloOverview) => `${slo.indicator ?? ''} ${slo.name}`;
  return [...slos].sort(
    (a, b) =>
      compareSloStates(stateOf(a), stateOf(b)) ||
      textOf(a).localeCompare(textOf(b)),
  );
}

/** The state of an SLO over a timeframe; undefined where it has no target there. */
export function stateOver(
  slo: SloOverview,
  timeframe: string,
): SloState | undefined {
  return slo.timeframes.find(one => one.timeframe === timeframe)?.state;
}

/** The worst state of any SLO of production; undefined where there is none. */
export function journeyState(
  journey: JourneyOverview,
  timeframe: string,
): SloState | undefined {
  return worstSloState(
    inView(journey.slos, 'production').flatMap(
      slo => stateOver(slo, timeframe) ?? [],
    ),
  );
}

/** The worst first, then by title. */
export function sortJourneys(
  journeys: JourneyOverview[],
  timeframe: string,
): JourneyOverview[] {
  // One that is not measured may be as bad as any that reports no data.
  const stateOf = (journey: JourneyOverview) =>
    journeyState(journey, timeframe) ?? 'unknown';
  return [...journeys].sort(
    (a, b) =>
      compareSloStates(stateOf(a), stateOf(b)) ||
      a.title.localeCompare(b.title),
  );
}

/**
 * The SLOs of a journey that measure an entity, and those of its other steps. An
 * SLO of no particular service measures the journey as a whole.
 */
export function splitByService(
  slos: SloOverview[],
  entityRef: string,
): { own: SloOverview[]; others: SloOverview[] } {
  const isOwn = (slo: SloOverview) =>
    slo.services.length === 0 || slo.services.includes(entityRef);
  return {
    own: slos.filter(isOwn),
    others: slos.filter(slo => !isOwn(slo)),
  };
}

/** How many SLOs are in each state, the worst first. */
export function countStates(
  slos: SloOverview[],
  timeframe: string,
): Array<{ state: SloState; count: number }> {
  const counts = new Map<SloState, number>();
  for (const slo of slos) {
    const state = stateOver(slo, timeframe);
    if (state) {
      counts.set(state, (counts.get(state) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([state, count]) => ({ state, count }))
    .sort((a, b) => compareSloStates(a.state, b.state));
}

/** When the oldest of the values was computed; stale ones tell that themselves. */
export function oldestValue(
  slos: SloOverview[],
  timeframe: string,
): string | undefined {
  const times = slos.flatMap(slo => {
    const status = slo.timeframes.find(one => one.timeframe === timeframe);
    return status && status.state !== 'stale'
      ? status.indexedAt ?? status.fetchedAt ?? []
      : [];
  });
  return times.sort()[0];
}
