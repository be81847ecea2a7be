/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { PolicyFreeze } from '@cuj-slo/backstage-plugin-cuj-common';

/** How many journeys freeze something, would if nothing lifted it, or may for all we know. */
export function countFreezing({
  journeys,
  hiddenJourneys,
  unknownJourneys = [],
  hiddenUnknownJourneys = 0,
}: PolicyFreeze): number {
  return (
    journeys.length +
    hiddenJourneys +
    unknownJourneys.length +
    hiddenUnknownJourneys
  );
}
