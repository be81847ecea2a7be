/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyStateReason,
  JourneyStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { JourneyStatusReader } from './JourneyStatusReader';
import { JourneyStatusStore } from './JourneyStatusStore';

/** Reads the statuses that a task computes, and says where that was too long ago. */
export class DatabaseJourneyStatusReader implements JourneyStatusReader {
  readonly #store: JourneyStatusStore;
  readonly #maxAgeMs: number;
  readonly #now: () => Date;

  /** @param options - `maxAgeMs` is how old a status may be */
  static create(options: {
    store: JourneyStatusStore;
    maxAgeMs: number;
    /** For tests. */
    now?: () => Date;
  }): DatabaseJourneyStatusReader {
    return new DatabaseJourneyStatusReader(options);
  }

  private constructor(options: {
    store: JourneyStatusStore;
    maxAgeMs: number;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#maxAgeMs = options.maxAgeMs;
    this.#now = options.now ?? (() => new Date());
  }

  async read(journeyRefs?: string[]): Promise<Map<string, JourneyStatus>> {
    const statuses = await this.#store.find(journeyRefs);
    return new Map(
      statuses.map(status => [status.entityRef, this.#assess(status)]),
    );
  }

  #assess(status: JourneyStatus): JourneyStatus {
    const ageMs = this.#now().getTime() - Date.parse(status.computedAt);
    if (ageMs <= this.#maxAgeMs) {
      return status;
    }
    const age: JourneyStateReason = { part: 'age', state: 'stale', steps: [] };
    const { state, lastState = state } = status;
    return {
      ...status,
      state: 'stale',
      ...(lastState !== 'stale' && { lastState }),
      why: [age, ...status.why],
    };
  }
}
