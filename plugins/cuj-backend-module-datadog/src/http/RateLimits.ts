/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** From this share of what is left on, requests are spread over the rest of the period. */
const SLOW_BELOW_SHARE = 0.2;
/**
 * Other tools share the limit, so the last of it is not ours alone. But a request
 * that is allowed is made within a few seconds: an hourly limit must not turn a
 * run of some pages into one of an hour.
 */
const LONGEST_PACE_MS = 5_000;

interface RateLimitReading {
  limit: number;
  remaining: number;
  resetsAtMs: number;
}

/**
 * What is left of Datadog's rate limits, by the name that Datadog gives them. One
 * instance serves one organisation: all of its requests share its limits.
 */
export class RateLimits {
  readonly #now: () => number;
  readonly #byRoute = new Map<string, RateLimitReading>();

  constructor(options: { now: () => number }) {
    this.#now = options.now;
  }

  /** Takes note of what an answer says of its limit; answers may say nothing. */
  read(route: string, headers: Headers): void {
    const limit = numberOf(headers.get('x-ratelimit-limit'));
    const remaining = numberOf(headers.get('x-ratelimit-remaining'));
    const reset = numberOf(headers.get('x-ratelimit-reset'));
    if (limit === undefined || remaining === undefined || reset === undefined) {
      return;
    }
    this.#byRoute.set(route, {
      limit,
      remaining,
      resetsAtMs: this.#now() + reset * 1000,
    });
  }

  /** How long to wait before the next request, in milliseconds. */
  pauseBefore(route: string): number {
    const reading = this.#byRoute.get(route);
    const left = reading ? reading.resetsAtMs - this.#now() : 0;
    if (!reading || left <= 0) {
      return 0;
    }
    if (reading.remaining <= 0) {
      return left;
    }
    return reading.remaining / reading.limit < SLOW_BELOW_SHARE
      ? Math.min(left / (reading.remaining + 1), LONGEST_PACE_MS)
      : 0;
  }
}

/** A header's number of at least 0; anything else is as good as no header. */
export function numberOf(text: string | null): number | undefined {
  if (text === null || text.trim() === '') {
    return undefined;
  }
  const value = Number(text);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}
