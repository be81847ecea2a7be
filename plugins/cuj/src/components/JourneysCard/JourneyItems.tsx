/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  JourneyFilter,
  JourneyList,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ReactNode } from 'react';
import { useLanguage } from '../../hooks/useLanguage';
import { journeysLinkRouteRef } from '../../routes';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { FreshnessNotice } from '../CardContent/FreshnessNotice';
import { states } from '../JourneysPage/journeysFilter';
import { InOneLine } from '../ScorecardsPage/InOneLine';
import { JourneyItem } from './JourneyItem';
import styles from './JourneysCard.module.css';

/** The first of some journeys, and the way to all of them. */
export function JourneyItems(props: {
  list: JourneyList;
  /** What they have in common. */
  filter: Pick<JourneyFilter, 'owner' | 'system'>;
  /** What to say where there are none. */
  empty: ReactNode;
}) {
  const { t } = useTexts();
  const { list, filter, empty } = props;
  const { items, totalItems, computedAt, sources } = list;
  if (totalItems === 0) {
    return computedAt ? (
      <>{empty}</>
    ) : (
      <p className={styles.text}>{t('journeysCard.notComputed')}</p>
    );
  }
  return (
    <>
      <FreshnessNotice sources={sources} />
      {totalItems > items.length && <States list={list} />}
      <ul className={styles.list} aria-label={t('journeysCard.label')}>
        {items.map(journey => (
          <JourneyItem key={journey.entityRef} journey={journey} />
        ))}
      </ul>
      <div className={styles.foot}>
        <AllLink list={list} filter={filter} />
        {computedAt && (
          <span className={styles.note}>
            {t('journeysCard.computed', { age: <Age of={computedAt} /> })}
          </span>
        )}
      </div>
    </>
  );
}

/** How many there are in each state, those that are not listed among them. */
function States(props: { list: JourneyList }) {
  const { t } = useTexts();
  const language = useLanguage();
  const counts = new Map(
    props.list.facets.states.map(({ value, count }) => [value, count]),
  );
  return (
    <InOneLine
      parts={states.map(state => {
        const count = counts.get(state);
        return (
          count !== undefined &&
          count > 0 &&
          t('journeysCard.states', {
            number: count.toLocaleString(language),
            state: t(`sloState.${state}`),
          })
        );
      })}
    />
  );
}

function AllLink(props: {
  list: JourneyList;
  filter: Pick<JourneyFilter, 'owner' | 'system'>;
}) {
  const { t } = useTexts();
  const pathOf = useRouteRef(journeysLinkRouteRef);
  const { owner = [], system = [] } = props.filter;
  const { items, totalItems } = props.list;
  if (!pathOf) {
    const more = totalItems - items.length;
    return more > 0 ? (
      <span>{t('journeysCard.more', { count: more })}</span>
    ) : null;
  }
  const params = new URLSearchParams([
    ...owner.map(ref => ['owner', ref]),
    ...system.map(ref => ['system', ref]),
  ]);
  return (
    <Link to={`${pathOf()}?${params}`}>
      {t('journeysCard.all', { count: totalItems })}
    </Link>
  );
}
