/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Organisation } from '../organisation/Organisation';
import { SeededRandom } from '../organisation/SeededRandom';
import { aggregate } from './aggregate';
import { RouteAnswer } from './createRoute';
import { parseQuery } from '../query/matchQuery';
import { RouteCall } from './RouteCall';
import { readTime } from './timeRange';

const random = new SeededRandom('buckets');

interface AggregateBody {
  data?: {
    attributes?: {
      filter?: { query?: string; from?: unknown; to?: unknown };
      compute?: Array<{ aggregation: string }>;
      group_by?: Array<{ facet: string; limit?: number }>;
    };
  };
}

/** `POST /api/v2/spans/analytics/aggregate`, as far as it counts. */
export function aggregateSpans(
  call: RouteCall,
  organisation: Organisation,
  /** Seconds since 1970. */
  now: number,
): RouteAnswer {
  const {
    filter = {},
    compute = [{ aggregation: 'count' }],
    group_by: groups = [],
  } = ((call.body ?? {}) as AggregateBody).data?.attributes ?? {};
  const from = readTime(filter.from ?? 'now-15m', now);
  const to = readTime(filter.to ?? 'now', now);
  if (from === undefined || to === undefined || from >= to) {
    return {
      status: 422,
      body: {
        errors: [
          {
            status: '422',
            title: 'Unprocessable Entity',
            detail: 'from has to be before to',
          },
        ],
      },
    };
  }
  const hours = (to - from) / 3_600_000;
  const buckets = aggregate(
    organisation.tracedServices
      .filter(({ isTraced }) => isTraced)
      .flatMap(({ name, environments, spansPerHour, failedPerHour }) =>
        environments.flatMap(environment =>
          (['ok', 'error'] as const).map(status => ({
            count:
              (status === 'error'
                ? failedPerHour
                : spansPerHour - failedPerHour) *
              hours *
              (environment === 'prod' ? 1 : 1 / 100),
            read: (key: string | undefined) => {
              switch (key) {
                case 'service':
                  return [name];
                case 'env':
                  return [environment];
                case 'status':
                  return [status];
                // Each is where its service was entered.
                case '@_top_level':
                  return ['1'];
                default:
                  return [];
              }
            },
          })),
        ),
      ),
    parseQuery(filter.query ?? '*'),
    groups,
  );
  return {
    items: buckets.map(({ by, count }) => ({
      id: random.hex(JSON.stringify(by)),
      type: 'bucket',
      attributes: {
        by,
        compute: Object.fromEntries(
          compute.map((_, index) => [`c${index}`, count]),
        ),
      },
    })),
    total: buckets.length,
    render: data => ({
      data,
      meta: {
        elapsed: 42,
        request_id: 'pddv1ChZzaW11bGF0ZWQ',
        status: 'done',
      },
    }),
  };
}
