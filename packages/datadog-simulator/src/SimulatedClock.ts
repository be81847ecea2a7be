/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The simulator's time: the real one, ahead by whatever was skipped, and as many
 * times as fast as wished, or standing still.
 */
export class SimulatedClock {
  readonly #speed: number;
  #simulatedMs: number;
  /** The real moment from which time has passed; nothing where it stands still. */
  #runsSinceMs: number | undefined;

  constructor(
    options: { startAt?: Date; speed?: number; frozen?: boolean } = {},
  ) {
    const realMs = Date.now();
    this.#speed = options.speed ?? 1;
    this.#simulatedMs = options.startAt?.getTime() ?? realMs;
    this.#runsSinceMs = options.frozen ? undefined : realMs;
  }

  get isFrozen(): boolean {
    return this.#runsSinceMs === undefined;
  }

  /** Seconds since 1970. */
  now(): number {
    const passed =
      this.#runsSinceMs === undefined
        ? 0
        : (Date.now() - this.#runsSinceMs) * this.#speed;
    return (this.#simulatedMs + passed) / 1000;
  }

  /** Works on a clock that stands still, too. */
  skip(seconds: number): void {
    this.#simulatedMs += seconds * 1000;
  }

  /** Stops the time, or lets it run on from where it stood. */
  freeze(frozen = true): void {
    this.#simulatedMs = this.now() * 1000;
    this.#runsSinceMs = frozen ? undefined : Date.now();
  }
}
