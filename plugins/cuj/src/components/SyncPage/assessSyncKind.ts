/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SyncRunOverview,
  SyncSource,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** How the copy of one kind of item stands. */
export type SyncKindOverview = SyncSource['kinds'][number];

/** What there is to say of a run, or that there was none. */
export type SyncState =
  | SyncRunOverview['state']
  | 'missing-scope'
  | 'never-run';

/**
 * What a kind wants of the platform team: that it looks into it, that it waits for
 * the first listing, that it knows that the kind is not read for want of a scope,
 * or nothing.
 */
export type SyncNeed = 'attention' | 'waiting' | 'off' | 'nothing';

/** How to judge what is known of a kind. */
export interface SyncAssessment {
  /** Of the last run. */
  state: SyncState;
  /** Of the run before one that is under way or interrupted, if there was one. */
  earlierState?: SyncState;
  need: SyncNeed;
  /** Whether the last complete listing is too old. */
  isStale: boolean;
}

/** Without these there is nothing to show; all other kinds explain them. */
const essentialKinds = ['slos', 'statuses'];

/** Judges how the sync of a kind goes, at this time. */
export function assessSyncKind(
  kind: SyncKindOverview,
  now: number,
): SyncAssessment {
  const { enumeratedAt, lastRun, lastEndedRun } = kind;
  const state = stateOf(lastRun);
  const earlierState =
    lastRun && lastEndedRun && lastEndedRun.id !== lastRun.id
      ? stateOf(lastEndedRun)
      : undefined;
  const isStale =
    enumeratedAt !== undefined && isTooOld(kind, enumeratedAt, now);
  // One that is under way has neither mended nor broken anything yet.
  const outcome = state === 'running' ? earlierState : state;
  return {
    state,
    ...(earlierState && { earlierState }),
    isStale,
    need: needOf(),
  };

  function needOf(): SyncNeed {
    if (outcome === 'missing-scope') {
      // What was read once, and no longer is, others still see as it was then.
      const isMissed = enumeratedAt || essentialKinds.includes(kind.kind);
      return isMissed ? 'attention' : 'off';
    }
    if (isStale || outcome === 'interrupted' || outcome === 'partial') {
      return 'attention';
    }
    return enumeratedAt ? 'nothing' : 'waiting';
  }
}

function stateOf(run: SyncRunOverview | undefined): SyncState {
  if (!run) {
    return 'never-run';
  }
  return run.state === 'partial' && run.missingScope
    ? 'missing-scope'
    : run.state;
}

function isTooOld(kind: SyncKindOverview, time: string, now: number): boolean {
  return now - new Date(time).getTime() > kind.staleAfterSeconds * 1000;
}
