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

/** As seen in answers of the real API; the search's is not known. */
export const defaultRateLimits: Record<string, RateLimit> = {
  'slo-list': { name: 'slo_get_all', limit: 1000, periodSeconds: 10 },
  'slo-search': { name: 'slo_search', limit: 300, periodSeconds: 10 },
  'slo-get': { name: 'slo_get', limit: 3000, periodSeconds: 10 },
  'monitor-list': { name: 'get_all_monitors', limit: 1000, periodSeconds: 10 },
};

/** Counts the calls of a route, tells what is left, and refuses what is too much. */
export function createRateLimiter(
  route: string,
  limits: Record<string, RateLimit>,
  calls: CallLog,
): RequestHandler {
  let window = -1;
  let used = 0;
  return (_request, response, next) => {
    const limit = limits[route];
    if (!limit) {
      next();
      return;
    }
    const seconds = Date.now() / 1000;
    const current = Math.floor(seconds / limit.periodSeconds);
    if (current !== window) {
      window = current;
      used = 0;
    }
    used += 1;

    const reset = Math.ceil((current + 1) * limit.periodSeconds - seconds);
    response.setHeader('x-ratelimit-limit', limit.limit);
    response.setHeader('x-ratelimit-period', limit.periodSeconds);
    response.setHeader(
      'x-ratelimit-remaining',
      Math.max(0, limit.limit - used),
    );
    response.setHeader('x-ratelimit-reset', reset);
    response.setHeader('x-ratelimit-name', limit.name);
    if (used > limit.limit) {
      calls.recordRateLimited(route);
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
