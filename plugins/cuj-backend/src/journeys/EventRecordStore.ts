/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EventRecord } from '@cuj-slo/backstage-plugin-cuj-common';

/** The record of the events of an SLO. */
export interface StoredEventRecord {
  source: string;
  sloId: string;
  /** Changes with what is counted: the query, or what corrections leave out of it. */
  basis: string;
  record: EventRecord;
}

/** Keeps how many events SLOs of journeys counted, and when. */
export interface EventRecordStore {
  /** Those that are known. */
  find(
    slos: Array<{ source: string; sloId: string }>,
  ): Promise<StoredEventRecord[]>;

  /** Stores records in the place of what was known of their SLOs. */
  put(records: StoredEventRecord[]): Promise<void>;

  /** Removes those that nothing was added to since. */
  removeBefore(time: Date): Promise<void>;
}
