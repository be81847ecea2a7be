/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The simulator's time: the real one, ahead by whatever was skipped, and as many
 * times as fast as wished.
 */
export class SimulatedClock {
  readonly #startedAtMs: number;
  readonly #realStartMs: number;
  readonly #speed: number;
  #skippedMs = 0;

  constructor(options: { startAt?: Date; speed?: number } = {}) {
    this.#realStartMs = Date.now();
    this.#startedAtMs = options.startAt?.getTime() ?? this.#realStartMs;
    this.#speed = options.speed ?? 1;
  }

  /** Seconds since 1970. */
  now(): number {
    const passed = (Date.now() - this.#realStartMs) * this.#speed;
    return (this.#startedAtMs + passed + this.#skippedMs) / 1000;
  }

  skip(seconds: number): void {
    this.#skippedMs += seconds * 1000;
  }
}
