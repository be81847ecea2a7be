/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { orAborted } from './orAborted';

type Running = {
  result: Promise<unknown>;
  readers: number;
  controller: AbortController;
};

/**
 * Lets all who ask for the same at the same time wait for one answer. What is read
 * goes on for as long as one of them waits, though not for longer than the time limit.
 */
export class SharedReads {
  readonly #timeoutMs: number;
  readonly #running = new Map<string, Running>();

  static create(options: { timeoutMs: number }): SharedReads {
    return new SharedReads(options);
  }

  private constructor(options: { timeoutMs: number }) {
    this.#timeoutMs = options.timeoutMs;
  }

  /**
   * @param key - what is the same for two readers whose `read` reads the same
   * @throws what `read` throws, or the reason of the signal as soon as that is aborted
   */
  async share<T>(
    key: string,
    signal: AbortSignal,
    read: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    signal.throwIfAborted();
    const running = this.#running.get(key) ?? this.#start(key, read);
    running.readers += 1;
    try {
      return (await orAborted(running.result, signal)) as T;
    } finally {
      running.readers -= 1;
      if (running.readers === 0) {
        this.#forget(key, running);
        running.controller.abort(new Error('Nobody waits for the answer'));
      }
    }
  }

  #start(
    key: string,
    read: (signal: AbortSignal) => Promise<unknown>,
  ): Running {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      controller.abort(
        new Error(
          `The source gave no answer within ${this.#timeoutMs / 1000} seconds`,
        ),
      );
    }, this.#timeoutMs);
    const running: Running = {
      // A source that pays no heed to the signal is not waited for either.
      result: orAborted(read(controller.signal), controller.signal).finally(
        () => {
          clearTimeout(timer);
          this.#forget(key, running);
        },
      ),
      readers: 0,
      controller,
    };
    // All who waited may have left.
    running.result.catch(() => {});
    this.#running.set(key, running);
    return running;
  }

  #forget(key: string, running: Running): void {
    if (this.#running.get(key) === running) {
      this.#running.delete(key);
    }
  }
}
