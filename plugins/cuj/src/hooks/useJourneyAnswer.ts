/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useEffect, useState } from 'react';
import { JOURNEYS_KEY } from './answerKeys';
import { AnswerState, useAnswer } from './useAnswer';
import { useLiveRefresh } from './useLiveRefresh';

/** How often a page that is open looks whether there is something new. */
const REFRESH_MS = 60_000;
/** How often where there is nothing yet. */
const WAITING_MS = 5_000;

/**
 * Something about journeys that the backend answers, asked again and again.
 *
 * @param what - tells questions apart
 * @param query - tells apart what is asked of one of them
 * @param isThere - whether an answer is more than that there is nothing yet; where that
 *   can't be, answers are shared for longer
 */
export function useJourneyAnswer<T>(
  what: string,
  query: unknown,
  ask: () => Promise<T>,
  isThere?: (answer: T) => boolean,
): AnswerState<T> {
  useLiveRefresh();
  const [isWaiting, setIsWaiting] = useState(false);
  const state = useAnswer([JOURNEYS_KEY, what, JSON.stringify(query)], ask, {
    refreshMs: isWaiting ? WAITING_MS : REFRESH_MS,
    // While an answer is shared, nothing is asked.
    sharedForMs: (isThere ? WAITING_MS : REFRESH_MS) / 2,
    maxAgeMs: 3 * REFRESH_MS,
  });
  const { answer } = state;
  const isNothingYet = answer !== undefined && isThere?.(answer) === false;
  useEffect(() => setIsWaiting(isNothingYet), [isNothingYet]);
  return state;
}
