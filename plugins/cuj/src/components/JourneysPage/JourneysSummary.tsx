/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyList } from '@cuj-slo/backstage-plugin-cuj-common';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { InOneLine } from '../ScorecardsPage/InOneLine';
import { JourneysFilter, states } from './journeysFilter';

/** How many journeys there are in which state. */
export function JourneysSummary(props: {
  list: JourneyList;
  filter: JourneysFilter;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { list, filter } = props;
  const { totalItems, unfilteredItems, facets, computedAt } = list;
  // They are counted as if there were no filter on states.
  const counts = filter.state.length === 0 ? facets.states : [];
  if (unfilteredItems === 0) {
    return null;
  }
  const number = (count: number) => count.toLocaleString(language);
  return (
    <InOneLine
      parts={[
        t('journeys.summary.journeys', {
          count: unfilteredItems,
          number: number(totalItems),
          total: number(unfilteredItems),
        }),
        ...counts.flatMap(({ value, count }) => {
          const state = states.find(one => one === value);
          return state && count > 0
            ? [
                t('journeys.summary.state', {
                  number: number(count),
                  state: t(`sloState.${state}`),
                }),
              ]
            : [];
        }),
        computedAt &&
          t('journeys.summary.computed', { age: <Age of={computedAt} /> }),
      ]}
    />
  );
}
