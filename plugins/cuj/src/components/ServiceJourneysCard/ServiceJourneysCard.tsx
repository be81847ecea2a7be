/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { JourneyList } from '@cuj-slo/backstage-plugin-cuj-common';
import { useId } from 'react';
import { useJourneys } from '../../hooks/useJourneys';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import { FreshnessNotice } from '../CardContent/FreshnessNotice';
import { CardFrame } from '../CardFrame/CardFrame';
import { Impact, groupByImpact } from './impactOf';
import { ImpactItem } from './ImpactItem';
import styles from './ServiceJourneysCard.module.css';

const MANY = 50;

/**
 * The journeys that break with a Component, a Resource or an API, those that need it
 * through other services, and those that go on without it.
 *
 * @public
 */
export function ServiceJourneysCard() {
  const { t } = useTexts();
  const { entity } = useEntity();
  const serviceRef = stringifyEntityRef(entity);
  const state = useJourneys({
    service: [serviceRef],
    throughServices: true,
    limit: MANY,
  });
  return (
    <CardFrame title={t(`serviceJourneys.title.${kindOf(entity)}`)}>
      <AnswerContent state={state} notAllowed={t('journeys.notAllowed')}>
        {list => <Content list={list} serviceRef={serviceRef} />}
      </AnswerContent>
    </CardFrame>
  );
}

function Content(props: { list: JourneyList; serviceRef: string }) {
  const { t } = useTexts();
  const { list, serviceRef } = props;
  const { items, totalItems, computedAt, sources } = list;
  if (totalItems === 0) {
    return (
      <p className={styles.text}>
        {computedAt ? t('serviceJourneys.none') : t('journeysCard.notComputed')}
      </p>
    );
  }
  const { breaking, through, goingOn } = groupByImpact(list, serviceRef);
  const more = totalItems - items.length;
  return (
    <>
      <FreshnessNotice sources={sources} />
      <Impacts
        title={t('serviceJourneys.breaks', { count: breaking.length })}
        impacts={breaking}
      />
      <Impacts
        title={t('serviceJourneys.through', { count: through.length })}
        impacts={through}
      />
      <Impacts
        title={t('serviceJourneys.goesOn', { count: goingOn.length })}
        impacts={goingOn}
      />
      {more > 0 && (
        <p className={styles.text}>
          {t('serviceJourneys.more', { count: more })}
        </p>
      )}
    </>
  );
}

function kindOf({ kind }: Entity): 'service' | 'resource' | 'api' {
  const found = (['resource', 'api'] as const).find(
    one => one === kind.toLocaleLowerCase('en-US'),
  );
  return found ?? 'service';
}

function Impacts(props: { title: string; impacts: Impact[] }) {
  const id = useId();
  const { title, impacts } = props;
  if (impacts.length === 0) {
    return null;
  }
  return (
    <>
      <h4 className={styles.title} id={id}>
        {title}
      </h4>
      <ul className={styles.list} aria-labelledby={id}>
        {impacts.map(impact => (
          <ImpactItem key={impact.journey.entityRef} impact={impact} />
        ))}
      </ul>
    </>
  );
}
