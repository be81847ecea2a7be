/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ServiceTelemetry } from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * Makes one of what several organisations, or environments that all are production,
 * see of a service. What one of them can't tell nobody can tell of the whole, but that
 * there are traces any of them can.
 *
 * @returns undefined where there is none
 */
export function mergeTelemetry(
  all: ServiceTelemetry[],
): ServiceTelemetry | undefined {
  const [first, ...others] = all;
  return others.reduce(merge, first);
}

function merge(a: ServiceTelemetry, b: ServiceTelemetry): ServiceTelemetry {
  const merged: ServiceTelemetry = {
    service: a.service,
    environment: a.environment,
    ...periodOf(a, b),
  };
  for (const key of [
    'logs',
    'errorLogs',
    'correlatedLogs',
    'structuredLogs',
    'errorLogsOfSuccesses',
    'originatingErrorLogs',
    'failedRequests',
    'failedRequestsWithErrorLog',
  ] as const) {
    const one = a[key];
    const other = b[key];
    if (one !== undefined && other !== undefined) {
      merged[key] = one + other;
    }
  }
  // Traces that were seen anywhere were seen, whatever else nobody can tell.
  if (a.isTraced || b.isTraced) {
    merged.isTraced = true;
  } else if (a.isTraced === false && b.isTraced === false) {
    merged.isTraced = false;
  }
  if (a.errorTypes && b.errorTypes) {
    // A type may be called as what every object has.
    const types = new Map(Object.entries(a.errorTypes));
    for (const [type, count] of Object.entries(b.errorTypes)) {
      types.set(type, (types.get(type) ?? 0) + count);
    }
    merged.errorTypes = Object.fromEntries(types);
  }
  return merged;
}

/** The longer one, where both have one; what did not change is not kept anew. */
function periodOf(
  a: ServiceTelemetry,
  b: ServiceTelemetry,
): Pick<ServiceTelemetry, 'from' | 'to'> {
  const [one, other] = [a, b].map(({ from, to }) =>
    from === undefined || to === undefined
      ? undefined
      : { from, to, ms: Date.parse(to) - Date.parse(from) },
  );
  if (!one || !other) {
    return {};
  }
  const { from, to } = other.ms > one.ms ? other : one;
  return { from, to };
}
