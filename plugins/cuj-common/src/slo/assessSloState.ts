/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ReportedSloState, SloState } from './SloStatus';

/**
 * When the values of a status were true, and until when that is good enough.
 *
 * @public
 */
export interface SloFreshness {
  /** When we last read the status from its source. */
  fetchedAt?: Date;
  /** When the source computed it. */
  indexedAt?: Date;
  /** How old a reading may be, in milliseconds: two sync intervals by default. */
  maxFetchAgeMs: number;
  /** How old the source's own computation may be, in milliseconds. */
  maxIndexAgeMs: number;
}

/**
 * A state together with why it is not the one that was reported.
 *
 * @public
 */
export interface AssessedSloState {
  /** The state to show. */
  state: SloState;
  /** Present only where the state is `stale`. */
  staleBecause?: 'not-fetched' | 'not-indexed';
}

/**
 * Decides whether a reported state may still be shown as the present one.
 *
 * @public
 */
export function assessSloState(
  reported: ReportedSloState,
  freshness: SloFreshness,
  now: Date,
): AssessedSloState {
  const { fetchedAt, indexedAt, maxFetchAgeMs, maxIndexAgeMs } = freshness;
  if (!fetchedAt || now.getTime() - fetchedAt.getTime() > maxFetchAgeMs) {
    return { state: 'stale', staleBecause: 'not-fetched' };
  }
  if (indexedAt && now.getTime() - indexedAt.getTime() > maxIndexAgeMs) {
    return { state: 'stale', staleBecause: 'not-indexed' };
  }
  return { state: reported };
}
