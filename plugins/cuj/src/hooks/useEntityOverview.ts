/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { EntityOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import useSWR from 'swr';
import { cujApiRef } from '../api/cujApiRef';

/** How often a card that is open looks whether there is something new. */
const REFRESH_MS = 60_000;

/** What there is to show: nothing yet, an error, or data that may no longer refresh. */
export interface EntityOverviewState {
  overview?: EntityOverview;
  error?: Error;
  isLoading: boolean;
  retry: () => void;
}

/**
 * Everything that the cards of an entity show. All cards of a page share one
 * request, and keep what they had where a later one fails.
 */
export function useEntityOverview(entity: Entity): EntityOverviewState {
  const cujApi = useApi(cujApiRef);
  const entityRef = stringifyEntityRef(entity);
  const { data, error, isLoading, mutate } = useSWR<EntityOverview, Error>(
    ['plugin.cuj.entity-overview', entityRef],
    () => cujApi.getEntityOverview(entityRef),
    {
      refreshInterval: REFRESH_MS,
      // Cards are loaded one after the other; they are still the same page.
      dedupingInterval: REFRESH_MS / 2,
      revalidateOnFocus: false,
      shouldRetryOnError: false,
    },
  );
  return {
    overview: data,
    error,
    isLoading,
    retry: () => {
      mutate();
    },
  };
}
