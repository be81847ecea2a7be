/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CacheService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';

/** How much longer than its time an entry is left alone. */
const GRACE_MS = 1000;

/**
 * Entries of the cache service that stay there neither for longer than their time nor
 * in any number.
 *
 * @remarks
 * A cache in memory, which is the default, lets go of what is too old only when it is
 * asked for it, and of nothing else. So each entry is looked at again when its time is
 * over; and of more than `maxEntries`, the one that was set first goes.
 *
 * Never throws. What the cache says of a failure may repeat what it was to store, so
 * that it is not logged.
 */
export class ExpiringEntries {
  readonly #cache: CacheService;
  readonly #logger: LoggerService;
  readonly #name: string;
  readonly #maxEntries: number;
  /** By key, what was set first coming first. */
  readonly #expiries = new Map<string, NodeJS.Timeout>();

  /** @param options - `name` is what the log calls the entries */
  static create(options: {
    cache: CacheService;
    logger: LoggerService;
    name: string;
    maxEntries: number;
  }): ExpiringEntries {
    return new ExpiringEntries(options);
  }

  private constructor(options: {
    cache: CacheService;
    logger: LoggerService;
    name: string;
    maxEntries: number;
  }) {
    this.#cache = options.cache;
    this.#logger = options.logger;
    this.#name = options.name;
    this.#maxEntries = options.maxEntries;
  }

  async get<T>(key: string): Promise<T | undefined> {
    return this.#try(async () => (await this.#cache.get(key)) as T | undefined);
  }

  async set(key: string, value: object, ttlMs: number): Promise<void> {
    await this.#try(async () => {
      await this.#cache.set(key, value as JsonValue, { ttl: ttlMs });
      this.#expire(key, ttlMs);
    });
    const [first] = this.#expiries.keys();
    if (this.#expiries.size > this.#maxEntries) {
      await this.delete(first);
    }
  }

  async delete(key: string): Promise<void> {
    this.#leave(key);
    await this.#try(() => this.#cache.delete(key));
  }

  #expire(key: string, ttlMs: number): void {
    this.#leave(key);
    const timer = setTimeout(() => {
      this.#expiries.delete(key);
      this.get(key);
    }, ttlMs + GRACE_MS);
    this.#expiries.set(key, timer.unref());
  }

  #leave(key: string): void {
    clearTimeout(this.#expiries.get(key));
    this.#expiries.delete(key);
  }

  async #try<T>(use: () => Promise<T>): Promise<T | undefined> {
    try {
      return await use();
    } catch (error) {
      this.#logger.warn(
        `The cache can not be used for ${this.#name} (${toError(error).name})`,
      );
      return undefined;
    }
  }
}
