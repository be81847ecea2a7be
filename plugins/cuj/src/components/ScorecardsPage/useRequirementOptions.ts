/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { ScorecardColumn } from '@cuj-slo/backstage-plugin-cuj-common';
import { cujApiRef } from '../../api/cujApiRef';
import { useScorecardAnswer } from '../../hooks/useScorecardAnswer';
import { FilterOption } from './FilterSelect';
import { MatrixFilter } from './matrixFilter';

/**
 * The requirements to choose from. Without a choice these are the columns; after one
 * the columns are those that were chosen, so that all have to be asked for.
 */
export function useRequirementOptions(
  filter: MatrixFilter,
  columns: ScorecardColumn[] = [],
): FilterOption[] {
  const cujApi = useApi(cujApiRef);
  const isChosen = filter.requirement.length > 0;
  const { answer } = useScorecardAnswer(
    isChosen ? 'requirements' : 'no-requirements',
    {},
    async () => (isChosen ? cujApi.getRequirements() : undefined),
  );
  const all = isChosen ? answer?.requirements ?? [] : columns;
  return all.map(({ id, title }) => ({ id, label: title }));
}
