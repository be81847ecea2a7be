/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { JourneyList } from '@cuj-slo/backstage-plugin-cuj-common';
import { useMemo } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import { AnswerState } from '../../hooks/useAnswer';
import { useJourneyAnswer } from '../../hooks/useJourneyAnswer';
import { isComputed, markJourneysAsStale } from '../../hooks/useJourneys';

const FEW = 5;
/** The backend takes no more at once. */
const MOST_OWNERS = 100;

/** The journeys of somebody. */
export interface MyJourneys {
  /** Who was asked about: the person and their groups, as full references. */
  owners: string[];
  /** Whether they have more groups than can be asked about. */
  isPartial: boolean;
  /** Absent where the person owns nothing at all. */
  list?: JourneyList;
}

/** The journeys that the person who is signed in and their groups own. */
export function useMyJourneys(): AnswerState<MyJourneys> {
  const cujApi = useApi(cujApiRef);
  const identityApi = useApi(identityApiRef);
  const ask = async (): Promise<MyJourneys> => {
    const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
    const owners = ownershipEntityRefs.slice(0, MOST_OWNERS);
    if (owners.length === 0) {
      return { owners, isPartial: false };
    }
    return {
      owners,
      isPartial: owners.length < ownershipEntityRefs.length,
      list: await cujApi.getJourneys({ owner: owners, limit: FEW }),
    };
  };
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
