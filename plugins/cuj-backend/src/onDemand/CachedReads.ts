/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CacheService, LoggerService } from '@backstage/backend-plugin-api';
import { ExpiringEntries } from './ExpiringEntries';
import { ReadFailure, toReadFailure } from './ReadFailure';
import { TooManyReadsError } from './ReadSlots';
import { SharedReads } from './SharedReads';

/** For so long a source that failed is not asked the same again. */
const FAILURE_MS = 15_000;
/** For so long, where somebody has to grant it a scope first. */
const MISSING_SCOPE_MS = 10 * 60_000;
/** More answers than this are not kept, nor more failures. */
const MAX_ENTRIES = 1000;

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
 * source is asked each time. What is read is not logged.
 */
export class CachedReads<T> {
  readonly #answers: ExpiringEntries;
  readonly #failures: ExpiringEntries;
  readonly #shared: SharedReads;
  readonly #name: string;
  readonly #freshMs: number;
  readonly #keepMs: number;

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
    this.#answers = ExpiringEntries.create({
      ...options,
      maxEntries: MAX_ENTRIES,
    });
    this.#failures = ExpiringEntries.create({
      ...options,
      maxEntries: MAX_ENTRIES,
    });
    this.#name = options.name;
    this.#freshMs = options.freshMs;
    this.#keepMs = options.keepMs;
    this.#shared = SharedReads.create(options);
  }

  /**
   * Never throws: neither that a source fails nor that it is not waited for any
   * longer is a reason to withhold the last answer. That there is no such thing any
   * more is one.
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
      // Neither that this reader no longer waits is a fault of the source, nor that
      // others ask for too much.
      if (!signal.aborted && !(error instanceof TooManyReadsError)) {
        await this.#failures.set(
          failureKey(key),
          { failure },
          failure.missingScope ? MISSING_SCOPE_MS : FAILURE_MS,
        );
      }
    }
    if (failure.notFound) {
      await this.#answers.delete(key);
      return { outcome: 'failure', failure };
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
    const failed = await this.#failures.get<{ failure: ReadFailure }>(
      failureKey(key),
    );
    if (failed) {
      return { outcome: 'failure', failure: failed.failure };
    }
    const asOf = new Date().toISOString();
    const answer = { asOf, value: await ask() };
    await this.#answers.set(key, answer, this.#keepMs);
    return { outcome: 'answer', ...answer, fromCache: false };
  }

  async #getCopy(key: string): Promise<Copy<T> | undefined> {
    const copy = await this.#answers.get<Copy<T>>(key);
    return copy && ageOf(copy) < this.#keepMs ? copy : undefined;
  }
}

function ageOf({ asOf }: { asOf: string }): number {
  return Date.now() - new Date(asOf).getTime();
}

function failureKey(key: string): string {
  return `${key} failure`;
}
