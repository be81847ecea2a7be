/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { LookupJourney } from '@cuj-slo/backstage-plugin-cuj-common';

/** Of so many journeys the services of all steps are shown. */
const MAX_DETAILED_JOURNEYS = 10;
const MAX_SERVICES = 30;

/** Those that it is about, the cause, then what the worst journeys rest on. */
export function servicesToShow(
  own: string[],
  cause: string | undefined,
  journeys: LookupJourney[],
): string[] {
  const steps = journeys
    .slice(0, MAX_DETAILED_JOURNEYS)
    .flatMap(journey => journey.steps);
  return [
    ...new Set([
      ...own,
      ...(cause && !cause.startsWith('journey:') ? [cause] : []),
      ...[true, false].flatMap(isAffected =>
        steps
          .filter(step => step.isAffected === isAffected)
          .flatMap(({ service }) => service ?? []),
      ),
    ]),
  ].slice(0, MAX_SERVICES);
}
