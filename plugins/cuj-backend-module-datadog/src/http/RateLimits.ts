/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SourceQuota } from '@cuj-slo/backstage-plugin-cuj-node';

/** From this share of what is left on, requests are spread over the rest of the period. */
const SLOW_BELOW_SHARE = 0.2;
/**
 * Other tools share the limit, so the last of it is not ours alone. But a request
 * that is allowed is made within a few seconds: an hourly limit must not turn a
 * run of some pages into one of an hour.
 */
const LONGEST_PACE_MS = 5_000;
/** All who wait for the same reset must not come at the same moment. */
const LONGEST_JITTER_MS = 1_000;
/** Resets are told in whole seconds, so that one period has two of them. */
const SAME_PERIOD_MS = 1_500;

interface RateLimitReading {
  limit: number;
  remaining: number;
  resetsAtMs: number;
  /** When the last request that was held back may be made. */
  lastTurnMs: number;
}

/**
 * What is left of Datadog's rate limits. One instance serves one organisation: all
 * of its requests share its limits.
 *
 * @remarks
 * A limit has a name, and several routes may count against the same one. Which
 * limit a route belongs to is learned from its answers; until then, or where
 * answers name none, the route has one of its own.
 */
export class RateLimits {
  readonly #now: () => number;
  readonly #random: () => number;
  readonly #nameByRoute = new Map<string, string>();
  readonly #byName = new Map<string, RateLimitReading>();

  /** @param options - `random` gives 0 to 1 */
  constructor(options: { now: () => number; random: () => number }) {
    this.#now = options.now;
    this.#random = options.random;
  }

  /**
   * Takes note of what an answer says of its limit; answers may say nothing. What a
   * refusal says is told, but not kept: for how long it counts `refuse` decides.
   */
  read(
    route: string,
    headers: Headers,
    { isRefusal }: { isRefusal: boolean } = { isRefusal: false },
  ): SourceQuota | undefined {
    const limit = numberOf(headers.get('x-ratelimit-limit'));
    const remaining = numberOf(headers.get('x-ratelimit-remaining'));
    const reset = numberOf(headers.get('x-ratelimit-reset'));
    if (limit === undefined || remaining === undefined || reset === undefined) {
      return undefined;
    }
    const name = headers.get('x-ratelimit-name')?.slice(0, 100) || route;
    this.#nameByRoute.set(route, name);

    const resetsAtMs = this.#now() + reset * 1000;
    const quota = { name, limit, remaining, resetsAt: isoOf(resetsAtMs) };
    if (isRefusal) {
      return quota;
    }
    const before = this.#byName.get(name);
    const isSamePeriod =
      before !== undefined &&
      Math.abs(before.resetsAtMs - resetsAtMs) < SAME_PERIOD_MS;
    this.#byName.set(name, {
      limit,
      // Within a period it only shrinks: an answer may be older than requests that
      // were made since.
      remaining: isSamePeriod
        ? Math.min(before.remaining, remaining)
        : remaining,
      resetsAtMs,
      lastTurnMs: before?.lastTurnMs ?? 0,
    });
    return quota;
  }

  /** Takes note that a request was refused, whatever the answer says is left. */
  refuse(route: string, resetMs: number): void {
    const name = this.#nameByRoute.get(route) ?? route;
    const before = this.#byName.get(name);
    this.#byName.set(name, {
      limit: before?.limit ?? 0,
      remaining: 0,
      resetsAtMs: this.#now() + resetMs,
      lastTurnMs: before?.lastTurnMs ?? 0,
    });
  }

  /**
   * Takes a turn for the next request.
   *
   * @returns how long to wait before it is made, in milliseconds
   */
  takeTurn(route: string): number {
    const reading = this.#byName.get(this.#nameByRoute.get(route) ?? route);
    const now = this.#now();
    const left = reading ? reading.resetsAtMs - now : 0;
    if (!reading || left <= 0) {
      return 0;
    }
    if (reading.remaining <= 0) {
      return left + this.#random() * LONGEST_JITTER_MS;
    }
    const isShort = reading.remaining / reading.limit < SLOW_BELOW_SHARE;
    const gap = isShort
      ? Math.min(left / (reading.remaining + 1), LONGEST_PACE_MS)
      : 0;
    reading.remaining -= 1;
    if (gap === 0) {
      return 0;
    }
    // Who asks at the same time gets the turn after the one before.
    reading.lastTurnMs = Math.max(reading.lastTurnMs, now) + gap;
    return reading.lastTurnMs - now;
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

function isoOf(ms: number): string {
  const date = new Date(ms);
  return (Number.isNaN(date.getTime()) ? new Date(0) : date).toISOString();
}
