/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LifecycleService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  MissingScopeError,
  SloSource,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { SyncKindName } from '../store/CopyTable';
import { SyncRunEnd, SyncRunRecord, SyncStore } from '../store/SyncStore';
import { readAlertSpan } from './readAlertSpan';
import { readCopies } from './readCopies';
import { readDeleted } from './readDeleted';
import { readWithin } from './readWithin';
import { RunEnder } from './RunEnder';
import { RunRecorder } from './RunRecorder';
import { SyncRunObserver } from './SyncMetrics';
import { SyncKind } from './SyncKind';

/** A reason is one sentence. */
const MAX_REASON_LENGTH = 500;
// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f]+/g;

/** For how long a kind is left alone whose scope is missing, in milliseconds. */
const MISSING_SCOPE_PAUSE_MS = 24 * 3_600_000;

/** What a run may take, and what ends it. */
export interface SyncRunOptions {
  /** Ends the run without storing anything. */
  signal: AbortSignal;
  /** How long the source may be read. */
  readForMs: number;
}

type Outcome = {
  error?: unknown;
  isComplete: boolean;
  /** What went wrong besides, without which the run is complete nevertheless. */
  note?: string;
  store: (end: SyncRunEnd) => Promise<SyncRunRecord['changes']>;
};

/**
 * Makes runs: reads all items of one kind from one source and stores them.
 *
 * @remarks
 * Whatever was read is stored, even where the reading breaks off or takes too long:
 * what was not read then stays as it is, and keeps its age. An optional kind whose
 * scope is missing is left alone for a day.
 */
export class SyncRunner {
  readonly #store: SyncStore;
  readonly #logger: LoggerService;
  readonly #observer: SyncRunObserver | undefined;
  readonly #now: () => Date;
  readonly #ender: RunEnder;

  static create(options: {
    store: SyncStore;
    logger: LoggerService;
    observer?: SyncRunObserver;
    lifecycle?: LifecycleService;
    /** For tests. */
    now?: () => Date;
    /** For tests. */
    retryEveryMs?: number;
  }): SyncRunner {
    return new SyncRunner(options);
  }

