/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JOURNEYS_KEY } from './answerKeys';
import { AnswerState, useAnswer } from './useAnswer';
import { useLiveRefresh } from './useLiveRefresh';

/** How often a page that is open looks whether there is something new. */
const REFRESH_MS = 60_000;

/**
 * Something about journeys that the backend answers, asked again and again.
 *
 * @param what - tells questions apart
 * @param query - tells apart what is asked of one of them
 */
export function useJourneyAnswer<T>(
  what: string,
  query: unknown,
  ask: () => Promise<T>,
): AnswerState<T> {
  useLiveRefresh();
  return useAnswer([JOURNEYS_KEY, what, JSON.stringify(query)], ask, {
    refreshMs: REFRESH_MS,
    sharedForMs: REFRESH_MS / 2,
    maxAgeMs: 3 * REFRESH_MS,
  });
}
