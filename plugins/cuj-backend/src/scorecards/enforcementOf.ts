/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  EnforcementOverview,
  RequirementMode,
  ScorecardSettings,
  Verdict,
} from '@cuj-slo/backstage-plugin-cuj-common';

const DAY_MS = 24 * 3_600_000;

/**
 * What follows from a verdict.
 *
 * @remarks
 * Only a failure has consequences. The catalog knows neither a grace period nor
 * lifecycles, so that a failure of what it rejects blocks at once.
 */
export function enforcementOf(options: {
  verdict: Verdict;
  mode: RequirementMode;
  /** ISO 8601; now, where it begins now. */
  failingSince: string;
  lifecycle: string | undefined;
  enforcement: ScorecardSettings['enforcement'];
  now: Date;
}): EnforcementOverview {
  const { verdict, mode, failingSince, lifecycle, enforcement, now } = options;
  if (verdict !== 'fail' || mode === 'inform') {
    return { state: 'none' };
  }
  if (mode === 'reject') {
    return { state: 'blocking', blockedSince: failingSince };
  }
  if (!isEnforcedFor(lifecycle, enforcement)) {
    return { state: 'none' };
  }
  const blockedFrom = new Date(
    Date.parse(failingSince) + enforcement.graceDays * DAY_MS,
  );
  return blockedFrom <= now
    ? { state: 'blocking', blockedSince: blockedFrom.toISOString() }
    : { state: 'grace', graceUntil: blockedFrom.toISOString() };
}

/** Whether anything follows for entities of a lifecycle. */
export function isEnforcedFor(
  lifecycle: string | undefined,
  { lifecycles }: ScorecardSettings['enforcement'],
): boolean {
  return (
    lifecycles.length === 0 ||
    (lifecycle !== undefined && lifecycles.includes(lifecycle))
  );
}
