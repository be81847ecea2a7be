/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  MetricExpression,
  parseMetricExpression,
  seriesIn,
} from '../queries/parseMetricExpression';
import {
  TagFilter,
  parseTagFilter,
  requiredTagsIn,
} from '../queries/parseTagFilter';

/**
 * What the query of a monitor says, as far as it could be read.
 *
 * @internal
 */
export interface MonitorQuery {
  /** How a window becomes one value, such as `avg`, `min` or `count`. */
  aggregator?: string;
  /** How much time it decides over. */
  windowSeconds?: number;
  /** Whether that time is still to come. */
  isForecast?: boolean;
  /** How many results it decides over, where it counts results in place of time. */
  results?: number;
  /** How the value is compared for the monitor to alert. */
  comparator?: '>' | '>=' | '<' | '<=';
  /** What the value is compared with. */
  threshold?: number;
  /** What is computed, of a monitor of metrics. */
  expression?: MetricExpression;
  /** What is looked for, of a monitor of logs, spans or events. */
  search?: TagFilter;
  /** The metrics, each once. */
  metrics: string[];
  /** The tags that what is watched has to carry, as `key:value`, each once. */
  scopeTags: string[];
}

const MAX_LENGTH = 20_000;
const unitSeconds: Record<string, number> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  mo: 2_592_000,
};
const metricHead =
  /^\s*(?:(?:pct_)?change\s*\(\s*)?([a-z_]{1,40})\s*\(\s*(last|next|current)_(\d{1,6})(mo|[smhdw])[^:]{0,100}\)\s*:/;
const comparison =
  /(>=?|<=?)\s*(-?\d{1,15}(?:\.\d{1,15})?(?:e[+-]?\d{1,2})?)\s*$/;
const alertWindow = /alert_window\s*=\s*['"]last_(\d{1,6})(mo|[smhdw])['"]/;
const lastOfSearch = /\.\s*last\s*\(\s*["']?(\d{1,6})(mo|[smhdw])["']?\s*\)/;
const lastResults = /\.\s*last\s*\(\s*["']?(\d{1,6})["']?\s*\)/;
const rollup = /\.\s*rollup\s*\(\s*["']([a-z0-9_]{1,40})["']/;

/**
 * Reads the query of a monitor of metrics, of logs, spans and the like, or of
 * service checks. What an anomaly monitor decides over is the window that has to be
 * anomalous, not the one it is compared with.
 *
 * @returns no more than the empty lists for a query of another form
 *
 * @internal
 */
export function parseMonitorQuery(written: string): MonitorQuery {
  const nothing = { metrics: [], scopeTags: [] };
  if (written.length > MAX_LENGTH) {
    return nothing;
  }
  const query = written.replace(/\s+/g, ' ');
  const end = comparison.exec(query.slice(-100));
  const decision = end && {
    comparator: end[1] as MonitorQuery['comparator'],
    threshold: Number(end[2]),
  };

  const head = metricHead.exec(query);
  if (head) {
    const body = query.slice(head[0].length);
    return {
      ...readWindow(head, body),
      ...decision,
      ...readExpression(end ? body.slice(0, body.lastIndexOf(end[1])) : body),
    };
  }
  const argument = /^\s*([\w-]{0,40}\s*\(\s*)?(["'])/.exec(query);
  if (argument) {
    const close = closingQuote(query, argument[0].length, argument[2]);
    const rest = close === undefined ? '' : query.slice(close + 1);
    const text =
      close === undefined ? '' : query.slice(argument[0].length, close);
    return {
      ...nothing,
      ...(argument[1]
        ? readSearch(argument[1], text, rest)
        : readResults(rest)),
      ...decision,
    };
  }
  return nothing;
}

function readWindow(
  [, aggregator, direction, amount, unit]: RegExpExecArray,
  body: string,
): Partial<MonitorQuery> {
  const window = {
    aggregator,
    windowSeconds: Number(amount) * unitSeconds[unit],
  };
  if (direction === 'next') {
    return { ...window, isForecast: true };
  }
  if (!/^\s*anomalies\s*\(/.test(body)) {
    return window;
  }
  const deciding = alertWindow.exec(body);
  return deciding
    ? {
        aggregator: 'anomalies',
        windowSeconds: Number(deciding[1]) * unitSeconds[deciding[2]],
      }
    : { aggregator: 'anomalies' };
}

function readExpression(
  text: string,
): Pick<MonitorQuery, 'expression' | 'metrics' | 'scopeTags'> {
  const expression = parseMetricExpression(text);
  const series = expression ? seriesIn(expression) : [];
  const tags = series.flatMap(({ filter }) => {
    const parsed = parseTagFilter(filter);
    return parsed ? requiredTagsIn(parsed) : [];
  });
  return {
    ...(expression && { expression }),
    metrics: [...new Set(series.map(({ metric }) => metric))],
    scopeTags: [...new Set(tags)],
  };
}

function readSearch(
  call: string,
  text: string,
  rest: string,
): Partial<MonitorQuery> {
  const last = lastOfSearch.exec(rest);
  const aggregator = rollup.exec(rest)?.[1];
  // The formula of several searches names them, but does not hold them.
  const search = /^\s*formula\b/.test(call)
    ? undefined
    : parseTagFilter(text.replace(/\\(["'\\])/g, '$1'));
  return {
    ...(aggregator && { aggregator }),
    ...(last && { windowSeconds: Number(last[1]) * unitSeconds[last[2]] }),
    ...(search && { search, scopeTags: [...new Set(requiredTagsIn(search))] }),
  };
}

function readResults(rest: string): Partial<MonitorQuery> {
  const last = lastResults.exec(rest);
  return last ? { results: Number(last[1]) } : {};
}

function closingQuote(
  text: string,
  start: number,
  quote: string,
): number | undefined {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '\\') {
      at += 1;
    } else if (text[at] === quote) {
      return at;
    }
  }
  return undefined;
}
