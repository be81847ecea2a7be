/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SimulatedSlo } from './Organisation';

/** What an SLO of this type is computed from, as Datadog writes it down. */
export function createIndicator(
  type: SimulatedSlo['type'],
  options: {
    service: string;
    environment: string;
    indicator: string;
    monitorIds?: number[];
  },
): Pick<SimulatedSlo, 'monitorIds' | 'query' | 'sliSpecification'> {
  const scope = `service:${options.service},env:${options.environment}`;
  switch (type) {
    case 'monitor':
      return { monitorIds: options.monitorIds ?? [] };
    case 'time_slice':
      return {
        sliSpecification: createTimeSlice(options.service, options.environment),
      };
    default: {
      const good =
        options.indicator === 'latency'
          ? `sum:trace.http.request.fast{${scope}}.as_count()`
          : `sum:trace.http.request.hits{${scope},!http.status_class:5xx}.as_count()`;
      const all = `sum:trace.http.request.hits{${scope}}.as_count()`;
      // The server fills in the old form beside the new one.
      return {
        query: { numerator: good, denominator: all },
        sliSpecification: {
          count: {
            good_events_formula: { formula: 'good' },
            total_events_formula: { formula: 'all' },
            queries: [
              { data_source: 'metrics', name: 'good', query: good },
              { data_source: 'metrics', name: 'all', query: all },
            ],
          },
        },
      };
    }
  }
}

/** An indicator that counts five-minute slices. */
export function createTimeSlice(service: string, environment: string) {
  return {
    time_slice: {
      comparator: '<',
      threshold: 1,
      query_interval_seconds: 300,
      query: {
        formulas: [{ formula: '(1 - query1 / query2) * 100' }],
        queries: [
          {
            data_source: 'metrics',
            name: 'query1',
            query: `sum:rum.action.success{service:${service},env:${environment}}.as_count()`,
          },
          {
            data_source: 'metrics',
            name: 'query2',
            query: `sum:rum.action.all{service:${service},env:${environment}}.as_count()`,
          },
        ],
      },
    },
  };
}
