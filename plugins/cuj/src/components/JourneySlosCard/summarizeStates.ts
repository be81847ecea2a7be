/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  ReportedSloState,
  SloOverview,
  SloState,
  SloTimeframeOverview,
  compareSloStates,
  worstSloState,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { shownStatus } from './shownStatus';

/** What is said of several SLOs at once. */
export interface StateSummary {
  state: SloState;
  /** What was worst when it was last seen; present where `state` does not tell. */
  lastKnown?: ReportedSloState;
}

/**
 * The state that stands for several SLOs: the worst of them.
 *
 * @returns undefined where none of them has a target
 */
export function summarizeStates(
  slos: SloOverview[],
  timeframe: string,
): StateSummary | undefined {
  const statuses = slos.map(slo => shownStatus(slo, timeframe));
  if (statuses.every(status => status === undefined)) {
    return undefined;
  }
  const state = worst(statuses.map(status => status?.state ?? 'unknown'));
  const reported = worst(
    statuses.map(status => status?.reportedState ?? 'unknown'),
  );
  const isStale = statuses.some(status => status?.state === 'stale');
  return isStale && reported !== state
    ? { state, lastKnown: reported }
    : { state };
}

/** How many SLOs are in each state, the worst first; stale ones by what they were. */
export function countStates(
  slos: SloOverview[],
  timeframe: string,
): Array<StateSummary & { count: number }> {
  const counts = new Map<string, StateSummary & { count: number }>();
  for (const slo of slos) {
    const summary = summaryOf(shownStatus(slo, timeframe));
    const key = `${summary.state} ${summary.lastKnown}`;
    const { count } = counts.get(key) ?? { count: 0 };
    counts.set(key, { ...summary, count: count + 1 });
  }
  return [...counts.values()].sort(compareSummaries);
}

/** Compares two summaries so that the worst comes first. */
export function compareSummaries(a: StateSummary, b: StateSummary): number {
  return (
    compareSloStates(a.state, b.state) ||
    compareSloStates(a.lastKnown ?? a.state, b.lastKnown ?? b.state)
  );
}

// What has neither target nor value can't be known to be well.
function summaryOf(status: SloTimeframeOverview | undefined): StateSummary {
  if (!status) {
    return { state: 'unknown' };
  }
  return status.state === 'stale'
    ? { state: 'stale', lastKnown: status.reportedState }
    : { state: status.state };
}

function worst<State extends SloState>(states: State[]): State {
  // One of those that went in.
  return worstSloState(states) as State;
}
