/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What the simulator has been asked since the last reset. */
export interface CallCounts {
  /** Calls that were let through; those beyond a rate limit are not among them. */
  total: number;
  /** Answers with status 429. */
  rateLimited: number;
  byRoute: Record<string, number>;
  rateLimitedByRoute: Record<string, number>;
}

/** Counts calls by route. */
export class CallLog {
  #byRoute = new Map<string, number>();
  #rateLimitedByRoute = new Map<string, number>();

  record(route: string): void {
    this.#byRoute.set(route, (this.#byRoute.get(route) ?? 0) + 1);
  }

  recordRateLimited(route: string): void {
    this.#rateLimitedByRoute.set(
      route,
      (this.#rateLimitedByRoute.get(route) ?? 0) + 1,
    );
  }

  reset(): void {
    this.#byRoute = new Map();
    this.#rateLimitedByRoute = new Map();
  }

  counts(): CallCounts {
    const sum = (counts: Map<string, number>) =>
      [...counts.values()].reduce((total, one) => total + one, 0);
    return {
      total: sum(this.#byRoute),
      rateLimited: sum(this.#rateLimitedByRoute),
      byRoute: Object.fromEntries([...this.#byRoute].sort()),
      rateLimitedByRoute: Object.fromEntries(
        [...this.#rateLimitedByRoute].sort(),
      ),
    };
  }
}
