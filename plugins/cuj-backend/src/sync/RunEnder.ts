/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { SyncStore } from '../store/SyncStore';

/** How long to wait before each further try, in milliseconds. */
const RETRY_EVERY_MS = 2_000;
/** Five minutes; a database that is gone for longer leaves the run to the next one. */
const MAX_TRIES = 150;

/**
 * Ends runs that store nothing. Where the database can't be written just then, it is
 * tried again in the background for a while, so that a run does not look as if it
 * went on for hours.
 *
 * @remarks
 * The signal of a task is of no use here: it is aborted as soon as the task ends.
 */
export class RunEnder {
  readonly #store: SyncStore;
  readonly #logger: LoggerService;
  readonly #now: () => Date;
  readonly #retryEveryMs: number;
  readonly #timers = new Set<NodeJS.Timeout>();
  #isStopped = false;

  static create(options: {
    store: SyncStore;
    logger: LoggerService;
    now: () => Date;
    /** For tests. */
    retryEveryMs?: number;
  }): RunEnder {
    return new RunEnder(options);
  }

  private constructor(options: {
    store: SyncStore;
    logger: LoggerService;
    now: () => Date;
    retryEveryMs?: number;
  }) {
    this.#store = options.store;
    this.#logger = options.logger;
    this.#now = options.now;
    this.#retryEveryMs = options.retryEveryMs ?? RETRY_EVERY_MS;
  }

  /** Ends a run, and returns after the first try; never throws. */
  async end(run: { runId: string; reason: string }): Promise<void> {
    await this.#try({ ...run, now: this.#now() }, 1);
  }

  /** Tries nothing again from now on: the database is about to be closed. */
  stop(): void {
    this.#isStopped = true;
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
  }

  async #try(
    run: { runId: string; reason: string; now: Date },
    count: number,
  ): Promise<void> {
    try {
      await this.#store.abandonRun(run);
    } catch (error) {
      if (this.#isStopped) {
        return;
      }
      const { name } = toError(error);
      if (count === 1) {
        this.#logger.warn(
          `The end of sync run ${run.runId} could not be stored (${name}), which is tried again`,
        );
      }
      if (count < MAX_TRIES) {
        this.#tryLater(run, count + 1);
      }
    }
  }

  #tryLater(run: { runId: string; reason: string; now: Date }, count: number) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#try(run, count);
    }, this.#retryEveryMs);
    // Nobody waits for the end of the process because of it.
    timer.unref();
    this.#timers.add(timer);
  }
}
