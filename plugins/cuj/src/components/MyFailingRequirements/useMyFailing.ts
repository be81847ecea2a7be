/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { ScorecardMatrix } from '@cuj-slo/backstage-plugin-cuj-common';
import { cujApiRef } from '../../api/cujApiRef';
import { AnswerState } from '../../hooks/useAnswer';
import {
  isEvaluated,
  useScorecardAnswer,
} from '../../hooks/useScorecardAnswer';

const FEW = 5;
/** The backend takes no more at once. */
const MOST_OWNERS = 100;

/** What fails of what somebody owns. */
export interface MyFailing {
  /** Who was asked about: the person and their groups, as full references. */
  owners: string[];
  /** Whether they have more groups than can be asked about. */
  isPartial: boolean;
  /** Absent where the person owns nothing at all. */
  matrix?: ScorecardMatrix;
}

/** What fails of what the person who is signed in and their groups own. */
export function useMyFailing(): AnswerState<MyFailing> {
  const cujApi = useApi(cujApiRef);
  const identityApi = useApi(identityApiRef);
  const ask = async (): Promise<MyFailing> => {
    const { ownershipEntityRefs } = await identityApi.getBackstageIdentity();
    const owners = ownershipEntityRefs.slice(0, MOST_OWNERS);
    if (owners.length === 0) {
      return { owners, isPartial: false };
    }
    return {
      owners,
      isPartial: owners.length < ownershipEntityRefs.length,
      matrix: await cujApi.getScorecards({
        owner: owners,
        verdict: ['fail'],
        limit: FEW,
      }),
    };
  };
  return useScorecardAnswer(
    'mine',
    {},
    ask,
    ({ matrix }) => matrix === undefined || isEvaluated(matrix),
  );
}
