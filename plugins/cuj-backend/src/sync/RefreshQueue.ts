/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** SLOs that wait at a time; what comes on top is left to the next run. */
const MAX_PENDING = 200;
/** How many are read at a time. */
const CONCURRENCY = 2;
/** How far apart two readings of an SLO begin at the least, in milliseconds. */
const LEAST_INTERVAL_MS = 10_000;
/** How long to wait before each further try, in milliseconds. */
const RETRY_AFTER_MS = [10_000, 30_000, 90_000];
/**
 * How long after it seems to be seen a change is looked for again, in milliseconds. A
 * source says as of when it was asked, which is no promise that what it computes from
 * has come in already.
 */
const CONFIRM_AFTER_MS = 60_000;

/** Time, so that a test need not wait. */
export interface RefreshClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @returns what calls it off */
  after(ms: number, callback: () => void): () => void;
}

export const realClock: RefreshClock = {
  now: () => Date.now(),
  after: (ms, callback) => {
    // Nobody waits for the end of the process because of it.
    const timer = setTimeout(callback, ms).unref();
    return () => clearTimeout(timer);
  },
};

type Entry = {
  /** The latest change that is to be seen in it. */
  changedAt: number;
  dueAt: number;
  tries: number;
  /** Whether the change was to be seen, and is read once more only to be sure. */
  isSeen: boolean;
  isRunning: boolean;
  /** Whether there was a further change while it was read. */
  isWantedAgain: boolean;
};

/**
 * Decides when SLOs are read after changes: at once, but each at most every ten
 * seconds, where what comes between two readings counts for the second; a few at a
 * time; again a few times where the change is not to be seen yet; and once more a minute
 * after it was.
 */
export class RefreshQueue {
  readonly #refresh: (sloId: string) => Promise<number>;
  readonly #giveUp: (sloId: string, error?: unknown) => void;
  readonly #clock: RefreshClock;
  readonly #entries = new Map<string, Entry>();
  /** Those whose last reading began less than an interval ago. */
  readonly #begunAt = new Map<string, number>();
  #running = 0;
  #callOff: (() => void) | undefined;
  #isStopped = false;

  /**
   * @param options - `refresh` reads an SLO and returns as of when that is, in
   *   milliseconds since 1970, infinite where there is nothing to wait for; `giveUp`
   *   is told of an SLO that is left to the next run, with what the last try threw
   */
  static create(options: {
    refresh: (sloId: string) => Promise<number>;
    giveUp: (sloId: string, error?: unknown) => void;
    clock: RefreshClock;
  }): RefreshQueue {
    return new RefreshQueue(options);
  }

  private constructor(options: {
    refresh: (sloId: string) => Promise<number>;
    giveUp: (sloId: string, error?: unknown) => void;
    clock: RefreshClock;
  }) {
    this.#refresh = options.refresh;
    this.#giveUp = options.giveUp;
    this.#clock = options.clock;
  }

  /**
   * @param changedAt - milliseconds since 1970
   * @returns false where too many wait already
   */
  add(sloId: string, changedAt: number): boolean {
    const entry = this.#entries.get(sloId);
    if (entry) {
      entry.changedAt = Math.max(entry.changedAt, changedAt);
      entry.isWantedAgain = entry.isRunning;
      entry.tries = 0;
      entry.isSeen = false;
      entry.dueAt = Math.min(entry.dueAt, this.#earliest(sloId));
    } else if (this.#countPending() >= MAX_PENDING) {
      return false;
    } else {
      this.#entries.set(sloId, {
        changedAt,
        dueAt: this.#earliest(sloId),
        tries: 0,
        isSeen: false,
        isRunning: false,
        isWantedAgain: false,
      });
    }
    this.#start();
    return true;
  }

  /** Forgets what waits; what is being read goes on. */
  stop(): void {
    this.#isStopped = true;
    this.#entries.clear();
    this.#callOff?.();
  }

  /** What is read once more to be sure keeps no change from being read. */
  #countPending(): number {
    return [...this.#entries.values()].filter(({ isSeen }) => !isSeen).length;
  }

  #earliest(sloId: string): number {
    const begunAt = this.#begunAt.get(sloId);
    return Math.max(
      this.#clock.now(),
      begunAt === undefined ? -Infinity : begunAt + LEAST_INTERVAL_MS,
    );
  }

  /** Begins with what is due, and sees to it that the rest is not forgotten. */
  #start(): void {
    this.#callOff?.();
    if (this.#isStopped) {
      return;
    }
    const now = this.#clock.now();
    for (const [sloId, begunAt] of this.#begunAt) {
      if (begunAt + LEAST_INTERVAL_MS <= now) {
        this.#begunAt.delete(sloId);
      }
    }
    const waiting = [...this.#entries]
      .filter(([, { isRunning }]) => !isRunning)
      .sort(([, a], [, b]) => a.dueAt - b.dueAt);
    for (const [sloId, entry] of waiting) {
      if (this.#running >= CONCURRENCY) {
        // The end of one of them leads here again.
        return;
      }
      if (entry.dueAt > now) {
        this.#callOff = this.#clock.after(entry.dueAt - now, () =>
          this.#start(),
        );
        return;
      }
      this.#run(sloId, entry);
    }
  }

  async #run(sloId: string, entry: Entry): Promise<void> {
    entry.isRunning = true;
    this.#running += 1;
    this.#begunAt.set(sloId, this.#clock.now());
    let asOf = -Infinity;
    let error: unknown;
    try {
      asOf = await this.#refresh(sloId);
    } catch (thrown) {
      error = thrown;
    }
    entry.isRunning = false;
    this.#running -= 1;

    const retryAfter = RETRY_AFTER_MS[entry.tries];
    if (entry.isWantedAgain) {
      entry.isWantedAgain = false;
      entry.dueAt = this.#earliest(sloId);
    } else if (asOf >= entry.changedAt) {
      this.#see(sloId, entry, asOf);
    } else if (retryAfter !== undefined) {
      entry.tries += 1;
      entry.dueAt = this.#clock.now() + retryAfter;
    } else {
      this.#entries.delete(sloId);
      this.#giveUp(sloId, error);
    }
    this.#start();
  }

  #see(sloId: string, entry: Entry, asOf: number): void {
    const isMore = this.#entries.size - this.#countPending() >= MAX_PENDING;
    if (entry.isSeen || asOf === Infinity || isMore) {
      this.#entries.delete(sloId);
      return;
    }
    entry.isSeen = true;
    entry.tries = 0;
    entry.dueAt = this.#clock.now() + CONFIRM_AFTER_MS;
  }
}
