/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { MonitorQuery } from '../../../monitors/parseMonitorQuery';
import { evaluateExpression } from '../../../queries/evaluateExpression';
import { MetricSeries } from '../../../queries/parseMetricExpression';

/**
 * Whether a monitor of metrics comes nearer to its alert as its series change.
 *
 * @remarks
 * Of an anomaly it counts whether it looks into that direction. What is counted or
 * measured is never negative, so that a monitor of less than nothing never alerts.
 *
 * @param query - as the source has it
 * @param read - the same as it was read
 * @param valueOf - the value of a series before or after the change, which is NaN where
 *   the change says nothing of it
 */
export function movesTowardsAlert(
  query: string,
  read: MonitorQuery,
  valueOf: (series: MetricSeries, isAfter: boolean) => number,
): boolean {
  const { expression, comparator, threshold } = read;
  if (!expression || !comparator) {
    return false;
  }
  const isAnomaly =
    expression.type === 'call' && expression.name === 'anomalies';
  const [inner = expression] = isAnomaly ? expression.of : [];
  const valueWhere = (isAfter: boolean) =>
    evaluateExpression(inner, (series, isPast) =>
      valueOf(series, isAfter && !isPast),
    );
  const change = valueWhere(true) - valueWhere(false);

  if (isAnomaly) {
    const direction =
      /direction\s*=\s*["']([a-z]{1,20})["']/.exec(query)?.[1] ?? 'both';
    return (
      comparator.startsWith('>') &&
      ((change > 0 && direction !== 'below') ||
        (change < 0 && direction !== 'above'))
    );
  }
  const isOfChange = /^\s*(?:pct_)?change\s*\(/.test(query);
  return comparator.startsWith('>')
    ? change > 0
    : change < 0 && (isOfChange || reachesDown(comparator, threshold));
}

/** Whether a number that is never negative can be so low. */
export function reachesDown(
  comparator: MonitorQuery['comparator'],
  threshold: number | undefined,
): boolean {
  return (
    threshold !== undefined &&
    (comparator === '<=' ? threshold >= 0 : threshold > 0)
  );
}
