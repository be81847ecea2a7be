/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { EntityScorecard } from '@cuj-slo/backstage-plugin-cuj-common';
import { cujApiRef } from '../api/cujApiRef';
import { AnswerState } from './useAnswer';
import { useScorecardAnswer } from './useScorecardAnswer';

/** The scorecard of an entity, with its history and exemptions. */
export function useEntityScorecard(
  entityRef: string,
): AnswerState<EntityScorecard> {
  const cujApi = useApi(cujApiRef);
  return useScorecardAnswer('entity', entityRef, () =>
    cujApi.getEntityScorecard(entityRef),
  );
}
