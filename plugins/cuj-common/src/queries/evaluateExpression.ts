/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MetricExpression, MetricSeries } from './parseMetricExpression';

/** None of these changes which way a value goes. */
const passing = new Set([
  'abs',
  'autosmooth',
  'count_nonzero',
  'cumsum',
  'default_zero',
  'derivative',
  'diff',
  'exclude_null',
  'fill',
  'forecast',
  'integral',
  'log10',
  'log2',
  'median_3',
  'median_5',
  'median_7',
  'median_9',
  'monotonic_diff',
  'moving_rollup',
  'per_hour',
  'per_minute',
  'per_second',
  'piecewise_constant',
  'robust_trend',
  'rollup',
  'top',
  'trend_line',
]);
/** What was, and not what is. */
const past = new Set([
  'calendar_shift',
  'day_before',
  'hour_before',
  'month_before',
  'timeshift',
  'week_before',
]);

/**
 * Computes arithmetic over series of which each has one value.
 *
 * @param valueOf - the value of a series; `isPast` is whether the one of long ago is
 *   asked for
 * @returns NaN where it can't be computed
 *
 * @internal
 */
export function evaluateExpression(
  expression: MetricExpression,
  valueOf: (series: MetricSeries, isPast: boolean) => number,
): number {
  const evaluate = (one: MetricExpression, isPast: boolean): number => {
    switch (one.type) {
      case 'number':
        return one.value;
      case 'series':
        return valueOf(one.series, isPast);
      case 'operation': {
        const left = evaluate(one.left, isPast);
        const right = evaluate(one.right, isPast);
        return {
          '+': left + right,
          '-': left - right,
          '*': left * right,
          '/': left / right,
        }[one.operator];
      }
      case 'call': {
        const [first = NaN, ...others] = one.of.map(argument =>
          evaluate(argument, isPast || past.has(one.name)),
        );
        if (one.name === 'clamp_min' && others.length === 1) {
          return Math.max(first, others[0]);
        }
        if (one.name === 'clamp_max' && others.length === 1) {
          return Math.min(first, others[0]);
        }
        if (one.name === 'dt') {
          // The time between points grows as there are fewer of them.
          return 1 / first;
        }
        return passing.has(one.name) ||
          past.has(one.name) ||
          /^ewma_\d+$/.test(one.name)
          ? first
          : NaN;
      }
      default:
        return NaN;
    }
  };
  return evaluate(expression, false);
}
