/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { stretchesBetween } from '../behaviour/MonitorBehaviour';
import { Organisation, SimulatedSlo } from '../organisation/Organisation';
import { Interval } from '../organisation/SimulatedCorrection';
import { WireItem } from './createRoute';

const UP = 0;
const DOWN = 1;

/** How each monitor of an SLO did by itself. */
export function monitorHistories(
  slo: SimulatedSlo,
  organisation: Organisation,
  window: Interval,
): WireItem[] {
  const { epoch } = organisation;
  return (slo.monitorIds ?? []).flatMap((id): WireItem[] => {
    const monitor = organisation.monitor(id);
    if (!monitor) {
      return [];
    }
    const stretches = stretchesBetween(
      monitor.behaviour,
      window.from - epoch,
      window.to - epoch,
    );
    const common = {
      id,
      name: monitor.name,
      group: 'overall',
      monitor_type: monitor.type,
      monitor_modified: monitor.modifiedAt,
      span_precision: 2,
      precision: Object.fromEntries(
        slo.thresholds.map(({ timeframe }) => [timeframe, 2]),
      ),
      preview: false,
    };
    if (stretches.every(({ state }) => state === 'No Data')) {
      return [
        {
          ...common,
          errors: [
            {
              error_type: 'NO_RESULTS',
              error_message: 'No data for the monitor',
            },
          ],
          history: [[window.from, 2]],
        },
      ];
    }
    // A warning counts as up.
    const down = stretches
      .filter(({ state }) => state === 'Alert')
      .map(({ from, to }) => ({ from: epoch + from, to: epoch + to }));
    const seconds = down
      .map(
        ({ from, to }) => Math.min(to, window.to) - Math.max(from, window.from),
      )
      .reduce((sum, one) => sum + one, 0);
    const sli =
      Math.round(1e4 * (1 - seconds / (window.to - window.from))) / 100;
    return [
      {
        ...common,
        errors: null,
        sli_value: sli,
        uptime: sli,
        history: upAndDown(down, window),
      },
    ];
  });
}

/** When it went down and up again, and what it was at the beginning. */
export function upAndDown(
  down: Interval[],
  window: Interval,
): Array<[number, number]> {
  const inside = down
    .filter(({ from, to }) => from < window.to && to > window.from)
    .sort((a, b) => a.from - b.from);
  const history: Array<[number, number]> =
    inside[0]?.from <= window.from ? [] : [[window.from, UP]];
  for (const { from, to } of inside) {
    history.push([Math.max(from, window.from), DOWN]);
    if (to < window.to) {
      history.push([to, UP]);
    }
  }
  return history;
}
