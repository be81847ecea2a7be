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
} from '@cuj-slo/backstage-plugin-cuj-common';
import { shownStatus } from './shownStatus';

/** What is said of an SLO. */
interface StateSummary {
  state: SloState;
  /** What it was when it was last seen; present where `state` does not tell. */
  lastKnown?: ReportedSloState;
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
function compareSummaries(a: StateSummary, b: StateSummary): number {
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
