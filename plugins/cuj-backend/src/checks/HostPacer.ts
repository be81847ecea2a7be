/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { setTimeout as sleep } from 'node:timers/promises';

/** Lets requests to the same host follow each other no faster than is polite. */
export class HostPacer {
  readonly #gapMs: number;
  readonly #now: () => number;
  readonly #sleep: (ms: number, signal: AbortSignal) => Promise<unknown>;
  readonly #next = new Map<string, number>();

  static create(options: {
    gapMs: number;
    /** For tests. */
    now?: () => number;
    /** For tests. */
    sleep?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  }): HostPacer {
    return new HostPacer(options);
  }

  private constructor(options: Parameters<typeof HostPacer.create>[0]) {
    this.#gapMs = options.gapMs;
    this.#now = options.now ?? Date.now;
    this.#sleep =
      options.sleep ?? ((ms, signal) => sleep(ms, undefined, { signal }));
  }

  /** Waits until it is the turn of this request. */
  async wait(host: string, signal: AbortSignal): Promise<void> {
    const now = this.#now();
    const at = Math.max(now, this.#next.get(host) ?? now);
    this.#next.set(host, at + this.#gapMs);
    if (at > now) {
      await this.#sleep(at - now, signal);
    }
  }
}
