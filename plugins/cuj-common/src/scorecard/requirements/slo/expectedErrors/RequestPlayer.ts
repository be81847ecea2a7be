/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  MetricExpression,
  MetricSeries,
} from '../../../../queries/parseMetricExpression';
import { TagFilter, parseTagFilter } from '../../../../queries/parseTagFilter';
import { Ternary, filterMatchesStatus } from './matchesStatus';
import { metricCountsStatus } from './metricCountsStatus';

/** How a request ends that succeeds. */
export const GOOD_STATUS = 200;
/** How a request ends that the server failed. */
export const BROKEN_STATUS = 500;
const REQUESTS = 1000;

/** None of these changes which requests count. */
const passing = new Set([
  'abs',
  'autosmooth',
  'cumsum',
  'default_zero',
  'exclude_null',
  'fill',
  'integral',
  'moving_rollup',
  'per_hour',
  'per_minute',
  'per_second',
  'rollup',
]);

/** The tags of a filter, each with the sign that it has there. */
export function scopeOf(filter: TagFilter, isRequired = true): Set<string> {
  switch (filter.type) {
    case 'tag':
      return new Set([literal(filter, isRequired)]);
    case 'not':
      return scopeOf(filter.of, !isRequired);
    default:
      return new Set(filter.of.flatMap(part => [...scopeOf(part, isRequired)]));
  }
}

function literal(tag: { key: string; value: string }, isRequired: boolean) {
  return `${isRequired ? '' : '!'}${tag.key}:${tag.value}`.toLowerCase();
}

/**
 * Plays requests through arithmetic over series.
 */
export class RequestPlayer {
  readonly #filters = new Map<MetricSeries, TagFilter | undefined>();
  readonly #good = new Map<MetricSeries, number>();
  readonly #shared: Set<string>;
  readonly #isOneMetric: boolean;
  /** The first thing that could not be told. */
  reason: string | undefined;

  constructor(all: MetricSeries[]) {
    for (const series of all) {
      this.#filters.set(series, parseTagFilter(series.filter));
    }
    // What all series ask for is the scope of the SLI: it tells none of them apart.
    const literals = [...this.#filters.values()].map(filter =>
      filter ? scopeOf(filter) : new Set<string>(),
    );
    this.#shared = new Set(
      [...(literals[0] ?? [])].filter(one =>
        literals.every(others => others.has(one)),
      ),
    );
    this.#isOneMetric = new Set(all.map(({ metric }) => metric)).size === 1;
  }

  /** NaN where it can't be told. */
  valueWith(expression: MetricExpression, status: number): number {
    switch (expression.type) {
      case 'number':
        return expression.value;
      case 'series':
        return (
          REQUESTS *
          (this.#countsGood(expression.series) +
            this.#counts(expression.series, status))
        );
      case 'operation':
        return calculate(
          expression.operator,
          this.valueWith(expression.left, status),
          this.valueWith(expression.right, status),
        );
      case 'call':
        return this.#call(expression, status);
      default:
        this.reason ??= `nothing is called '${expression.name}'`;
        return NaN;
    }
  }

  lets(filter: TagFilter, status: number, scope: Set<string>): Ternary {
    return filterMatchesStatus(filter, status, (tag, isRequired) => {
      const isDecided = tag.key === '' || !tellsOutcome(tag, status);
      if (isDecided && scope.has(literal(tag, isRequired))) {
        return isRequired;
      }
      this.reason ??= `whether client errors are among '${
        tag.key ? `${tag.key}:` : ''
      }${tag.value}' is not known`;
      return undefined;
    });
  }

  /** It is asked for with every other status. */
  #countsGood(series: MetricSeries): number {
    const known = this.#good.get(series);
    const counts = known ?? this.#counts(series, GOOD_STATUS);
    this.#good.set(series, counts);
    return counts;
  }

  #counts(series: MetricSeries, status: number): number {
    const filter = this.#filters.get(series);
    if (!filter) {
      this.reason ??= `the filter '${series.filter}' is of a form that is not known`;
      return NaN;
    }
    const lets = this.lets(filter, status, this.#shared);
    if (lets === false) {
      return 0;
    }
    const counts = this.#metricCounts(series, status);
    if (counts === false) {
      return 0;
    }
    return lets && counts ? 1 : NaN;
  }

  #metricCounts(series: MetricSeries, status: number): Ternary {
    const { metric } = series;
    const counts = metricCountsStatus(metric, status);
    if (counts !== undefined) {
      return counts;
    }
    if (
      this.#isOneMetric &&
      metricCountsStatus(metric, GOOD_STATUS) === undefined
    ) {
      return true;
    }
    this.reason ??= `whether '${metric}' counts client errors is up to whatever sends it`;
    return undefined;
  }

  #call(
    { name, of }: Extract<MetricExpression, { type: 'call' }>,
    status: number,
  ): number {
    const values = of.map(argument => this.valueWith(argument, status));
    if (name === 'clamp_min' && values.length === 2) {
      return Math.max(...values);
    }
    if (name === 'clamp_max' && values.length === 2) {
      return Math.min(...values);
    }
    if (values.length > 0 && (passing.has(name) || /^ewma_\d+$/.test(name))) {
      return values[0];
    }
    this.reason ??= `what ${name}() makes of errors is not known`;
    return NaN;
  }
}

/** Whether a tag says how a request ended, though not for this status. */
function tellsOutcome(
  tag: { key: string; value: string },
  status: number,
): boolean {
  const asFilter: TagFilter = { type: 'tag', ...tag };
  return [GOOD_STATUS, BROKEN_STATUS].some(
    other =>
      other !== status &&
      filterMatchesStatus(asFilter, other, () => undefined) !== undefined,
  );
}

function calculate(
  operator: '+' | '-' | '*' | '/',
  left: number,
  right: number,
): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    default:
      return left / right;
  }
}
