/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { ScorecardMatrix } from '@cuj-slo/backstage-plugin-cuj-common';
import { cujApiRef } from '../../api/cujApiRef';
import { AnswerState } from '../../hooks/useAnswer';
import { Owned, useAskOwned } from '../../hooks/useAskOwned';
import {
  isEvaluated,
  useScorecardAnswer,
} from '../../hooks/useScorecardAnswer';

const FEW = 5;

/** What fails of what the person who is signed in and their groups own. */
export function useMyFailing(): AnswerState<Owned<ScorecardMatrix>> {
  const cujApi = useApi(cujApiRef);
  const ask = useAskOwned(owner =>
    cujApi.getScorecards({ owner, verdict: ['fail'], limit: FEW }),
  );
  return useScorecardAnswer(
    'mine',
    {},
    ask,
    ({ list }) => list === undefined || isEvaluated(list),
  );
}
