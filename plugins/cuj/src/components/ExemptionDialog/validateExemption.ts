/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { DateTime } from 'luxon';

/** How long a reason has to be and may be. */
export const REASON_LENGTH = { least: 10, most: 500 };
const MOST_DAYS = 365;

/** What is filled in. */
export interface ExemptionDraft {
  reason: string;
  /** As a field for dates gives it, such as `2026-12-31`; empty where it is not one. */
  until: string;
}

/** What is wrong with it. */
export interface ExemptionProblems {
  reason?: 'short' | 'long';
  until?: 'missing' | 'past' | 'far';
}

/** The first and the last day that an exemption may end on; UTC. */
export function endsAllowed(nowMs: number): { first: string; last: string } {
  const today = DateTime.fromMillis(nowMs, { zone: 'utc' });
  return {
    first: today.toISODate()!,
    last: today.plus({ days: MOST_DAYS }).toISODate()!,
  };
}

/** What the backend would refuse. */
export function validateExemption(
  draft: ExemptionDraft,
  nowMs: number,
): ExemptionProblems {
  const { least, most } = REASON_LENGTH;
  const { length } = draft.reason.trim();
  const { first, last } = endsAllowed(nowMs);
  const problems: ExemptionProblems = {};
  if (length < least) {
    problems.reason = 'short';
  } else if (length > most) {
    problems.reason = 'long';
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.until)) {
    problems.until = 'missing';
  } else if (draft.until < first) {
    problems.until = 'past';
  } else if (draft.until > last) {
    problems.until = 'far';
  }
  return problems;
}
