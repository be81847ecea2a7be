/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SkippedItem,
  SourceCall,
  SourceQuota,
} from '@cuj-slo/backstage-plugin-cuj-node';
import { SyncRunCounts } from '../store/SyncStore';

/** How often a run tells how far it has come, in milliseconds. */
const PROGRESS_EVERY_MS = 2_000;

/** Counts what a run does, and tells now and then how far it has come. */
export class RunRecorder {
  readonly counts: SyncRunCounts = {
    pages: 0,
    items: 0,
    calls: 0,
    rateLimited: 0,
    retries: 0,
    waitedMs: 0,
  };
  readonly #report: (counts: SyncRunCounts) => Promise<void>;
  // By id, or by position where there is none: a page may be read twice.
  readonly #skips = new Map<string, SkippedItem>();
  readonly #quotas = new Map<string, SourceQuota>();
  #reportedAt: number;

  /** @param report - stores how far the run has come; what it throws is of no concern */
  constructor(report: (counts: SyncRunCounts) => Promise<void>) {
    this.#report = report;
    this.#reportedAt = Date.now();
  }

  /** To be handed to the source. */
  readonly onCall = (call: SourceCall): void => {
    this.counts.calls += 1;
    this.counts.rateLimited += call.rateLimited ? 1 : 0;
    this.counts.retries += call.retry ? 1 : 0;
    this.counts.waitedMs += Math.round(call.waitedMs ?? 0);
    if (call.quota) {
      this.#quotas.set(call.quota.name, call.quota);
    }
  };

  /** A page was read; `items` is how many different items there are by now. */
  async page(items: number): Promise<void> {
    this.counts.pages += 1;
    this.counts.items = items;
    const now = Date.now();
    if (now - this.#reportedAt >= PROGRESS_EVERY_MS) {
      this.#reportedAt = now;
      // The run itself matters more than the news of it.
      await this.#report(this.counts).catch(() => {});
    }
  }

  /** Items of the page that is being read could not be read. */
  skip(skipped: SkippedItem[]): void {
    for (const [index, skip] of skipped.entries()) {
      this.#skips.set(skip.itemId ?? `${this.counts.pages} ${index}`, skip);
    }
  }

  /** An item could be read after all. */
  unskip(itemId: string): void {
    this.#skips.delete(itemId);
  }

  get skipped(): SkippedItem[] {
    return [...this.#skips.values()];
  }

  /** What was left of each limit at the last call against it. */
  get quotas(): SourceQuota[] {
    return [...this.#quotas.values()];
  }
}