  private constructor(options: {
    store: SyncStore;
    logger: LoggerService;
    observer?: SyncRunObserver;
    lifecycle?: LifecycleService;
    now?: () => Date;
    retryEveryMs?: number;
  }) {
    this.#store = options.store;
    this.#logger = options.logger;
    this.#observer = options.observer;
    this.#now = options.now ?? (() => new Date());
    this.#ender = RunEnder.create({ ...options, now: this.#now });
    // Runs end by their own signal.
    options.lifecycle?.addShutdownHook(() => this.#ender.stop());
  }

  /**
   * Reads a kind that is listed as a whole.
   *
   * @throws only where the database fails; what a source does ends up in the run
   */
  async run<TItem>(
    source: SloSource,
    kind: SyncKind<TItem>,
    options: SyncRunOptions,
  ): Promise<void> {
    const { table } = kind;
    await this.#run(source, table.kind, options, async (recorder, signal) => {
      const stored = await this.#store.getStoredHashes({
        source: source.name,
        table,
      });
      const { reading, error } = await readCopies(source, kind, {
        stored,
        recorder,
        signal,
      });
      const deletion = await readDeleted(source, kind, {
        ...{ stored, reading, recorder, signal },
      });
      reading.deleted = deletion.deleted;
      return {
        error,
        isComplete: reading.isComplete,
        ...(deletion.error !== undefined && {
          note: `could not read which items were deleted: ${messageOf(
            deletion.error,
          )}`,
        }),
        store: end => this.#store.finishRun({ ...end, table, stored, reading }),
      };
    });
  }

  /**
   * Reads the alerts since the last run, and some of the past until enough is known.
   *
   * @throws as `run` does
   */
  async runAlerts(source: SloSource, options: SyncRunOptions): Promise<void> {
    await this.#run(source, 'alerts', options, async (recorder, signal) => {
      const span = await this.#store.getReadSpan({
        source: source.name,
        kind: 'alerts',
      });
      const { transitions, error, pastError, known } = await readAlertSpan(
        source,
        span,
        { now: this.#now(), recorder, signal },
      );
      return {
        error,
        isComplete: error === undefined && recorder.skipped.length === 0,
        ...(pastError !== undefined && {
          note: `could not read alerts of before ${known?.from?.toISOString()}: ${messageOf(
            pastError,
          )}`,
        }),
        store: end =>
          // An alert that could not be read will not be readable later either.
          this.#store.finishAlertRun({ ...end, transitions, known }),
      };
    });
  }

  async #run(
    source: SloSource,
    kind: SyncKindName,
    options: SyncRunOptions,
    read: (recorder: RunRecorder, signal: AbortSignal) => Promise<Outcome>,
  ): Promise<void> {
    const { signal } = options;
    const startedAt = this.#now();
    if (await this.#isLeftAlone(source.name, kind, startedAt)) {
      return;
    }
    const { runId } = await this.#store.startRun({
      source: source.name,
      kind,
      now: startedAt,
    });
    const recorder = new RunRecorder(counts =>
      this.#store.reportProgress({ runId, counts }),
    );

    const giveUp = (what: string) => async (cause: unknown) => {
      const reason = `${what} (${toError(cause).name})`;
      await this.#ender.end({ runId, reason });
      throw cause;
    };

    const { error, isComplete, note, store } = await readWithin(
      options,
      readSignal => read(recorder, readSignal),
    ).catch(giveUp('What is stored could not be read'));
    const reason = reasonOf(error, recorder);
    if (signal.aborted) {
      // The database may be about to close; the next run reads it all again.
      await this.#ender.end({ runId, reason: stopReasonOf(signal) });
      return;
    }

    const { counts, skipped, quotas } = recorder;
    const changes = await store({
      runId,
      source: source.name,
      isComplete,
      counts,
      skipped,
      quotas,
      ...(reason && { reason }),
      ...(error instanceof MissingScopeError && { missingScope: error.scope }),
      now: this.#now(),
    }).catch(giveUp('What was read could not be stored'));

    const seconds = (this.#now().getTime() - startedAt.getTime()) / 1000;
    this.#observer?.ended({
      source: source.name,
      kind,
      state: isComplete ? 'complete' : 'partial',
      seconds,
      counts,
      skipped: skipped.length,
    });
    const meta = {
      source: source.name,
      kind,
      seconds,
      ...counts,
      ...changes,
      skipped: skipped.length,
    };
    if (isComplete) {
      this.#logger.info(
        `Synced ${kind} from ${source.name}${note ? `, but ${note}` : ''}`,
        meta,
      );
    } else {
      this.#logger.warn(
        `Synced ${kind} from ${source.name} only in part: ${reason}`,
        meta,
      );
    }
  }

  async #isLeftAlone(
    source: string,
    kind: SyncKindName,
    now: Date,
  ): Promise<boolean> {
    const missing = await this.#store.getMissingScope({ source, kind });
    return (
      missing !== undefined &&
      now.getTime() - missing.since.getTime() < MISSING_SCOPE_PAUSE_MS
    );
  }
}

function reasonOf(error: unknown, recorder: RunRecorder): string | undefined {
  if (error !== undefined) {
    return messageOf(error);
  }
  const { skipped, counts } = recorder;
  return skipped.length > 0
    ? `${skipped.length} of ${
        counts.items + skipped.length
      } items could not be read`
    : undefined;
}

/** Whoever stops a run need not say why. */
function stopReasonOf(signal: AbortSignal): string {
  return toError(signal.reason).name === 'AbortError'
    ? 'The run was stopped'
    : messageOf(signal.reason);
}

/** What the source says may hold anything, NUL included, which no database keeps. */
function messageOf(error: unknown): string {
  return toError(error)
    .message.replace(CONTROL_CHARACTERS, ' ')
    .slice(0, MAX_REASON_LENGTH);
}
