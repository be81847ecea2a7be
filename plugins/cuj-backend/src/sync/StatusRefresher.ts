/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { SloSource, SloSourceChange } from '@cuj-slo/backstage-plugin-cuj-node';
import { StatusStore } from '../store/StatusStore';
import { toCopyRow } from './readCopies';
import { readWithin } from './readWithin';
import { RefreshClock, RefreshQueue } from './RefreshQueue';
import { statusKind } from './SyncKind';

/** How long the reading of one status may take, in milliseconds. */
const READ_FOR_MS = 60_000;
/** How far apart two warnings of a storm are at the least, in milliseconds. */
const WARN_EVERY_MS = 60_000;

/** A source that tells of changes. */
export type ChangingSource = SloSource &
  Required<Pick<SloSource, 'onChange' | 'readStatus'>>;

/**
 * Reads the statuses that a change of the source concerns, without waiting for the
 * next run, and besides it: neither the books of runs nor what they find missing is
 * touched. What is lost, in a storm or at the end of the process, the next run makes
 * up for.
 */
export class StatusRefresher {
  readonly #source: ChangingSource;
  readonly #store: StatusStore;
  readonly #logger: LoggerService;
  readonly #clock: RefreshClock;
  readonly #queue: RefreshQueue;
  readonly #end = new AbortController();
  readonly #unsubscribe: () => void;
  // Changes that come while SLOs are looked up are looked up together.
  #changes: SloSourceChange[] = [];
  #isLookingUp = false;
  /** SLOs that are left to the next run and were not told of yet. */
  readonly #left = new Set<string>();
  #callOffWarning: (() => void) | undefined;

  /** Listens from now on. */
  static create(options: {
    source: ChangingSource;
    store: StatusStore;
    logger: LoggerService;
    clock: RefreshClock;
  }): StatusRefresher {
    return new StatusRefresher(options);
  }

  private constructor(options: {
    source: ChangingSource;
    store: StatusStore;
    logger: LoggerService;
    clock: RefreshClock;
  }) {
    this.#source = options.source;
    this.#store = options.store;
    this.#logger = options.logger;
    this.#clock = options.clock;
    this.#queue = RefreshQueue.create({
      refresh: sloId => this.#refresh(sloId),
      giveUp: (sloId, error) => this.#giveUp(sloId, error),
      clock: this.#clock,
    });
    this.#unsubscribe = this.#source.onChange(change => {
      this.#changes.push(change);
      this.#lookUp();
    });
  }

  /** Ends what is under way, too. */
  stop(): void {
    this.#unsubscribe();
    this.#changes = [];
    this.#queue.stop();
    this.#callOffWarning?.();
    this.#end.abort();
  }

  async #lookUp(): Promise<void> {
    if (this.#isLookingUp) {
      return;
    }
    this.#isLookingUp = true;
    while (this.#changes.length > 0) {
      const changes = this.#changes;
      this.#changes = [];
      try {
        await this.#enqueue(changes);
      } catch (error) {
        this.#warn('Changes are left to the next run', error);
      }
    }
    this.#isLookingUp = false;
  }

  async #enqueue(changes: SloSourceChange[]): Promise<void> {
    const sloIds = await this.#store.findSloIds({
      source: this.#source.name,
      monitorIds: [...new Set(changes.flatMap(one => one.monitorIds))],
      sloIds: [...new Set(changes.flatMap(one => one.sloIds))],
    });
    // No status can be of a time to come, wherever the source's clock is.
    const changedAt = Math.max(
      ...changes.map(one => Math.min(Date.parse(one.at), this.#clock.now())),
    );
    for (const sloId of sloIds) {
      if (!this.#queue.add(sloId, changedAt)) {
        this.#left.add(sloId);
      }
    }
    this.#warnOfLeft();
  }

  #warnOfLeft(): void {
    if (this.#left.size === 0 || this.#callOffWarning) {
      return;
    }
    this.#logger.warn(
      `The statuses of ${this.#left.size} SLOs of ${
        this.#source.name
      } are left to the next run: too many changed at a time`,
    );
    this.#left.clear();
    this.#callOffWarning = this.#clock.after(WARN_EVERY_MS, () => {
      this.#callOffWarning = undefined;
      this.#warnOfLeft();
    });
  }

  /** @returns as of when the source says that every timeframe is now */
  async #refresh(sloId: string): Promise<number> {
    const status = await readWithin(
      { signal: this.#end.signal, readForMs: READ_FOR_MS },
      signal => this.#source.readStatus(sloId, { signal }),
    );
    if (!status || status.timeframes.length === 0) {
      // Whether it is gone, a listing tells.
      return Infinity;
    }
    this.#end.signal.throwIfAborted();
    await this.#store.storeStatus({
      source: this.#source.name,
      rows: statusKind.toRows(status).map(row => toCopyRow(row)),
      now: new Date(this.#clock.now()),
    });
    this.#logger.debug(
      `Refreshed the status of SLO ${sloId} of ${this.#source.name}`,
    );
    const asOf = status.timeframes.map(({ indexedAt }) =>
      indexedAt ? Date.parse(indexedAt) : -Infinity,
    );
    // Sources tell seconds, and a change has milliseconds.
    return Math.min(...asOf) + 999;
  }

  #giveUp(sloId: string, error: unknown): void {
    if (!this.#end.signal.aborted && error !== undefined) {
      this.#warn(`The status of SLO ${sloId} is left to the next run`, error);
    }
  }

  #warn(what: string, error: unknown): void {
    const reason = toError(error).message.replace(/\s+/g, ' ').slice(0, 300);
    this.#logger.warn(`${what} (${this.#source.name}): ${reason}`);
  }
}
