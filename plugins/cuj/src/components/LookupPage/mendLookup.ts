/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Lookup,
  LookupCause,
  LookupJourney,
  LookupOnCall,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** Whether a source may still tell who is on call for one of the services. */
export function isOnCallPending(lookup: Lookup): boolean {
  return lookup.services.some(({ onCall }) => onCall.state === 'pending');
}

/** The answer once nobody waits any longer for who is on call. */
export function giveUpOnCall(lookup: Lookup): Lookup {
  return withOnCall(lookup, onCall => {
    if (onCall.state !== 'pending') {
      return onCall;
    }
    return onCall.responders
      ? { ...onCall, state: 'known', stale: true }
      : { ...onCall, state: 'unknown', unknownBecause: 'unavailable' };
  });
}

/**
 * An answer that is too old to be shown as the present. What was not known before is
 * not known now either.
 */
export function markLookupAsStale(lookup: Lookup): Lookup {
  return {
    ...withOnCall(lookup, onCall => ({ ...onCall, stale: true })),
    journeys: lookup.journeys.map(markAsStale),
    cause: markCauseAsStale(lookup.cause),
  };
}

/** That nothing fired is not known of what fires now. */
function markCauseAsStale(cause: LookupCause): LookupCause {
  return cause.state === 'nothing-fires'
    ? { ...cause, state: 'not-known', reason: 'alerts-unknown', stale: true }
    : { ...cause, stale: true };
}

function markAsStale(journey: LookupJourney): LookupJourney {
  const { state, freeze } = journey;
  const known = freeze && { freeze: { ...freeze, stale: true } };
  return state === 'unknown' || state === 'stale'
    ? { ...journey, ...known }
    : { ...journey, ...known, state: 'stale', lastState: state };
}

function withOnCall(
  lookup: Lookup,
  change: (onCall: LookupOnCall) => LookupOnCall,
): Lookup {
  return {
    ...lookup,
    services: lookup.services.map(one => ({
      ...one,
      onCall: change(one.onCall),
    })),
  };
}
