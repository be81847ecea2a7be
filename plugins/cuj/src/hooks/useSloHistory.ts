/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { SloHistoryAnswer } from '@cuj-slo/backstage-plugin-cuj-common';
import { cujApiRef } from '../api/cujApiRef';
import { AnswerState, useAnswer } from './useAnswer';

/** For so long the backend gives the same answer anyway. */
const SHARED_MS = 5 * 60_000;

/** A dialog that somebody forgot should not go on asking the source. */
const REFRESH_MS = 30 * 60_000;

/** How an SLO went over a window, asked of its source when this is shown. */
export function useSloHistory(
  slo: { source: string; sloId: string },
  query: { timeframe: string; corrected: boolean },
): AnswerState<SloHistoryAnswer> {
  const cujApi = useApi(cujApiRef);
  return useAnswer(
    [
      'plugin.cuj.slo-history',
      slo.source,
      slo.sloId,
      query.timeframe,
      `${query.corrected}`,
    ],
    () => cujApi.getSloHistory(slo, query),
    {
      refreshMs: REFRESH_MS,
      sharedForMs: SHARED_MS,
      // The answer says itself from when it is.
      maxAgeMs: Infinity,
    },
  );
}
