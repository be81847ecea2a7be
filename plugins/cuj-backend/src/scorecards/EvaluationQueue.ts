/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LifecycleService, LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { ScorecardStore } from '../store/ScorecardStore';

/** What was evaluated within so long is not evaluated again. */
const FRESH_MS = 10_000;
/** How many entities are evaluated together. */
const BATCH = 100;
const MAX_WAITING = 1_000;

type Waiting = { done: Promise<void>; settle: (error?: unknown) => void };

type Options = {
  /** What evaluates entities; an evaluation looks at the whole catalog. */
  evaluate: (entityRefs: string[], signal: AbortSignal) => Promise<void>;
  scorecardStore: ScorecardStore;
  lifecycle: LifecycleService;
  logger: LoggerService;
  now: () => Date;
};

/**
 * Evaluates entities when somebody wants it now.
 *
 * @remarks
 * One evaluation goes on at a time, and as much time as it took passes before the
 * next; who asks meanwhile is served together by that. So however many ask, at most
 * half of a core is busy with it.
 */
export class EvaluationQueue {
  readonly #options: Options;
  readonly #waiting = new Map<string, Waiting>();
  readonly #stopping = new AbortController();
  #isRunning = false;

  static create(options: Options): EvaluationQueue {
    return new EvaluationQueue(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    options.lifecycle.addShutdownHook(() => {
      this.#stopping.abort(new Error('The backend shuts down'));
    });
  }

  /**
   * @returns once the entity is evaluated, or was a moment ago
   * @throws `ServiceUnavailableError` where too many wait already; what the
   *   evaluation throws
   */
  async evaluateUnlessFresh(entityRef: string): Promise<void> {
    const { scorecardStore, now } = this.#options;
    const [record] = await scorecardStore.find([entityRef]);
    const age = record
      ? now().getTime() - Date.parse(record.evaluatedAt)
      : Number.POSITIVE_INFINITY;
    if (age >= FRESH_MS) {
      await this.#enqueue(entityRef);
    }
  }

  /**
   * Evaluates an entity that has changed in what its scorecard depends on, whenever it
   * was evaluated last.
   *
   * @returns when that is done, at the latest after `waitMs`; a failure is logged,
   *   since the next run of the task makes good for it
   */
  async evaluateSoon(
    entityRef: string,
    options: { waitMs: number },
  ): Promise<void> {
    const evaluated = this.#enqueue(entityRef).catch(error => {
      this.#options.logger.warn(
        `${entityRef} was not evaluated at once, and will be with all others`,
        error,
      );
    });
    const timer = new AbortController();
    const waited = setTimeout(options.waitMs, undefined, {
      signal: timer.signal,
    }).catch(() => {
      // It was not needed any more.
    });
    await Promise.race([evaluated, waited]);
    timer.abort();
  }

  async #enqueue(entityRef: string): Promise<void> {
    const known = this.#waiting.get(entityRef);
    if (known) {
      return known.done;
    }
    if (this.#waiting.size >= MAX_WAITING) {
      throw new ServiceUnavailableError(
        'Too many evaluations were asked for; ask again in a minute',
      );
    }
    const waiting = createWaiting();
    this.#waiting.set(entityRef, waiting);
    this.#run();
    return waiting.done;
  }

  async #run(): Promise<void> {
    if (this.#isRunning) {
      return;
    }
    this.#isRunning = true;
    while (this.#waiting.size > 0) {
      const startedAt = performance.now();
      const batch = [...this.#waiting].slice(0, BATCH);
      // Who asks from now on may know of a later change.
      batch.forEach(([ref]) => this.#waiting.delete(ref));
      try {
        await this.#options.evaluate(
          batch.map(([ref]) => ref),
          this.#stopping.signal,
        );
        batch.forEach(([, { settle }]) => settle());
      } catch (error) {
        batch.forEach(([, { settle }]) => settle(error));
      }
      await setTimeout(performance.now() - startedAt, undefined, {
        ref: false,
      });
    }
    this.#isRunning = false;
  }
}

function createWaiting(): Waiting {
  let settle: Waiting['settle'] = () => {};
  const done = new Promise<void>((resolve, reject) => {
    settle = error => (error === undefined ? resolve() : reject(error));
  });
  return { done, settle };
}
