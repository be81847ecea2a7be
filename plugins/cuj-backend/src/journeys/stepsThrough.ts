/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyList,
  JourneyStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';

type JourneyThrough = NonNullable<JourneyList['through']>[number];

/**
 * By which of their steps journeys need services through others.
 *
 * @param journeys - as their reader may see them
 * @param distances - of the services that need those that are asked about, in services
 *   that fail one after the other; those themselves are 0
 * @returns those that do, in their order
 */
export function stepsThrough(
  journeys: JourneyStatus[],
  distances: ReadonlyMap<string, number>,
): JourneyThrough[] {
  return journeys.flatMap(({ entityRef, steps }) => {
    const through = steps.flatMap(({ name, serviceRef = '' }) => {
      const distance = distances.get(serviceRef) ?? 0;
      return distance > 0 ? [{ name, distance }] : [];
    });
    return through.length > 0 ? [{ entityRef, steps: through }] : [];
  });
}
