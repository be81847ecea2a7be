/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  ScorecardMatrix,
  readinessServiceRequirementIds,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { cujApiRef } from '../../api/cujApiRef';
import { AnswerState } from '../../hooks/useAnswer';
import { useScorecardAnswer } from '../../hooks/useScorecardAnswer';

/** The backend takes no more at once. */
export const MOST_SERVICES = 100;

/** What is said of the services of a journey; null where it names none. */
export function useServiceVerdicts(
  serviceRefs: string[],
): AnswerState<ScorecardMatrix | null> {
  const cujApi = useApi(cujApiRef);
  const entityRef = serviceRefs.slice(0, MOST_SERVICES);
  return useScorecardAnswer('readiness', entityRef, async () =>
    entityRef.length > 0
      ? cujApi.getScorecards({
          entityRef,
          requirement: [...readinessServiceRequirementIds],
          limit: MOST_SERVICES,
        })
      : null,
  );
}
