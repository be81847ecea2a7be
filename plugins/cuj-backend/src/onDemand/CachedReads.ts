/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CacheService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { ReadFailure, toReadFailure } from './ReadFailure';
import { SharedReads } from './SharedReads';

/** For so long a source that failed is not asked the same again. */
const FAILURE_MS = 15_000;

/** What is known. */
export type CachedAnswer<T> =
  | {
      outcome: 'answer';
      value: T;
      /** When the source was asked; ISO 8601. */
      asOf: string;
      fromCache: boolean;
      /** Present where the source gave no answer now, so that this is the last one. */
      failure?: ReadFailure;
    }
  | { outcome: 'failure'; failure: ReadFailure };

type Copy<T> = { asOf: string; value: T };

/**
 * Asks a source on demand, once for all who ask within a time, and remembers the
 * answer for when the source fails.
 *
 * @remarks
 * Answers are kept in the cache service and nowhere else. Where that fails, the
 * source is asked each time. Neither what is read nor what the cache says of a
 * failure, which may repeat what it was to store, is logged.
 */
export class CachedReads<T> {
  readonly #cache: CacheService;
  readonly #logger: LoggerService;
  readonly #shared: SharedReads;
  readonly #name: string;
  readonly #freshMs: number;
  readonly #keepMs: number;
  readonly #expiries = new Map<string, NodeJS.Timeout>();

  /**
   * @param options - `name` tells its entries from those of others, `freshMs` is for
   *   how long an answer is given again, `keepMs` for how long it is kept in case the
   *   source fails, `timeoutMs` for how long the source is waited for
   */
  static create<TValue>(options: {
    cache: CacheService;
    logger: LoggerService;
    name: string;
    freshMs: number;
    keepMs: number;
    timeoutMs: number;
  }): CachedReads<TValue> {
    return new CachedReads<TValue>(options);
  }

  private constructor(options: {
    cache: CacheService;
    logger: LoggerService;
    name: string;
    freshMs: number;
    keepMs: number;
    timeoutMs: number;
  }) {
    this.#cache = options.cache;
    this.#logger = options.logger;
    this.#name = options.name;
    this.#freshMs = options.freshMs;
    this.#keepMs = options.keepMs;
    this.#shared = SharedReads.create(options);
  }

  /**
   * Never throws: neither that a source fails nor that it is not waited for any
   * longer is a reason to withhold the last answer.
   *
   * @param parts - what is asked, each part of it
   * @param options - `signal` ends the waiting of this reader; `isUsable` says whether
   *   a fresh answer is one to this question
   */
  async read(
    parts: string[],
    options: { signal: AbortSignal; isUsable?: (value: T) => boolean },
    ask: (signal: AbortSignal) => Promise<T>,
  ): Promise<CachedAnswer<T>> {
    const { signal, isUsable = () => true } = options;
    const key = JSON.stringify([this.#name, ...parts]);
    let failure: ReadFailure;
    try {
      const answer = await this.#shared.share(key, signal, sharedSignal =>
        this.#getOrAsk(key, isUsable, () => ask(sharedSignal)),
      );
      if (answer.outcome === 'answer') {
        return answer;
      }
      failure = answer.failure;
    } catch (error) {
      failure = toReadFailure(error);
      // That this reader no longer waits is no fault of the source.
      if (!signal.aborted) {
        await this.#set(failureKey(key), { failure }, FAILURE_MS);
      }
    }
    const copy = await this.#getCopy(key);
    return copy
      ? { outcome: 'answer', ...copy, fromCache: true, failure }
      : { outcome: 'failure', failure };
  }

  async #getOrAsk(
    key: string,
    isUsable: (value: T) => boolean,
    ask: () => Promise<T>,
  ): Promise<CachedAnswer<T>> {
    const copy = await this.#getCopy(key);
    if (copy && ageOf(copy) < this.#freshMs && isUsable(copy.value)) {
      return { outcome: 'answer', ...copy, fromCache: true };
    }
    const failed = await this.#get<{ failure: ReadFailure }>(failureKey(key));
    if (failed) {
      return { outcome: 'failure', failure: failed.failure };
    }
    const asOf = new Date().toISOString();
    const answer = { asOf, value: await ask() };
    await this.#set(key, answer, this.#keepMs);
    this.#expire(key);
    return { outcome: 'answer', ...answer, fromCache: false };
  }

  async #getCopy(key: string): Promise<Copy<T> | undefined> {
    const copy = await this.#get<Copy<T>>(key);
    return copy && ageOf(copy) < this.#keepMs ? copy : undefined;
  }

  /** A cache in memory lets go of what is too old only when it is asked for it. */
  #expire(key: string): void {
    clearTimeout(this.#expiries.get(key));
    const timer = setTimeout(() => {
      this.#expiries.delete(key);
      this.#get(key);
    }, this.#keepMs + 1000);
    this.#expiries.set(key, timer.unref());
  }

  async #get<TValue>(key: string): Promise<TValue | undefined> {
    try {
      return (await this.#cache.get(key)) as TValue | undefined;
    } catch (error) {
      this.#warn(error);
      return undefined;
    }
  }

  async #set(key: string, value: object, ttl: number): Promise<void> {
    try {
      await this.#cache.set(key, value as JsonValue, { ttl });
    } catch (error) {
      this.#warn(error);
    }
  }

  #warn(error: unknown): void {
    this.#logger.warn(
      `The cache can not be used for ${this.#name} (${toError(error).name})`,
    );
  }
}

function ageOf({ asOf }: { asOf: string }): number {
  return Date.now() - new Date(asOf).getTime();
}

function failureKey(key: string): string {
  return `${key} failure`;
}
