/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SkippedItem } from '@cuj-slo/backstage-plugin-cuj-node';
import { CopyReading } from './planCopyChanges';
import { CopyTable } from './CopyTable';

/** What a run did. */
export interface SyncRunCounts {
  pages: number;
  items: number;
  calls: number;
  rateLimited: number;
  retries: number;
}

/** A run as it is remembered. */
export interface SyncRunRecord extends SyncRunCounts {
  id: string;
  source: string;
  kind: string;
  state: 'running' | 'complete' | 'partial';
  reason?: string;
  startedAt: string;
  endedAt?: string;
  skipped: SkippedItem[];
  changes: { added: number; updated: number; missing: number; removed: number };
}

/** How the copy of one kind of item of a source stands. */
export interface SyncKindRecord {
  source: string;
  kind: string;
  /** How many items are known and not removed. */
  items: number;
  /** When all items were last listed without a gap; ISO 8601. */
  enumeratedAt?: string;
  /** The newest run, which may be under way. */
  lastRun?: SyncRunRecord;
  /** The newest run that has ended: what is known of the source's health. */
  lastEndedRun?: SyncRunRecord;
}

/** Where sync runs and what they read are kept. */
export interface SyncStore {
  /** Begins a run; one that a dead process left behind is ended. */
  startRun(options: {
    source: string;
    kind: string;
    now: Date;
  }): Promise<{ runId: string }>;

  /** Stores what a run read together with its end, at once or not at all. */
  finishRun(options: {
    runId: string;
    source: string;
    table: CopyTable;
    reading: CopyReading;
    counts: SyncRunCounts;
    skipped: SkippedItem[];
    reason?: string;
    now: Date;
  }): Promise<SyncRunRecord['changes']>;

  /** Ends a run without storing anything. */
  abandonRun(options: {
    runId: string;
    reason: string;
    now: Date;
  }): Promise<void>;

  /** How the copies of a source stand. */
  getKind(options: {
    source: string;
    table: CopyTable;
  }): Promise<SyncKindRecord>;
}
