/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation } from '../organisation/Organisation';
import { LogKind } from '../organisation/SimulatedLogs';
import { aggregate } from './aggregate';
import { RouteAnswer } from './createRoute';
import { parseQuery } from '../query/matchQuery';
import { RouteCall } from './RouteCall';
import { readTime } from './timeRange';

interface AggregateBody {
  filter?: { query?: string; from?: unknown; to?: unknown };
  compute?: Array<{ aggregation: string; type?: string }>;
  group_by?: Array<{ facet: string; limit?: number }>;
}

/** `POST /api/v2/logs/analytics/aggregate`, as far as it counts. */
export function aggregateLogs(
  call: RouteCall,
  organisation: Organisation,
  /** Seconds since 1970. */
  now: number,
): RouteAnswer {
  const body = (call.body ?? {}) as AggregateBody;
  const from = readTime(body.filter?.from ?? 'now-15m', now);
  const to = readTime(body.filter?.to ?? 'now', now);
  if (from === undefined || to === undefined || from >= to) {
    return badRequest("Field 'filter' is invalid: invalid time range");
  }
  const compute = body.compute ?? [];
  if (compute.some(({ aggregation }) => aggregation !== 'count')) {
    return badRequest("Field 'compute' is invalid: only counts are simulated");
  }
  const hours = (to - from) / 3_600_000;
  const buckets = aggregate(
    organisation.logs.map(kind => ({
      count: kind.perHour * hours,
      read: readLogForQuery(kind),
    })),
    parseQuery(body.filter?.query ?? '*'),
    body.group_by ?? [],
  );
  return {
    items: buckets.map(({ by, count }) => ({
      by,
      computes: Object.fromEntries(
        compute.map((_, index) => [`c${index}`, count]),
      ),
    })),
    total: buckets.length,
    render: items => ({
      meta: {
        elapsed: 165,
        request_id: 'pddv1ChZzaW11bGF0ZWQ',
        status: 'done',
      },
      data: { buckets: compute.length > 0 ? items : [] },
    }),
  };
}

function readLogForQuery(kind: LogKind) {
  return (key: string | undefined): string[] => {
    switch (key) {
      case undefined:
        return [kind.message];
      case 'service':
        return [kind.service];
      case 'status':
        return [kind.status];
      case 'env':
        return [kind.environment];
      case 'trace_id':
        return kind.isCorrelated ? ['1234567890'] : [];
      default: {
        const value = key.startsWith('@')
          ? kind.attributes[key.slice(1)]
          : undefined;
        return value === undefined ? [] : [value];
      }
    }
  };
}

function badRequest(reason: string): RouteAnswer {
  return {
    status: 400,
    body: { errors: [`input_validation_error(${reason})`] },
  };
}
