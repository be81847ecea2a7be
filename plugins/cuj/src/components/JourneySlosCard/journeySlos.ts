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
} from '@cuj-slo/backstage-plugin-cuj-common';
import { shownStatus } from './shownStatus';

/** Which SLOs are shown: those that journeys count, or all others. */
export type EnvironmentView = 'production' | 'other';

/** The timeframe that is shown first, where there is a choice. */
const PREFERRED_TIMEFRAME = '30d';

/** All timeframes that any of the SLOs has, the shortest first. */
export function timeframesOf(slos: SloOverview[]): string[] {
  const timeframes = new Set(
    slos.flatMap(slo => slo.timeframes.map(({ timeframe }) => timeframe)),
  );
  return [...timeframes].sort(compareTimeframes);
}

/**
 * The timeframe to show before anybody chose one: of those that production has,
 * since that is what is shown first and what counts.
 */
export function defaultTimeframe(slos: SloOverview[]): string {
  const inProduction = timeframesOf(inView(slos, 'production'));
  const timeframes =
    inProduction.length > 0 ? inProduction : timeframesOf(slos);
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

/** How a journey stands, the same as everywhere; not known where nobody computed it yet. */
export function stateOfJourney({ standing }: JourneyOverview): SloState {
  return standing?.state ?? 'unknown';
}

/** The worst first, where that is too old by the last state that was known; then by title. */
export function sortJourneys(journeys: JourneyOverview[]): JourneyOverview[] {
  return [...journeys].sort(
    (a, b) =>
      compareSloStates(lastStateOf(a), lastStateOf(b)) ||
      a.title.localeCompare(b.title),
  );
}

function lastStateOf(journey: JourneyOverview): SloState {
  return journey.standing?.lastState ?? stateOfJourney(journey);
}

/** When the oldest of the values was computed; stale ones tell that themselves. */
export function oldestValue(
  slos: SloOverview[],
  timeframe: string,
): string | undefined {
  const times = slos.flatMap(slo => {
    const status = shownStatus(slo, timeframe);
    return status && status.state !== 'stale'
      ? status.indexedAt ?? status.fetchedAt ?? []
      : [];
  });
  return times.sort()[0];
}
