/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { EntityOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { useMemo } from 'react';
import { cujApiRef } from '../api/cujApiRef';
import { OVERVIEW_KEY } from './answerKeys';
import { markAsStale } from './markAsStale';
import { AnswerState, useAnswer } from './useAnswer';
import { useLiveRefresh } from './useLiveRefresh';

/** How often a card that is open looks whether there is something new. */
const REFRESH_MS = 60_000;

/**
 * Everything that the cards of an entity show, for one request of all cards of a
 * page. Its states are stale where the answer is outdated.
 */
export function useEntityOverview(entity: Entity): AnswerState<EntityOverview> {
  const cujApi = useApi(cujApiRef);
  const entityRef = stringifyEntityRef(entity);
  useLiveRefresh();
  const state = useAnswer(
    [OVERVIEW_KEY, entityRef],
    () => cujApi.getEntityOverview(entityRef),
    {
      refreshMs: REFRESH_MS,
      // Cards are loaded one after the other; they are still the same page.
      sharedForMs: REFRESH_MS / 2,
      maxAgeMs: 3 * REFRESH_MS,
    },
  );
  const { answer: overview, isOutdated } = state;
  const answer = useMemo(
    () => (overview && isOutdated ? markAsStale(overview) : overview),
    [overview, isOutdated],
  );
  return { ...state, answer };
}
