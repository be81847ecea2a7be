/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { PolicyFreeze } from '@cuj-slo/backstage-plugin-cuj-common';

/** What a freeze comes down to; not known is something else than not frozen. */
export function freezeStateOf({
  frozen,
  unknownBecause,
  journeys,
  unknownJourneys = [],
}: PolicyFreeze):
  | 'frozen'
  | 'lifted'
  | 'notFrozen'
  | 'unknown'
  | 'doubted'
  | 'doubtLifted' {
  if (frozen === undefined) {
    return unknownBecause === 'journey-not-known' ? 'doubted' : 'unknown';
  }
  if (frozen) {
    return 'frozen';
  }
  if (unknownJourneys.length > 0) {
    return 'doubtLifted';
  }
  return journeys.length > 0 ? 'lifted' : 'notFrozen';
}
