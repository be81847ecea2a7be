/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CacheService } from '@backstage/backend-plugin-api';
import { JsonValue } from '@backstage/types';

/**
 * A cache that lets go of what is too old only when it is asked for it, as Backstage's
 * does in memory.
 */
export class LazyCache implements CacheService {
  readonly entries = new Map<string, { value: JsonValue; ttl: number }>();
  readonly #expiresAt = new Map<string, number>();

  async get<T extends JsonValue>(key: string): Promise<T | undefined> {
    if (Date.now() > (this.#expiresAt.get(key) ?? Infinity)) {
      this.entries.delete(key);
    }
    return this.entries.get(key)?.value as T | undefined;
  }

  async set(
    key: string,
    value: JsonValue,
    { ttl }: Parameters<CacheService['set']>[2] = {},
  ): Promise<void> {
    const ms = Number(ttl);
    this.entries.set(key, { value, ttl: ms });
    this.#expiresAt.set(key, Date.now() + ms);
  }

  async delete(key: string): Promise<void> {
    this.entries.delete(key);
  }

  withOptions(): CacheService {
    return this;
  }
}
