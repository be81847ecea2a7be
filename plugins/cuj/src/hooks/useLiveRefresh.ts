/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useEffect } from 'react';
import { useSWRConfig } from 'swr';
import { isConcerned } from './isConcerned';
import { LiveRefresh } from './LiveRefresh';

/** One for each cache, so that all that is shown is asked for once. */
const refreshers = new WeakMap<object, LiveRefresh>();

/** Has what is shown asked anew as soon as the backend says that it changed. */
export function useLiveRefresh(): void {
  // A portal without signals has no such API.
  const signalApi = useApiHolder().get(signalApiRef);
  const { cache, mutate } = useSWRConfig();
  useEffect(() => {
    if (!signalApi) {
      return undefined;
    }
    const refresher =
      refreshers.get(cache) ??
      LiveRefresh.create({
        signalApi,
        refresh: signals => {
          mutate(key => signals.some(signal => isConcerned(key, signal)));
        },
      });
    refreshers.set(cache, refresher);
    return refresher.join();
  }, [signalApi, cache, mutate]);
}
