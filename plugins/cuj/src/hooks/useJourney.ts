/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  JourneyDetail,
  JourneyWindow,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useMemo } from 'react';
import { cujApiRef } from '../api/cujApiRef';
import { markJourneyAsStale } from './markJourneyAsStale';
import { markSloAsStale } from './markAsStale';
import { AnswerState } from './useAnswer';
import { useJourneyAnswer } from './useJourneyAnswer';

/**
 * Everything that the page of a journey shows. Its states are stale where the answer
 * is outdated.
 *
 * @param window - what the numbers are about; that of the list where absent
 */
export function useJourney(
  entityRef: string,
  window: JourneyWindow | undefined,
): AnswerState<JourneyDetail> {
  const cujApi = useApi(cujApiRef);
  const state = useJourneyAnswer('journey', { entityRef, window }, () =>
    cujApi.getJourney(entityRef, { window }),
  );
  const { answer: detail, isOutdated } = state;
  const answer = useMemo(
    () => (detail && isOutdated ? markAsStale(detail) : detail),
    [detail, isOutdated],
  );
  return { ...state, answer };
}

function markAsStale(detail: JourneyDetail): JourneyDetail {
  return {
    ...detail,
    status: markJourneyAsStale(detail.status),
    slos: detail.slos.map(one => ({ ...one, slo: markSloAsStale(one.slo) })),
  };
}
