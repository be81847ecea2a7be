/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** What the simulator has been asked. */
export interface CallCounts {
  total: number;
  rateLimited: number;
  byRoute: Record<string, number>;
}

/** Counts calls by route. */
export class CallLog {
  #byRoute = new Map<string, number>();
  #rateLimited = 0;

  record(route: string): void {
    this.#byRoute.set(route, (this.#byRoute.get(route) ?? 0) + 1);
  }

  recordRateLimited(_route: string): void {
    this.#rateLimited += 1;
  }

  reset(): void {
    this.#byRoute = new Map();
    this.#rateLimited = 0;
  }

  counts(): CallCounts {
    return {
      total: [...this.#byRoute.values()].reduce((sum, one) => sum + one, 0),
      rateLimited: this.#rateLimited,
      byRoute: Object.fromEntries([...this.#byRoute].sort()),
    };
  }
}
