/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  SloHistoryAnswer,
  SloHistoryQuery,
  SloTrend,
} from '@cuj-slo/backstage-plugin-cuj-common';

/** An SLO, by the name of its source and its id there. */
export interface SloKey {
  source: string;
  sloId: string;
}

/** Answers how one SLO went. */
export interface SloHistoryService {
  /**
   * @param options - `signal` is aborted when the reader has left
   * @throws `InputError` for a window that can't be asked for, `NotAllowedError` where
   *   the caller may not read SLOs, `NotFoundError` where there is no such SLO or they
   *   may not see it, `NotImplementedError` where its source tells no histories,
   *   `ServiceUnavailableError` where it gave no answer and none is known from before
   */
  getHistory(
    key: SloKey,
    query: SloHistoryQuery,
    options: { credentials: BackstageCredentials; signal: AbortSignal },
  ): Promise<SloHistoryAnswer>;

  /**
   * @throws `NotAllowedError` and `NotFoundError` as `getHistory` does
   */
  getTrend(
    key: SloKey,
    query: { timeframe?: string },
    options: { credentials: BackstageCredentials },
  ): Promise<SloTrend>;
}
