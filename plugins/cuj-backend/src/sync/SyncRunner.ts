/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { SkippedItem, SloSource } from '@cuj-slo/backstage-plugin-cuj-node';
import { CopyReading } from '../store/planCopyChanges';
import { SyncRunCounts, SyncStore } from '../store/SyncStore';
import { SyncKind } from './SyncKind';

/** A reason is one sentence. */
const MAX_REASON_LENGTH = 500;
// eslint-disable-next-line no-control-regex
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f]+/g;

/**
 * Reads all items of one kind from one source and stores them.
 *
 * @remarks
 * Whatever was read is stored, even where the reading breaks off or takes too long:
 * what was not read then stays as it is, and keeps its age.
 */
export class SyncRunner {
  readonly #store: SyncStore;
  readonly #logger: LoggerService;
  readonly #now: () => Date;

  static create(options: {
    store: SyncStore;
    logger: LoggerService;
    /** For tests. */
    now?: () => Date;
  }): SyncRunner {
    return new SyncRunner(options);
  }

  private constructor(options: {
    store: SyncStore;
    logger: LoggerService;
    now?: () => Date;
  }) {
    this.#store = options.store;
    this.#logger = options.logger;
    this.#now = options.now ?? (() => new Date());
  }

  /**
   * @param options - `signal` ends the run without storing anything; `readForMs` is
   *   how long the source may be read
   * @throws only where the database fails; what a source does ends up in the run
   */
  async run<TItem>(
    source: SloSource,
    kind: SyncKind<TItem>,
    options: { signal: AbortSignal; readForMs: number },
  ): Promise<void> {
    const { signal } = options;
    const startedAt = this.#now();
    const { runId } = await this.#store.startRun({
      source: source.name,
      kind: kind.table.kind,
      now: startedAt,
    });

    const { reading, counts, skipped, reason } = await readWithin(
      options,
      readSignal => this.#read(source, kind, readSignal),
    );
    if (signal.aborted) {
      // The database may be about to close; the next run reads it all again.
      await this.#store.abandonRun({
        runId,
        reason: reason ?? 'The run was stopped',
        now: this.#now(),
      });
      return;
    }

    const changes = await this.#store
      .finishRun({
        runId,
        source: source.name,
        table: kind.table,
        reading,
        counts,
        skipped,
        reason,
        now: this.#now(),
      })
      .catch(async error => {
        await this.#abandon(runId, error);
        throw error;
      });

    const meta = {
      source: source.name,
      kind: kind.table.kind,
      seconds: (this.#now().getTime() - startedAt.getTime()) / 1000,
      ...counts,
      ...changes,
      skipped: skipped.length,
    };
    if (reading.isComplete) {
      this.#logger.info(`Synced ${kind.table.kind} from ${source.name}`, meta);
    } else {
      this.#logger.warn(
        `Synced ${kind.table.kind} from ${source.name} only in part: ${reason}`,
        meta,
      );
    }
  }

  async #abandon(runId: string, cause: unknown): Promise<void> {
    try {
      await this.#store.abandonRun({
        runId,
        reason: `What was read could not be stored (${toError(cause).name})`,
        now: this.#now(),
      });
    } catch {
      // The database is gone altogether; the next run ends this one.
    }
  }

  async #read<TItem>(
    source: SloSource,
    kind: SyncKind<TItem>,
    signal: AbortSignal,
  ) {
    const counts: SyncRunCounts = {
      pages: 0,
      items: 0,
      calls: 0,
      rateLimited: 0,
      retries: 0,
    };
    const reading: CopyReading = {
      items: new Map(),
      skipped: new Map(),
      isEnumerated: false,
      isComplete: false,
    };
    // By id, or by position where there is none: a page may be read twice.
    const skips = new Map<string, SkippedItem>();
    let reason: string | undefined;

    try {
      const batches = kind.read(source, {
        signal,
        onCall: call => {
          counts.calls += 1;
          counts.rateLimited += call.rateLimited ? 1 : 0;
          counts.retries += call.retry ? 1 : 0;
        },
      });
      for await (const batch of batches) {
        counts.pages += 1;
        for (const item of batch.items) {
          const itemId = kind.itemIdOf(item);
          // Where an item comes twice, the later one counts.
          reading.items.set(itemId, kind.toRows(item));
          skips.delete(itemId);
        }
        for (const [index, skip] of batch.skipped.entries()) {
          skips.set(skip.itemId ?? `${counts.pages} ${index}`, skip);
        }
      }
      reading.isEnumerated = true;
    } catch (error) {
      reason = oneLine(toError(error).message);
    }

    const skipped = [...skips.values()];
    for (const { itemId, reason: why } of skipped) {
      if (itemId !== undefined && !reading.items.has(itemId)) {
        reading.skipped.set(itemId, why);
      }
    }
    counts.items = reading.items.size;
    reading.isComplete = reading.isEnumerated && skipped.length === 0;
    if (reading.isEnumerated && !reading.isComplete) {
      reason = `${skipped.length} of ${
        counts.items + skipped.length
      } items could not be read`;
    }
    return { reading, counts, skipped, reason };
  }
}

/** What the source says may hold anything, NUL included, which no database keeps. */
function oneLine(text: string): string {
  return text.replace(CONTROL_CHARACTERS, ' ').slice(0, MAX_REASON_LENGTH);
}

async function readWithin<T>(
  options: { signal: AbortSignal; readForMs: number },
  read: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    const minutes = Math.round(options.readForMs / 6_000) / 10;
    deadline.abort(
      new Error(`The reading was not finished within ${minutes} minutes`),
    );
  }, options.readForMs);
  try {
    return await read(AbortSignal.any([options.signal, deadline.signal]));
  } finally {
    clearTimeout(timer);
  }
}
