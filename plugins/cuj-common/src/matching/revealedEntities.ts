/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { SloMatching } from './SloMatcher';

/**
 * The entities that an SLO tells of by its own name and tags: only who may read all
 * of them gets to see it. A Journey that refers to it hides it from nobody, and shows it
 * to nobody either.
 *
 * @remarks
 * What an earlier version stored does not say what a reference stood in for. Until it is
 * matched anew, which happens soon after a start, everything that it belongs to counts.
 *
 * @returns full references in lower case, each once
 *
 * @public
 */
export function revealedEntities(matching: SloMatching): string[] {
  return [
    ...new Set(
      matching.reveals ??
        [...matching.services, ...matching.journeys].map(
          ({ entityRef }) => entityRef,
        ),
    ),
  ];
}
