/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';

/** Reads how journeys stand, as it was last computed. */
export interface JourneyStatusReader {
  /**
   * @remarks
   * Out of the database alone, without a call to a source or the catalog. A status that
   * is too old has the state `stale`, with `age` as its reason. Nothing is hidden: whoever
   * shows it has to leave out what the caller may not read.
   *
   * @param journeyRefs - full references in lower case; all journeys where absent
   * @returns by full reference in lower case; without journeys that were never computed, or
   *   do not exist anymore
   */
  read(journeyRefs?: string[]): Promise<Map<string, JourneyStatus>>;
}
