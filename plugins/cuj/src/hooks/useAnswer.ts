/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTick } from './useTick';
import useSWR from 'swr';

/** What there is to show: nothing yet, an error, or data that may no longer refresh. */
export interface AnswerState<T> {
  answer?: T;
  /** When the backend gave the answer, by the clock of this browser. */
  receivedAt?: string;
  /** Whether the answer should have been replaced by a newer one long ago. */
  isOutdated: boolean;
  error?: Error;
  isLoading: boolean;
  retry: () => void;
}

/**
 * What the backend answers, asked again and again. All who ask for the same share
 * one request, and keep what they had where a later one fails.
 *
 * @param key - tells answers apart
 * @param options - `refreshMs` is how often to ask, `sharedForMs` for how long an
 *   answer is given to further askers, `maxAgeMs` from when on an answer is no
 *   longer shown as the present
 */
export function useAnswer<T>(
  key: string[],
  ask: () => Promise<T>,
  options: { refreshMs: number; sharedForMs: number; maxAgeMs: number },
): AnswerState<T> {
  const { refreshMs, sharedForMs, maxAgeMs } = options;
  const { data, error, isLoading, mutate } = useSWR<
    { answer: T; receivedAt: string },
    Error
  >(
    key,
    async () => ({ answer: await ask(), receivedAt: new Date().toISOString() }),
    {
      refreshInterval: refreshMs,
      dedupingInterval: sharedForMs,
      revalidateOnFocus: true,
      // The interval above rests as long as there is an error; this goes on.
      onErrorRetry: (_error, _key, _config, revalidate, retryOptions) => {
        setTimeout(() => revalidate(retryOptions), refreshMs);
      },
    },
  );

  useTick();
  return {
    ...data,
    isOutdated:
      data !== undefined &&
      Date.now() - new Date(data.receivedAt).getTime() > maxAgeMs,
    error,
    isLoading,
    retry: () => {
      mutate();
    },
  };
}
