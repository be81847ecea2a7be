/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { EntityOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useMemo } from 'react';
import useSWR from 'swr';
import { cujApiRef } from '../api/cujApiRef';
import { markAsStale } from './markAsStale';
import { useTick } from './useTick';

/** How often a card that is open looks whether there is something new. */
const REFRESH_MS = 60_000;

/** An answer older than this is no longer shown as the present. */
const MAX_AGE_MS = 3 * REFRESH_MS;

/** What there is to show: nothing yet, an error, or data that may no longer refresh. */
export interface EntityOverviewState {
  /** Its states are stale where the answer is outdated. */
  overview?: EntityOverview;
  /** When the backend gave the answer, by the clock of this browser. */
  receivedAt?: string;
  /** Whether the answer should have been replaced by a newer one long ago. */
  isOutdated: boolean;
  error?: Error;
  isLoading: boolean;
  retry: () => void;
}

interface Answer {
  overview: EntityOverview;
  receivedAt: string;
}

/**
 * Everything that the cards of an entity show. All cards of a page share one
 * request, and keep what they had where a later one fails.
 */
export function useEntityOverview(entity: Entity): EntityOverviewState {
  const cujApi = useApi(cujApiRef);
  const entityRef = stringifyEntityRef(entity);
  const { data, error, isLoading, mutate } = useSWR<Answer, Error>(
    ['plugin.cuj.entity-overview', entityRef],
    async () => ({
      overview: await cujApi.getEntityOverview(entityRef),
      receivedAt: new Date().toISOString(),
    }),
    {
      refreshInterval: REFRESH_MS,
      // Cards are loaded one after the other; they are still the same page.
      dedupingInterval: REFRESH_MS / 2,
      revalidateOnFocus: true,
      // The interval above rests as long as there is an error; this goes on.
      onErrorRetry: (_error, _key, _config, revalidate, options) => {
        setTimeout(() => revalidate(options), REFRESH_MS);
      },
    },
  );

  useTick();
  const isOutdated =
    data !== undefined &&
    Date.now() - new Date(data.receivedAt).getTime() > MAX_AGE_MS;
  const overview = useMemo(
    () => (data && isOutdated ? markAsStale(data.overview) : data?.overview),
    [data, isOutdated],
  );

  return {
    overview,
    receivedAt: data?.receivedAt,
    isOutdated,
    error,
    isLoading,
    retry: () => {
      mutate();
    },
  };
}
