/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  PageQuery,
  ScorecardFilter,
  ScorecardMatrix,
  ScorecardSummary,
  ScorecardSummaryQuery,
} from '@cuj-slo/backstage-plugin-cuj-common';

type ByAnybody = { credentials: BackstageCredentials };

/** Tells how all entities stand that the caller may read. */
export interface ScorecardListService {
  getMatrix(
    query: ScorecardFilter & PageQuery,
    options: ByAnybody,
  ): Promise<ScorecardMatrix>;

  /** @returns the lines of a CSV file, a few at a time */
  exportCsv(
    query: ScorecardFilter & { layout?: 'matrix' | 'list' },
    options: ByAnybody,
  ): Promise<AsyncIterable<string>>;

  getSummary(
    query: ScorecardSummaryQuery,
    options: ByAnybody,
  ): Promise<ScorecardSummary>;
}
