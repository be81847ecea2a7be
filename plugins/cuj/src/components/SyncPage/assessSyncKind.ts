/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SyncSource } from '@cuj-slo/backstage-plugin-cuj-common';

/** How the copy of one kind of item stands. */
export type SyncKindOverview = SyncSource['kinds'][number];

/**
 * What there is to say of the last run. One that is under way for longer than it
 * ever should be has probably lost its process: it is stuck.
 */
export type SyncState =
  | 'running'
  | 'stuck'
  | 'complete'
  | 'partial'
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
  state: SyncState;
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
  const { enumeratedAt } = kind;
  const state = stateOf(kind, now);
  const isStale =
    enumeratedAt !== undefined && isTooOld(kind, enumeratedAt, now);
  return { state, isStale, need: needOf() };

  function needOf(): SyncNeed {
    if (state === 'missing-scope') {
      // What was read once, and no longer is, others still see as it was then.
      const isMissed = enumeratedAt || essentialKinds.includes(kind.kind);
      return isMissed ? 'attention' : 'off';
    }
    if (isStale || state === 'stuck' || state === 'partial') {
      return 'attention';
    }
    return enumeratedAt ? 'nothing' : 'waiting';
  }
}

function stateOf(kind: SyncKindOverview, now: number): SyncState {
  const { lastRun } = kind;
  if (!lastRun) {
    return 'never-run';
  }
  if (lastRun.state === 'running' && isTooOld(kind, lastRun.startedAt, now)) {
    return 'stuck';
  }
  return lastRun.state === 'partial' && lastRun.missingScope
    ? 'missing-scope'
    : lastRun.state;
}

function isTooOld(kind: SyncKindOverview, time: string, now: number): boolean {
  return now - new Date(time).getTime() > kind.staleAfterSeconds * 1000;
}
