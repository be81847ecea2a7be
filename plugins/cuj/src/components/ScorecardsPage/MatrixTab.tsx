/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApi } from '@backstage/core-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { ScorecardMatrix } from '@cuj-slo/backstage-plugin-cuj-common';
import { useState } from 'react';
import { cujApiRef } from '../../api/cujApiRef';
import {
  isEvaluated,
  useScorecardAnswer,
} from '../../hooks/useScorecardAnswer';
import {
  SteadyAnswerState,
  useSteadyAnswer,
} from '../../hooks/useSteadyAnswer';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import {
  RequirementDialog,
  RequirementOfEntity,
} from '../RequirementDialog/RequirementDialog';
import { EmptyMatrix } from './EmptyMatrix';
import { ExportButton } from './ExportButton';
import { MatrixFilters } from './MatrixFilters';
import { MatrixLegend } from './MatrixLegend';
import { MatrixSummary } from './MatrixSummary';
import { MatrixTable } from './MatrixTable';
import { Pages } from './Pages';
import {
  MatrixFilter,
  PAGE_SIZE,
  filterQueryOf,
  isFiltered,
  matrixQueryOf,
  readMatrixFilter,
  withoutFilters,
  writeMatrixFilter,
} from './matrixFilter';
import styles from './ScorecardsPage.module.css';
import { StaleNotice } from './StaleNotice';
import { useScorecardsAddress } from './useScorecardsAddress';

/** Entities and requirements, with filters. */
export function MatrixTab() {
  const { t } = useTexts();
  const { params, change } = useScorecardsAddress();
  const filter = readMatrixFilter(params);
  const state = useSteadyAnswer(useMatrix(filter));
  const { answer } = state;

  const setFilter = (
    changed: Partial<MatrixFilter>,
    options?: { replace?: boolean },
  ) =>
    change(
      current =>
        writeMatrixFilter(current, {
          ...readMatrixFilter(current),
          page: 1,
          ...changed,
        }),
      options,
    );
  return (
    <>
      <div className={styles.head}>
        <MatrixFilters
          filter={filter}
          facets={answer?.facets}
          columns={answer?.requirements}
          onChange={setFilter}
        />
      </div>
      <AnswerContent state={state} notAllowed={t('scorecards.notAllowed')}>
        {matrix => (
          <Matrix
            matrix={matrix}
            state={state}
            filter={filter}
            onChange={setFilter}
          />
        )}
      </AnswerContent>
    </>
  );
}

function useMatrix(filter: MatrixFilter) {
  const cujApi = useApi(cujApiRef);
  const query = matrixQueryOf(filter);
  return useScorecardAnswer(
    'matrix',
    query,
    () => cujApi.getScorecards(query),
    isEvaluated,
  );
}

function Matrix(props: {
  matrix: ScorecardMatrix;
  state: SteadyAnswerState<ScorecardMatrix>;
  filter: MatrixFilter;
  onChange: (changed: Partial<MatrixFilter>) => void;
}) {
  const { t } = useTexts();
  const [opened, setOpened] = useState<RequirementOfEntity>();
  const { matrix, state, filter, onChange } = props;
  const { items, totalItems, requirements } = matrix;
  const isOutdated = state.isOutdated || matrix.stale === true;

  return (
    <div aria-busy={state.isEarlier} className={styles.answer}>
      {matrix.stale && matrix.evaluatedAt && (
        <StaleNotice evaluatedAt={matrix.evaluatedAt} />
      )}
      <div className={styles.facts}>
        <MatrixSummary matrix={matrix} filter={filter} />
        {totalItems > 0 && <ExportButton query={filterQueryOf(filter)} />}
      </div>
      {totalItems === 0 && (
        <EmptyMatrix
          matrix={matrix}
          isFiltered={isFiltered(filter)}
          onReset={() => onChange(withoutFilters(filter))}
        />
      )}
      {totalItems > 0 && items.length === 0 && (
        <Alert
          icon
          status="info"
          title={t('scorecards.empty.noPageTitle')}
          description={t('scorecards.empty.noPage', {
            page: String(filter.page),
          })}
          customActions={
            <Button size="small" onPress={() => onChange({ page: 1 })}>
              {t('scorecards.empty.firstPage')}
            </Button>
          }
        />
      )}
      {items.length > 0 && (
        <>
          <MatrixTable
            rows={items}
            columns={requirements}
            sort={filter.sort}
            showsMessages={filter.requirement.length > 0}
            isOutdated={isOutdated}
            onSort={sort => onChange({ sort })}
            onOpen={setOpened}
          />
          <Pages
            page={filter.page}
            pageSize={PAGE_SIZE}
            totalItems={totalItems}
            onChange={page => onChange({ page })}
          />
          <MatrixLegend />
        </>
      )}
      {opened && (
        <RequirementDialog
          subject={opened}
          isOutdated={isOutdated}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  );
}
