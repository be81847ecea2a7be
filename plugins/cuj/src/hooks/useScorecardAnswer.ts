/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback, useEffect, useState } from 'react';
import { useSWRConfig } from 'swr';
import { OVERVIEW_KEY, SCORECARDS_KEY } from './answerKeys';
import { AnswerState, useAnswer } from './useAnswer';
import { useLiveRefresh } from './useLiveRefresh';

/** The cards of an entity show its scorecard too. */
const keys = [SCORECARDS_KEY, OVERVIEW_KEY];

/** How often a page that is open looks whether there is something new. */
const REFRESH_MS = 120_000;
/** How often where there is nothing yet. */
const WAITING_MS = 5_000;

/**
 * Something about scorecards that the backend answers, asked again and again.
 *
 * @param what - tells questions apart
 * @param query - tells apart what is asked of one of them
 * @param isThere - whether an answer is more than that there is nothing yet
 */
export function useScorecardAnswer<T>(
  what: string,
  query: unknown,
  ask: () => Promise<T>,
  isThere: (answer: T) => boolean = () => true,
): AnswerState<T> {
  const [isWaiting, setIsWaiting] = useState(false);
  useLiveRefresh();
  const state = useAnswer([SCORECARDS_KEY, what, JSON.stringify(query)], ask, {
    refreshMs: isWaiting ? WAITING_MS : REFRESH_MS,
    sharedForMs: WAITING_MS / 2,
    maxAgeMs: 5 * REFRESH_MS,
  });
  const { answer } = state;
  const isNothingYet = answer !== undefined && !isThere(answer);
  useEffect(() => setIsWaiting(isNothingYet), [isNothingYet]);
  return state;
}

/** Whether all entities have been evaluated at least once. */
export function isEvaluated(answer: { evaluatedAt?: string }): boolean {
  return answer.evaluatedAt !== undefined;
}

/** Asks anew for everything about scorecards, after somebody changed something. */
export function useRefreshScorecards(): () => Promise<void> {
  const { mutate } = useSWRConfig();
  return useCallback(async () => {
    await mutate(key => Array.isArray(key) && keys.includes(String(key[0])));
  }, [mutate]);
}
