/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CujSignal, changeIdOf } from '@cuj-slo/backstage-plugin-cuj-common';
import { JOURNEYS_KEY, OVERVIEW_KEY, SCORECARDS_KEY } from './answerKeys';

/**
 * Whether an answer may be another one since something changed. A list may be, whatever
 * is in it: what changed may not have been in it.
 *
 * @param key - what tells the answer from others
 */
export function isConcerned(key: unknown, signal: CujSignal): boolean {
  if (!Array.isArray(key)) {
    return false;
  }
  const [about, what, query] = key.map(String);
  const isNamed = (entityRef: unknown) =>
    signal.ids === undefined ||
    (typeof entityRef === 'string' &&
      signal.ids.includes(changeIdOf(entityRef)));
  switch (about) {
    case OVERVIEW_KEY:
      return isNamed(what);
    case JOURNEYS_KEY:
      return (
        signal.changed === 'journeys' &&
        (what !== 'journey' || isNamed(JSON.parse(query).entityRef))
      );
    case SCORECARDS_KEY:
      return (
        signal.changed === 'scorecards' &&
        (what !== 'entity' || isNamed(JSON.parse(query)))
      );
    default:
      return false;
  }
}
