/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { SloTrend } from '@cuj-slo/backstage-plugin-cuj-common';
import { cujApiRef } from '../api/cujApiRef';
import { AnswerState, useAnswer } from './useAnswer';

const HOUR_MS = 3_600_000;

/** What was left of the budget of an SLO on each day; nothing new within hours. */
export function useSloTrend(
  slo: { source: string; sloId: string },
  timeframe: string | undefined,
): AnswerState<SloTrend> {
  const cujApi = useApi(cujApiRef);
  return useAnswer(
    ['plugin.cuj.slo-trend', slo.source, slo.sloId, timeframe ?? ''],
    () => cujApi.getSloTrend(slo, { timeframe }),
    { refreshMs: HOUR_MS, sharedForMs: HOUR_MS, maxAgeMs: 24 * HOUR_MS },
  );
}
