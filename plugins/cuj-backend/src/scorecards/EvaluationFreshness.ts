/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardStore } from '../store/ScorecardStore';

/** Tells when all entities were last evaluated, and whether that is too long ago. */
export class EvaluationFreshness {
  readonly #scorecardStore: ScorecardStore;
  readonly #maxAgeMs: number;
  readonly #now: () => Date;

  /** @param options - `maxAgeMs` is how old an evaluation may be */
  static create(options: {
    scorecardStore: ScorecardStore;
    maxAgeMs: number;
    now: () => Date;
  }): EvaluationFreshness {
    return new EvaluationFreshness(options);
  }

  private constructor(options: {
    scorecardStore: ScorecardStore;
    maxAgeMs: number;
    now: () => Date;
  }) {
    this.#scorecardStore = options.scorecardStore;
    this.#maxAgeMs = options.maxAgeMs;
    this.#now = options.now;
  }

  /** Both absent where all entities were never evaluated. */
  async read(): Promise<{ evaluatedAt?: string; stale?: boolean }> {
    const evaluatedAt = await this.#scorecardStore.getEvaluatedAt();
    if (!evaluatedAt) {
      return {};
    }
    return { evaluatedAt, stale: this.isOld(evaluatedAt) };
  }

  /** @param evaluatedAt - ISO 8601 */
  isOld(evaluatedAt: string): boolean {
    const age = this.#now().getTime() - Date.parse(evaluatedAt);
    return age > this.#maxAgeMs;
  }

  /** What was never evaluated as a whole is not old: it is new. */
  async isStale(): Promise<boolean> {
    return (await this.read()).stale ?? false;
  }
}
