/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { RefreshClock } from '../sync/RefreshQueue';

/** Time that passes when a test says so. */
export class ManualClock implements RefreshClock {
  #now = Date.parse('2026-11-22T12:00:00.000Z');
  #timers: Array<{ at: number; callback: () => void }> = [];

  now(): number {
    return this.#now;
  }

  iso(): string {
    return new Date(this.#now).toISOString();
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#now + ms, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter(one => one !== timer);
    };
  }

  /** How many callbacks are to come. */
  get pending(): number {
    return this.#timers.length;
  }

  /** Lets time pass, and everything happen that is due by then. */
  pass(seconds: number): void {
    const until = this.#now + seconds * 1000;
    for (;;) {
      const [next] = this.#timers
        .filter(({ at }) => at <= until)
        .sort((a, b) => a.at - b.at);
      if (!next) {
        this.#now = until;
        return;
      }
      this.#now = Math.max(this.#now, next.at);
      this.#timers = this.#timers.filter(one => one !== next);
      next.callback();
    }
  }
}
