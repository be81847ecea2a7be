/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CacheService, LoggerService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { WebhookDelivery } from './parseDelivery';

const MAX_AGE_MS = 10 * 60_000;
/** How far ahead of ours Datadog's clock may be. */
const MAX_AHEAD_MS = 2 * 60_000;
/** For as long as a delivery would be young enough, and a little longer. */
const REMEMBER_MS = MAX_AGE_MS + MAX_AHEAD_MS + 60_000;
/** Of more than this, the first are forgotten: to refresh twice does no harm. */
const MAX_REMEMBERED = 10_000;
/** More than one, so that what is over gets less with each delivery. */
const FORGET_AT_A_TIME = 10;

/**
 * Lets each delivery count once, and only while it is news.
 *
 * @remarks
 * A cache in memory lets go of what is too old only when it is asked for it, and nobody
 * asks for an old delivery. So it is told to.
 */
export class ReplayGuard {
  readonly #cache: CacheService;
  readonly #logger: LoggerService;
  readonly #now: () => number;
  // Two copies may come at the same time, before the cache knows of either.
  readonly #checking = new Set<string>();
  /** Until when each is remembered, the first first. */
  readonly #remembered = new Map<string, number>();

  /** @param options - `cache` is shared by the replicas where a store is configured */
  static create(options: {
    cache: CacheService;
    logger: LoggerService;
    /** For tests. */
    now?: () => number;
  }): ReplayGuard {
    return new ReplayGuard(options);
  }

  private constructor(options: {
    cache: CacheService;
    logger: LoggerService;
    now?: () => number;
  }) {
    this.#cache = options.cache;
    this.#logger = options.logger;
    this.#now = options.now ?? Date.now;
  }

  /**
   * Takes note of a delivery.
   *
   * @returns whether it was not seen before
   * @throws `InputError` where it is too old or too far ahead
   */
  async admit(
    organization: string,
    { id, at }: Pick<WebhookDelivery, 'id' | 'at'>,
  ): Promise<boolean> {
    const ageMs = this.#now() - new Date(at).getTime();
    if (ageMs > MAX_AGE_MS) {
      throw new InputError('The event happened more than 10 minutes ago');
    }
    if (ageMs < -MAX_AHEAD_MS) {
      throw new InputError('The event is more than 2 minutes ahead');
    }

    // Neither the length nor the characters of the id are the cache's concern.
    const hash = createHash('sha256').update(id).digest('base64url');
    const key = `datadog-webhook:${organization}:${hash}`;
    if (this.#checking.has(key)) {
      return false;
    }
    this.#checking.add(key);
    try {
      if ((await this.#cache.get(key)) !== undefined) {
        return false;
      }
      await this.#cache.set(key, true, { ttl: REMEMBER_MS });
      this.#remembered.delete(key);
      this.#remembered.set(key, this.#now() + REMEMBER_MS);
      await this.#forget();
      return true;
    } catch (error) {
      // To refresh twice does no harm; not to refresh would.
      this.#logger.warn(
        `Webhooks are not checked for repetition: the cache fails (${
          toError(error).name
        })`,
      );
      return true;
    } finally {
      this.#checking.delete(key);
    }
  }

  async #forget(): Promise<void> {
    for (let times = 0; times < FORGET_AT_A_TIME; times += 1) {
      const [first] = this.#remembered;
      const isOver =
        first &&
        (first[1] <= this.#now() || this.#remembered.size > MAX_REMEMBERED);
      if (!isOver) {
        return;
      }
      this.#remembered.delete(first[0]);
      await this.#cache.delete(first[0]);
    }
  }
}
