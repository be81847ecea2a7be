/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { asObject } from '../../../../entity/entityText';
import { Monitor } from '../../../../monitors/Monitor';
import { parseMonitorQuery } from '../../../../monitors/parseMonitorQuery';
import {
  MetricExpression,
  parseMetricExpression,
} from '../../../../queries/parseMetricExpression';
import { Slo } from '../../../../slo/Slo';
import {
  Indicator,
  IndicatorJudgement,
  judgeIndicator,
  judgeSearch,
} from './judgeIndicator';

/** What an SLO on counts or slices of time makes of client errors. */
export function judgeSliOf(slo: Slo): IndicatorJudgement {
  const indicator =
    slo.type === 'time_slice' ? readTimeSlice(slo) : readCounts(slo);
  return indicator
    ? judgeIndicator(indicator)
    : {
        outcome: 'unrecognised',
        reason: 'its query is of a form that is not known',
      };
}

/** What a monitor behind an SLO makes of client errors. */
export function judgeMonitor(monitor: Monitor): IndicatorJudgement {
  if (monitor.type === 'synthetics alert') {
    // A test sends its own requests, and none that a customer got wrong.
    return { outcome: 'no-errors' };
  }
  const { expression, search, comparator, aggregator } = parseMonitorQuery(
    monitor.query ?? '',
  );
  const alertsAbove = comparator === '>' || comparator === '>=';
  if (expression && comparator) {
    return judgeIndicator({ expression, higherIsBetter: !alertsAbove });
  }
  if (search && alertsAbove && aggregator === 'count') {
    return judgeSearch(search);
  }
  return {
    outcome: 'unrecognised',
    reason: `the query of a monitor of the type '${monitor.type}' is of a form that is not known`,
  };
}

function readCounts(slo: Slo): Indicator | undefined {
  const count = asObject(asObject(slo.sliSpecification)?.count);
  const queries = readQueries(count?.queries);
  const good = readFormula(count?.good_events_formula, queries);
  const total = readFormula(count?.total_events_formula, queries);
  const bad = readFormula(count?.bad_events_formula, queries);
  if (good && (total || bad)) {
    return {
      expression: ratio(good, total ?? operation('+', good, bad!)),
      higherIsBetter: true,
    };
  }
  const numerator = parseMetricExpression(slo.query?.numerator ?? '');
  const denominator = parseMetricExpression(slo.query?.denominator ?? '');
  return (
    numerator &&
    denominator && {
      expression: ratio(numerator, denominator),
      higherIsBetter: true,
    }
  );
}

function readTimeSlice(slo: Slo): Indicator | undefined {
  const slice = asObject(asObject(slo.sliSpecification)?.time_slice);
  const query = asObject(slice?.query);
  const formulas = Array.isArray(query?.formulas) ? query.formulas : [];
  const comparator = slice?.comparator;
  const expression = readFormula(formulas[0], readQueries(query?.queries));
  if (
    !expression ||
    formulas.length !== 1 ||
    typeof comparator !== 'string' ||
    !/^[<>]=?$/.test(comparator)
  ) {
    return undefined;
  }
  return { expression, higherIsBetter: comparator.startsWith('>') };
}

function readQueries(value: unknown): Map<string, MetricExpression> {
  const queries = new Map<string, MetricExpression>();
  for (const one of Array.isArray(value) ? value : []) {
    const { name, query, data_source: dataSource } = asObject(one) ?? {};
    const expression =
      typeof query === 'string' && (dataSource ?? 'metrics') === 'metrics'
        ? parseMetricExpression(query)
        : undefined;
    if (typeof name === 'string' && expression) {
      queries.set(name, expression);
    }
  }
  return queries;
}

function readFormula(
  value: unknown,
  queries: Map<string, MetricExpression>,
): MetricExpression | undefined {
  const formula = typeof value === 'string' ? value : asObject(value)?.formula;
  const expression =
    typeof formula === 'string' ? parseMetricExpression(formula) : undefined;
  return expression && resolve(expression, queries);
}

function resolve(
  expression: MetricExpression,
  queries: Map<string, MetricExpression>,
): MetricExpression {
  const next = (inner: MetricExpression) => resolve(inner, queries);
  switch (expression.type) {
    case 'reference':
      return queries.get(expression.name) ?? expression;
    case 'operation':
      return {
        ...expression,
        left: next(expression.left),
        right: next(expression.right),
      };
    case 'call':
      return { ...expression, of: expression.of.map(next) };
    default:
      return expression;
  }
}

function ratio(left: MetricExpression, right: MetricExpression) {
  return operation('/', left, right);
}

function operation(
  operator: '+' | '/',
  left: MetricExpression,
  right: MetricExpression,
): MetricExpression {
  return { type: 'operation', operator, left, right };
}
