/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloMatching } from '@cuj-slo/backstage-plugin-cuj-common';

/** The services and journeys that an SLO measures, without which nobody may see it. */
export function entityRefsOfSlo(
  matching: Pick<SloMatching, 'services' | 'journeys'>,
): string[] {
  return [
    ...new Set(
      [...matching.services, ...matching.journeys].map(
        ({ entityRef }) => entityRef,
      ),
    ),
  ];
}
