/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SloOverview,
  SloTimeframeOverview,
  compareSloStates,
} from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * The status of an SLO to show where a timeframe was chosen: over that one or, where
 * the SLO has no target there, over its own. An SLO is never left out because its
 * authors chose another timeframe.
 *
 * @returns undefined where it has none at all
 */
export function shownStatus(
  slo: SloOverview,
  timeframe: string,
): SloTimeframeOverview | undefined {
  const over = (wanted: string | undefined) =>
    slo.timeframes.find(one => one.timeframe === wanted);
  return over(timeframe) ?? over(slo.primaryTimeframe) ?? slo.timeframes[0];
}

/** The worst first, then by what they measure and are called. */
export function sortSlos(
  slos: SloOverview[],
  timeframe: string,
): SloOverview[] {
  const textOf = (slo: SloOverview) => `${slo.indicator ?? ''} ${slo.name}`;
  return [...slos].sort(
    (a, b) =>
      compareStatuses(shownStatus(a, timeframe), shownStatus(b, timeframe)) ||
      textOf(a).localeCompare(textOf(b)),
  );
}

/** Of two stale ones the worse is the one that was worse when last seen. */
function compareStatuses(
  a: SloTimeframeOverview | undefined,
  b: SloTimeframeOverview | undefined,
): number {
  return (
    compareSloStates(a?.state ?? 'unknown', b?.state ?? 'unknown') ||
    compareSloStates(
      a?.reportedState ?? 'unknown',
      b?.reportedState ?? 'unknown',
    )
  );
}
