/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { Lookup } from '@cuj-slo/backstage-plugin-cuj-common';
import { useMemo } from 'react';
import useSWR from 'swr';
import { cujApiRef } from '../../api/cujApiRef';
import { AnswerState, useAnswer } from '../../hooks/useAnswer';
import { giveUpOnCall, isOnCallPending, markLookupAsStale } from './mendLookup';

const KEY = 'plugin.cuj.lookup';

/** How often a page that is open looks whether there is something new. */
const REFRESH_MS = 60_000;

/**
 * What is known of something that an alert names. Where a source takes its time to
 * tell who is on call, all the rest is there first, and a second request waits for it.
 *
 * @param options - `refreshMs` is how often an open page asks again
 */
export function useLookup(
  query: string,
  options: { refreshMs?: number } = {},
): AnswerState<Lookup> {
  const { refreshMs = REFRESH_MS } = options;
  const cujApi = useApi(cujApiRef);
  const quick = useAnswer([KEY, query], () => cujApi.lookUp(query), {
    refreshMs,
    sharedForMs: 2_000,
    maxAgeMs: 3 * refreshMs,
  });
  const isPending = quick.answer !== undefined && isOnCallPending(quick.answer);
  const waiting = useSWR(
    isPending ? [KEY, query, 'wait', quick.receivedAt] : null,
    () => cujApi.lookUp(query, { onCall: 'wait' }),
    {
      revalidateOnFocus: false,
      revalidateOnReconnect: false,
      shouldRetryOnError: false,
    },
  );

  const { answer: first, isOutdated } = quick;
  const { data: second, error } = waiting;
  const answer = useMemo(() => {
    let shown = isPending && second ? second : first;
    if (shown && (error || second)) {
      shown = giveUpOnCall(shown);
    }
    return shown && isOutdated ? markLookupAsStale(shown) : shown;
  }, [first, second, error, isPending, isOutdated]);
  return { ...quick, answer };
}
