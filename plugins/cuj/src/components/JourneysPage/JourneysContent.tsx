/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useSearchParams } from 'react-router-dom';
import { useJourneys } from '../../hooks/useJourneys';
import { useSteadyAnswer } from '../../hooks/useSteadyAnswer';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import { FreshnessNotice } from '../CardContent/FreshnessNotice';
import { Pages } from '../ScorecardsPage/Pages';
import pageStyles from '../ScorecardsPage/ScorecardsPage.module.css';
import { EmptyJourneys } from './EmptyJourneys';
import { JourneysFilters } from './JourneysFilters';
import { JourneysSummary } from './JourneysSummary';
import { JourneysTable } from './JourneysTable';
import {
  JourneysFilter,
  PAGE_SIZE,
  journeysQueryOf,
  readJourneysFilter,
  writeJourneysFilter,
} from './journeysFilter';

/** All journeys, the worst first. Everything that is chosen stands in the address. */
export function JourneysContent() {
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const filter = readJourneysFilter(params);
  const state = useSteadyAnswer(useJourneys(journeysQueryOf(filter)));

  const setFilter = (
    changed: Partial<JourneysFilter>,
    options?: { replace?: boolean },
  ) =>
    setParams(
      current =>
        writeJourneysFilter(current, {
          ...readJourneysFilter(current),
          page: 1,
          ...changed,
        }),
      options,
    );
  return (
    <div className={pageStyles.page}>
      <div className={pageStyles.head}>
        <JourneysFilters
          filter={filter}
          facets={state.answer?.facets}
          onChange={setFilter}
        />
      </div>
      <AnswerContent state={state} notAllowed={t('journeys.notAllowed')}>
        {list => (
          <div aria-busy={state.isEarlier} className={pageStyles.answer}>
            <FreshnessNotice sources={list.sources} />
            <JourneysSummary list={list} filter={filter} />
            {list.items.length > 0 ? (
              <JourneysTable journeys={list.items} />
            ) : (
              <EmptyJourneys list={list} filter={filter} onChange={setFilter} />
            )}
            {list.items.length > 0 && (
              <Pages
                page={filter.page}
                pageSize={PAGE_SIZE}
                totalItems={list.totalItems}
                onChange={page => setFilter({ page })}
              />
            )}
          </div>
        )}
      </AnswerContent>
    </div>
  );
}
