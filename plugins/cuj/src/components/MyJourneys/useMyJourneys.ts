/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { JourneyList } from '@cuj-slo/backstage-plugin-cuj-common';
import { useMemo } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { AnswerState } from '../../hooks/useAnswer';
import { Owned, useAskOwned } from '../../hooks/useAskOwned';
import { useJourneyAnswer } from '../../hooks/useJourneyAnswer';
import { isComputed, markJourneysAsStale } from '../../hooks/useJourneys';

const FEW = 5;

/** The journeys that the person who is signed in and their groups own. */
export function useMyJourneys(): AnswerState<Owned<JourneyList>> {
  const cujApi = useApi(cujApiRef);
  const ask = useAskOwned(owner => cujApi.getJourneys({ owner, limit: FEW }));
  const state = useJourneyAnswer(
    'mine',
    {},
    ask,
    ({ list }) => list === undefined || isComputed(list),
  );
  const { answer: mine, isOutdated } = state;
  const answer = useMemo(
    () =>
      mine?.list && isOutdated
        ? { ...mine, list: markJourneysAsStale(mine.list) }
        : mine,
    [mine, isOutdated],
  );
  return { ...state, answer };
}
