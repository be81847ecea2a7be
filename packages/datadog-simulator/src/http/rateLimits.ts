/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RequestHandler } from 'express';
import { CallLog } from '../control/CallLog';

/** So many requests in so many seconds, the seconds aligned with the clock. */
export interface RateLimit {
  name: string;
  limit: number;
  periodSeconds: number;
}

const everythingElse: RateLimit = {
  name: 'global_org',
  limit: 12_000,
  periodSeconds: 60,
};

/**
 * As seen in answers of the real API. Those of the SLO search, of the events search
 * and of analytics over spans are not known.
 */
export const defaultRateLimits: Record<string, RateLimit> = {
  'slo-list': { name: 'slo_get_all', limit: 1000, periodSeconds: 10 },
  'slo-search': { name: 'slo_search', limit: 300, periodSeconds: 10 },
  'slo-get': { name: 'slo_get', limit: 3000, periodSeconds: 10 },
  'slo-history': { name: 'slo_history', limit: 150, periodSeconds: 10 },
  'monitor-list': { name: 'get_all_monitors', limit: 1000, periodSeconds: 10 },
  'monitor-get': { name: 'get_monitors', limit: 3000, periodSeconds: 10 },
  'events-search': { name: 'events_search', limit: 600, periodSeconds: 60 },
  'logs-aggregate': {
    name: 'logs_public_search_api',
    limit: 10,
    periodSeconds: 10,
  },
  'spans-aggregate': {
    name: 'spans_aggregate',
    limit: 300,
    periodSeconds: 3600,
  },
  'slo-corrections': everythingElse,
  'correction-list': everythingElse,
  'synthetics-list': everythingElse,
  'synthetics-search': everythingElse,
  'incident-list': everythingElse,
  'incident-search': everythingElse,
  'service-definition-list': everythingElse,
  'service-definition-get': everythingElse,
  'catalog-entity-list': everythingElse,
  'team-list': everythingElse,
  'team-get': everythingElse,
  'on-call-team': everythingElse,
  'on-call-schedule': everythingElse,
  'on-call-schedule-list': everythingElse,
  'on-call-schedule-responders': everythingElse,
  'apm-services': everythingElse,
};

/**
 * Counts the calls of routes, tells what is left, and refuses what is too much.
 * Routes whose limits have one name share it.
 */
export class RateLimiter {
  readonly #limits: Record<string, RateLimit>;
  readonly #calls: CallLog;
  readonly #used = new Map<string, { window: number; count: number }>();

  constructor(limits: Record<string, RateLimit>, calls: CallLog) {
    this.#limits = limits;
    this.#calls = calls;
  }

  of(route: string): RequestHandler {
    const limit = this.#limits[route];
    if (!limit) {
      return (_request, _response, next) => next();
    }
    return (_request, response, next) => {
      const seconds = Date.now() / 1000;
      const window = Math.floor(seconds / limit.periodSeconds);
      const used = this.#countUp(limit.name, window);

      const reset = Math.ceil((window + 1) * limit.periodSeconds - seconds);
      response.setHeader('x-ratelimit-limit', limit.limit);
      response.setHeader('x-ratelimit-period', limit.periodSeconds);
      response.setHeader(
        'x-ratelimit-remaining',
        Math.max(0, limit.limit - used),
      );
      response.setHeader('x-ratelimit-reset', reset);
      response.setHeader('x-ratelimit-name', limit.name);
      if (used > limit.limit) {
        this.#calls.recordRateLimited(route);
        response.status(429).json({
          errors: [
            `Rate limit of ${limit.limit} requests in ${limit.periodSeconds} seconds reached. Please try again later.`,
          ],
        });
        return;
      }
      next();
    };
  }

  #countUp(name: string, window: number): number {
    const used = this.#used.get(name);
    const count = used?.window === window ? used.count + 1 : 1;
    this.#used.set(name, { window, count });
    return count;
  }
}
