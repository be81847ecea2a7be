/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Monitor } from '../../../monitors/Monitor';
import {
  MonitorQuery,
  parseMonitorQuery,
} from '../../../monitors/parseMonitorQuery';
import { seriesIn } from '../../../queries/parseMetricExpression';
import { Odd, fieldsOf, textOf } from '../itemsOf';
import { filterMatchesStatus } from '../slo/expectedErrors/matchesStatus';
import { asksForSlow } from './asksForSlow';
import { MetricFamily, metricFamily } from './metricFamily';
import { movesTowardsAlert, reachesDown } from './movesTowardsAlert';
import { serverErrors } from './serverErrors';
import { toWords } from './words';

/** What has to be watched of every service. */
export type GoldenSignal = 'availability' | 'latency' | 'errors';

/** What becomes of a series as one signal turns bad; NaN where that says nothing of it. */
const states: Record<
  'well' | GoldenSignal,
  Record<MetricFamily, number>
> = (() => {
  const well = {
    ...{ requests: 1000, successes: 999, failures: 1, 'success-rate': 0.999 },
    ...{ latency: 1, quick: 990, slow: 10, apdex: 1, up: 1, down: 0 },
  };
  return {
    well,
    availability: {
      ...{ requests: 0, successes: 0, failures: NaN, 'success-rate': NaN },
      ...{ latency: NaN, quick: NaN, slow: NaN, apdex: NaN, up: 0, down: 1 },
    },
    errors: { ...well, successes: 500, failures: 500, 'success-rate': 0.5 },
    latency: { ...well, latency: 10, quick: 500, slow: 500, apdex: 0.5 },
  };
})();
const inOrder: GoldenSignal[] = ['availability', 'errors', 'latency'];
/** Whatever else is computed with stays as it is. */
const OTHER = 1000;

/** Checks of whether it is up, in words between blanks. */
const upCheck =
  / (?:can connect|up|healthy|health|reachable|heartbeat|alive|liveness|status|check|ping) $/;
const otherCheck =
  / (?:agent|datadog|kubelet|docker|containerd|ntp|dns|ssl|tls|certificate|disk|postgres|postgresql|mysql|redis|mongo|mongodb|cassandra|elasticsearch|zookeeper|kafka|rabbitmq) /;
const measuredTime =
  / (?:duration|latency|elapsed|response time|loading time|time|paint|ttfb) /;

/** What only a request that failed has. */
const ofError = /^@?(?:.*[._])?error[._](?:kind|type|stack|message|msg)$/;

/**
 * Which signal a monitor watches, by the metrics, searches or checks that its query is
 * made of and by when it alerts.
 *
 * @param ignored - names of the service, in which words stand for nothing
 */
export function signalOfQuery(
  monitor: Odd<Monitor>,
  ignored: string[],
): GoldenSignal | undefined {
  const query = textOf(monitor.query);
  const check = /^\s*["']([^"']{1,200})["']\s*\.\s*over\s*\(/.exec(query)?.[1];
  if (check !== undefined) {
    const words = toWords(check);
    return upCheck.test(words) && !otherCheck.test(words)
      ? 'availability'
      : undefined;
  }
  const read = parseMonitorQuery(query);
  const call = /^\s*([\w-]{1,40})\s*\(\s*["']/.exec(query)?.[1];
  return call
    ? signalOfSearch(call.toLowerCase(), query, read, monitor)
    : signalOfMetrics(query, read, monitor, ignored);
}

function signalOfMetrics(
  query: string,
  read: MonitorQuery,
  monitor: Odd<Monitor>,
  ignored: string[],
): GoldenSignal | undefined {
  const all = read.expression ? seriesIn(read.expression) : [];
  const metrics = all.map(({ metric }) => metric);
  const families = new Map(
    all.map(one => [one, metricFamily(one, ignored, metrics)]),
  );
  const found = inOrder.find(signal =>
    movesTowardsAlert(query, read, (series, isAfter) => {
      const family = families.get(series);
      return family ? states[isAfter ? signal : 'well'][family] : OTHER;
    }),
  );
  const areRequests =
    all.length > 0 &&
    [...families.values()].every(
      family => family === 'requests' || family === 'successes',
    );
  return (
    found ??
    (areRequests && notifiesNoData(monitor) ? 'availability' : undefined)
  );
}

function signalOfSearch(
  call: string,
  query: string,
  { search, aggregator, comparator, threshold }: MonitorQuery,
  monitor: Odd<Monitor>,
): GoldenSignal | undefined {
  const isAbove = comparator?.startsWith('>') ?? false;
  if (/^error-tracking/.test(call)) {
    return isAbove ? 'errors' : undefined;
  }
  if (!search || !/^(?:logs|trace-analytics|spans|rum)$/.test(call)) {
    return undefined;
  }
  const lets = (status: number) =>
    filterMatchesStatus(search, status, ({ key, value }, isRequired) =>
      ofError.test(key.toLowerCase())
        ? status >= 500 && (isRequired || value === '*')
        : isRequired,
    ) !== false;
  if (aggregator === undefined || aggregator === 'count') {
    if (!lets(200)) {
      return isAbove && serverErrors.some(lets) ? 'errors' : undefined;
    }
    if (asksForSlow(search)) {
      return isAbove ? 'latency' : undefined;
    }
    const isMissed =
      notifiesNoData(monitor) ||
      (!isAbove && reachesDown(comparator, threshold));
    return /^(?:trace-analytics|spans)$/.test(call) && isMissed
      ? 'availability'
      : undefined;
  }
  const measure =
    /\.\s*rollup\s*\(\s*["']\w{1,40}["']\s*,\s*["']([^"']{1,200})["']/.exec(
      query,
    )?.[1] ?? '';
  return isAbove &&
    lets(200) &&
    aggregator !== 'cardinality' &&
    measuredTime.test(toWords(measure))
    ? 'latency'
    : undefined;
}

/** Whether a monitor notifies where there is no data. */
export function notifiesNoData(monitor: Odd<Monitor>): boolean {
  const { notifyNoData, onMissingData } = fieldsOf(
    monitor.options as Monitor['options'],
  );
  return notifyNoData === true || onMissingData === 'show_and_notify_no_data';
}
