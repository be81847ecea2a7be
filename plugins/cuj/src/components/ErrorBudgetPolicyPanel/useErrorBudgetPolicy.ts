/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { EntityErrorBudgetPolicy } from '@cuj-slo/backstage-plugin-cuj-common';
import { useCallback } from 'react';
import { useSWRConfig } from 'swr';
import { cujApiRef } from '../../api/cujApiRef';
import { JOURNEYS_KEY, SCORECARDS_KEY } from '../../hooks/answerKeys';
import { AnswerState } from '../../hooks/useAnswer';
import { useJourneyAnswer } from '../../hooks/useJourneyAnswer';

/** What of an error-budget policy is in force for an entity. */
export function useErrorBudgetPolicy(
  entityRef: string,
): AnswerState<EntityErrorBudgetPolicy> {
  const cujApi = useApi(cujApiRef);
  return useJourneyAnswer('error-budget-policy', entityRef, () =>
    cujApi.getErrorBudgetPolicy(entityRef),
  );
}

/** Asks anew for what changes where somebody acts on a policy: the gate is among it. */
export function useRefreshPolicies(): () => Promise<void> {
  const { mutate } = useSWRConfig();
  return useCallback(async () => {
    await mutate(
      key =>
        Array.isArray(key) &&
        [JOURNEYS_KEY, SCORECARDS_KEY].includes(String(key[0])),
    );
  }, [mutate]);
}
