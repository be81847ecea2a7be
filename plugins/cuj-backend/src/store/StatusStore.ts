/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { CopyRow } from './CopyTable';

/** Where statuses are kept that are read one by one. */
export interface StatusStore {
  /**
   * The SLOs that a change may concern: those that rest on a monitor, those that an
   * SLO alert watches, and those that are named. What is not known is left out.
   */
  findSloIds(options: {
    source: string;
    monitorIds: string[];
    sloIds: string[];
  }): Promise<string[]>;

  /**
   * Stores the status of one SLO, unless that was removed, and except for what is
   * known of a later time already. Timeframes that are not among the rows stay as
   * they are.
   */
  storeStatus(options: {
    source: string;
    rows: CopyRow[];
    now: Date;
  }): Promise<void>;
}
