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

/**
 * Reads all items of one kind from one source and stores them.
 *
 * @remarks
 * Whatever was read is stored, even where the reading breaks off: what was not
 * read then stays as it is, and keeps its age.
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

  /** @throws only where the database fails; what a source does ends up in the run */
  async run<TItem>(
    source: SloSource,
    kind: SyncKind<TItem>,
    signal: AbortSignal,
  ): Promise<void> {
    const startedAt = this.#now();
    const { runId } = await this.#store.startRun({
      source: source.name,
      kind: kind.table.kind,
      now: startedAt,
    });

    const { reading, counts, skipped, reason } = await this.#read(
      source,
      kind,
      signal,
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

    const changes = await this.#store.finishRun({
      runId,
      source: source.name,
      table: kind.table,
      reading,
      counts,
      skipped,
      reason,
      now: this.#now(),
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
      reason = toError(error).message.slice(0, MAX_REASON_LENGTH);
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
