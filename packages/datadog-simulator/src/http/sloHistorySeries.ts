/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { measureSli } from '../behaviour/SloStatusModel';
import { Organisation, SimulatedSlo } from '../organisation/Organisation';
import { correctedTimes, Interval } from '../organisation/SimulatedCorrection';

/** How wide a bucket is; the server chooses. */
function intervalFor(seconds: number): number {
  const days = seconds / 86_400;
  if (days <= 1 / 6) {
    return 60;
  }
  if (days <= 1) {
    return 7200;
  }
  if (days <= 7) {
    return 14_400;
  }
  return days <= 31 ? 86_400 : 259_200;
}

/** Good and all events over time, whose sums give the SLI. */
export function createSeries(
  slo: SimulatedSlo,
  organisation: Organisation,
  window: Interval,
  options: { applyCorrections: boolean },
) {
  const interval = intervalFor(window.to - window.from);
  const starts = [Math.floor(window.from / 600) * 600];
  for (
    let start = (Math.floor(window.from / interval) + 1) * interval;
    start < window.to;
    start += interval
  ) {
    starts.push(start);
  }
  const counts = starts.map((start, index) =>
    countEvents(
      slo,
      organisation,
      {
        from: Math.max(start, window.from),
        to: starts[index + 1] ?? window.to,
      },
      options,
    ),
  );
  const good = counts.map(one => one.good);
  const all = counts.map(one => one.all);
  const { numerator = '', denominator = '' } = slo.query ?? {};
  const zero = (query: string) => `default_zero(${query})`;
  return {
    timing: '0.02146005630493164',
    res_type: 'time_series',
    resp_version: 2,
    query: `${zero(numerator)}, ${zero(denominator)}`,
    from_date: window.from * 1000,
    to_date: window.to * 1000,
    message: '',
    interval,
    // Milliseconds, while the window is in seconds.
    times: starts.map(start => start * 1000),
    numerator: toValues(good, zero(numerator), 0),
    denominator: toValues(all, zero(denominator), 1),
    numerator_query: zero(numerator),
    denominator_query: zero(denominator),
    bad_series_query: `${zero(denominator)} - ${zero(numerator)}`,
    graph_query: `${zero(numerator)}, ${zero(denominator)} - ${zero(
      numerator,
    )}`,
  };
}

function countEvents(
  slo: SimulatedSlo,
  organisation: Organisation,
  window: Interval,
  options: { applyCorrections: boolean },
): { good: number; all: number } {
  const measured = measureSli(slo, organisation, window, options);
  if (measured.exact === undefined) {
    return { good: 0, all: 0 };
  }
  const leftOut = options.applyCorrections
    ? correctedTimes(organisation.correctionsOf(slo), window)
    : [];
  const seconds = leftOut.reduce(
    (sum, { from, to }) => sum - (to - from),
    window.to - window.from,
  );
  const all = seconds * measured.eventsPerSecond;
  return { good: (all * measured.exact) / 100, all };
}

function toValues(values: number[], expression: string, index: number) {
  return {
    values,
    metadata: {
      unit: null,
      query_index: index,
      aggr: 'sum',
      metric: expression.replace(/(sum:|\{[^}]*\}|\.as_count\(\))/g, ''),
      tag_set: [],
      expression,
      scope: /\{([^}]*)\}/.exec(expression)?.[1] ?? '*',
    },
    sum: values.reduce((sum, one) => sum + one, 0),
    count: values.length,
  };
}
