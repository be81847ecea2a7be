/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AlertTransition } from '@cuj-slo/backstage-plugin-cuj-common';
import { SkippedItem, SourceQuota } from '@cuj-slo/backstage-plugin-cuj-node';
import { CopyReading } from './planCopyChanges';
import { CopyTable, StoredHashes, SyncKindName } from './CopyTable';

/** What a run did. */
export interface SyncRunCounts {
  pages: number;
  items: number;
  calls: number;
  rateLimited: number;
  retries: number;
  /** How long requests were held back, in milliseconds. */
  waitedMs: number;
}

/** How a run ended, whatever it read. */
export interface SyncRunEnd {
  runId: string;
  source: string;
  isComplete: boolean;
  counts: SyncRunCounts;
  skipped: SkippedItem[];
  quotas: SourceQuota[];
  /** Why it is not complete. */
  reason?: string;
  /** What the credentials lack. */
  missingScope?: string;
  now: Date;
}

/** A run as it is remembered. */
export interface SyncRunRecord extends SyncRunCounts {
  id: string;
  source: string;
  kind: string;
  state: 'running' | 'complete' | 'partial';
  reason?: string;
  missingScope?: string;
  startedAt: string;
  endedAt?: string;
  /** The first of them; not all are remembered. */
  skipped: SkippedItem[];
  /** How many items were skipped in all. */
  skippedCount: number;
  quotas: SourceQuota[];
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

/** A time, as far as its ends are known. */
export interface TimeSpan {
  from?: Date;
  until?: Date;
}

/** Where sync runs and what they read are kept. */
export interface SyncStore {
  /** Begins a run; one that a dead process left behind is ended. */
  startRun(options: {
    source: string;
    kind: string;
    now: Date;
  }): Promise<{ runId: string }>;

  /** What is stored of a kind when a run begins. */
  getStoredHashes(options: {
    source: string;
    table: CopyTable;
  }): Promise<StoredHashes>;

  /** Tells how far a run has come that is under way. */
  reportProgress(options: {
    runId: string;
    counts: SyncRunCounts;
  }): Promise<void>;

  /**
   * Stores what a run read together with its end, at once or not at all.
   *
   * @throws `ConflictError` where the run was ended meanwhile, as when it took so
   *   long that another replica began the next
   */
  finishRun(
    options: SyncRunEnd & {
      table: CopyTable;
      stored: StoredHashes;
      reading: CopyReading;
    },
  ): Promise<SyncRunRecord['changes']>;

  /**
   * As `finishRun`, for alerts: these are added to what is known.
   *
   * @param options - `known` is the time of which nothing was left out; as before where
   *   it is undefined
   */
  finishAlertRun(
    options: SyncRunEnd & {
      transitions: AlertTransition[];
      known: TimeSpan | undefined;
    },
  ): Promise<SyncRunRecord['changes']>;

  /** What was read without a gap of a kind that is read by time. */
  getReadSpan(options: {
    source: string;
    kind: SyncKindName;
  }): Promise<TimeSpan>;

  /** The scope that the last run of a kind found missing, if it did. */
  getMissingScope(options: {
    source: string;
    kind: SyncKindName;
  }): Promise<{ scope: string; since: Date } | undefined>;

  /**
   * Whether the statuses of a source show that its definitions have changed since
   * they were last listed: an SLO came, went, or was modified.
   */
  hasNewDefinitions(options: { source: string }): Promise<boolean>;

  /** Lets the next run try again although a scope was missing. */
  forgetMissingScope(options: {
    source: string;
    kind: SyncKindName;
  }): Promise<void>;

  /** Ends a run without storing anything. */
  abandonRun(options: {
    runId: string;
    reason: string;
    now: Date;
  }): Promise<void>;

  /** How the copies of a source stand. */
  getKind(options: {
    source: string;
    kind: SyncKindName;
  }): Promise<SyncKindRecord>;
}
