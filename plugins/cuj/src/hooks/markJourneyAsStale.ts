/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * The status of a journey out of an answer that is too old to be shown as the
 * present. What was not known before is not known now either.
 */
export function markJourneyAsStale<T extends JourneyStatus>(status: T): T {
  return {
    ...markStandingAsStale(status),
    steps: status.steps.map(step => ({ ...step, state: staleOf(step.state) })),
    ...(status.softState && { softState: staleOf(status.softState) }),
  };
}

/** The same of no more than how it stands. */
export function markStandingAsStale<
  T extends Pick<JourneyStatus, 'state' | 'lastState' | 'why'>,
>(standing: T): T {
  const { state, lastState } = standing;
  const last = state === 'stale' || state === 'unknown' ? lastState : state;
  return {
    ...standing,
    state: staleOf(state),
    ...(last && { lastState: lastState ?? last }),
    why: [
      { part: 'age', state: 'stale', steps: [] },
      ...standing.why.filter(({ part }) => part !== 'age'),
    ],
  };
}

function staleOf(state: JourneyStatus['state']): JourneyStatus['state'] {
  return state === 'unknown' ? 'unknown' : 'stale';
}
