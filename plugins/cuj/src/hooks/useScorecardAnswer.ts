/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { useSWRConfig } from 'swr';
import { AnswerState, useAnswer } from './useAnswer';

const KEY = 'plugin.cuj.scorecards';
/** The cards of an entity show its scorecard too. */
const keys = [KEY, 'plugin.cuj.entity-overview'];

/** How often a page that is open looks whether there is something new. */
const REFRESH_MS = 120_000;

/**
 * Something about scorecards that the backend answers, asked again and again.
 *
 * @param what - tells questions apart
 * @param query - tells apart what is asked of one of them
 */
export function useScorecardAnswer<T>(
  what: string,
  query: unknown,
  ask: () => Promise<T>,
): AnswerState<T> {
  return useAnswer([KEY, what, JSON.stringify(query)], ask, {
    refreshMs: REFRESH_MS,
    sharedForMs: 10_000,
    maxAgeMs: 5 * REFRESH_MS,
  });
}

/** Asks anew for everything about scorecards, after somebody changed something. */
export function useRefreshScorecards(): () => Promise<void> {
  const { mutate } = useSWRConfig();
  return useCallback(async () => {
    await mutate(key => Array.isArray(key) && keys.includes(String(key[0])));
  }, [mutate]);
}
