/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Ternary } from './matchesStatus';

/**
 * Whether a metric counts requests that ended with a status, by its name.
 *
 * @remarks
 * Of the errors that traces count, the Datadog documentation of trace metrics says
 * that a server's are 5xx unless the tracer is told otherwise, and that clients
 * count 4xx; so only the latter can be told.
 */
export function metricCountsStatus(metric: string, status: number): Ternary {
  const name = metric.toLowerCase();
  const ofClass = /(?:^|[._])([1-5])xx(?:[._]|$)/.exec(name);
  if (ofClass) {
    return String(status).startsWith(ofClass[1]);
  }
  if (
    /(?:^|[._])(?:errors?|failures?|failed|faults?|exceptions?)(?:[._]|$)/.test(
      name,
    )
  ) {
    if (status < 400 || status >= 500) {
      return status >= 500;
    }
    return /^trace\.(?:.*[._])?client[._]/.test(name) ? true : undefined;
  }
  if (
    /(?:^|[._])(?:success(?:es|ful)?|succeeded|ok|good)(?:[._]|$)/.test(name)
  ) {
    return status >= 400 && status < 500 ? undefined : status < 400;
  }
  return /(?:^|[._])(?:hits|requests?|count|total|calls|invocations)(?:\.by_http_status)?$/.test(
    name,
  )
    ? true
    : undefined;
}

/** Whether a series is of how long something took, and not of how much there was. */
export function measuresTime(series: {
  aggregator?: string;
  metric: string;
}): boolean {
  return (
    /^p\d/.test(series.aggregator ?? '') ||
    /(?:^|[._])(?:latency|duration|response_time|elapsed|ttfb)(?:[._]|$)/.test(
      series.metric.toLowerCase(),
    )
  );
}
