/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  Slo,
  SloMatching,
  SloTimeframeStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** The last known status of an SLO over one timeframe, and when it was read. */
export interface SloStatusRecord {
  status: SloTimeframeStatus;
  /** ISO 8601; absent where that is not known. */
  fetchedAt?: string;
  /** Why the newest answer could not be read. */
  skippedBecause?: string;
  /** When it was found that the source no longer reports it; ISO 8601. */
  removedAt?: string;
}

/** The last known copy of an SLO. */
export interface SloRecord {
  source: string;
  slo: Slo;
  matching: SloMatching;
  statuses: SloStatusRecord[];
  /** When the definition was last read; ISO 8601. */
  fetchedAt: string;
  /** Why the newest answer could not be read. */
  skippedBecause?: string;
  /** Since when a complete listing does not hold it; ISO 8601. */
  missingSince?: string;
}

/** Reads what is known of SLOs. Removed SLOs are not found. */
export interface SloStore {
  /** SLOs that belong to any of these entities, by full references in lower case. */
  findByEntities(entityRefs: string[]): Promise<SloRecord[]>;

  /** One SLO, by the name of its source and its id there, once it was matched. */
  findById(source: string, sloId: string): Promise<SloRecord | undefined>;

  /** What SLOs belong to and tell of, by `<source> <id>`, once they were matched. */
  findMatchings(
    slos: Array<{ source: string; id: string }>,
  ): Promise<Map<string, SloMatching>>;
}
