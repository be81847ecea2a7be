/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  JourneyFilter,
  JourneyList,
  PageQuery,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useMemo } from 'react';
import { cujApiRef } from '../api/cujApiRef';
import { markJourneyAsStale } from './markJourneyAsStale';
import { AnswerState } from './useAnswer';
import { useJourneyAnswer } from './useJourneyAnswer';

/**
 * How journeys stand, the worst first. Their states are stale where the answer is
 * outdated.
 */
export function useJourneys(
  query: JourneyFilter & PageQuery,
): AnswerState<JourneyList> {
  const cujApi = useApi(cujApiRef);
  const state = useJourneyAnswer(
    'list',
    query,
    () => cujApi.getJourneys(query),
    isComputed,
  );
  const { answer: list, isOutdated } = state;
  const answer = useMemo(
    () => (list && isOutdated ? markJourneysAsStale(list) : list),
    [list, isOutdated],
  );
  return { ...state, answer };
}

/** Whether journeys have been looked at at least once. */
export function isComputed(list: JourneyList): boolean {
  return list.computedAt !== undefined;
}

/** A list that is too old to be shown as the present. */
export function markJourneysAsStale(list: JourneyList): JourneyList {
  return { ...list, items: list.items.map(markJourneyAsStale) };
}
