/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloMatching } from '@cuj-slo/backstage-plugin-cuj-common';

/**
 * The entities that an SLO tells of by its own name and tags: only who may read all
 * of them gets to see it. A Journey that refers to it hides it from nobody.
 */
export function revealedEntities(matching: SloMatching): string[] {
  return [...matching.services, ...matching.journeys]
    .filter(({ via }) => via !== 'reference')
    .map(({ entityRef }) => entityRef);
}
