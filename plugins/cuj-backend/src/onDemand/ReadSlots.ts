/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ServiceUnavailableError } from '@backstage/errors';
import { orAborted } from './orAborted';

/** That a read was not even begun, because too many are under way. */
export class TooManyReadsError extends ServiceUnavailableError {}

/**
 * Lets a few reads of a source be under way at a time and a few more wait, so that
 * whoever asks for much uses up neither the source's quota nor our memory.
 */
export class ReadSlots {
  readonly #concurrency: number;
  readonly #maxWaiting: number;
  readonly #waiting = new Set<() => void>();
  #running = 0;

  static create(options: {
    concurrency: number;
    maxWaiting: number;
  }): ReadSlots {
    return new ReadSlots(options);
  }

  private constructor(options: { concurrency: number; maxWaiting: number }) {
    this.#concurrency = options.concurrency;
    this.#maxWaiting = options.maxWaiting;
  }

  /**
   * Reads as soon as there is room.
   *
   * @param signal - ends the waiting and gives the place to the next
   * @throws what `read` throws, the reason of the signal, or a `TooManyReadsError`
   *   where too many wait already
   */
  async run<T>(signal: AbortSignal, read: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    if (this.#running < this.#concurrency) {
      this.#running += 1;
    } else if (this.#waiting.size < this.#maxWaiting) {
      await this.#takeOver(signal);
    } else {
      throw new TooManyReadsError(
        'Too many others are being read from it at the moment; ask again in half a minute',
      );
    }
    try {
      signal.throwIfAborted();
      return await orAborted(read(), signal);
    } finally {
      this.#handOver();
    }
  }

  async #takeOver(signal: AbortSignal): Promise<void> {
    let begin: () => void;
    const begun = new Promise<void>(resolve => {
      begin = resolve;
    });
    this.#waiting.add(begin!);
    try {
      await orAborted(begun, signal);
    } catch (error) {
      // The place may have been handed over at the same time.
      if (!this.#waiting.delete(begin!)) {
        this.#handOver();
      }
      throw error;
    }
  }

  #handOver(): void {
    const [next] = this.#waiting;
    if (next) {
      this.#waiting.delete(next);
      next();
    } else {
      this.#running -= 1;
    }
  }
}
