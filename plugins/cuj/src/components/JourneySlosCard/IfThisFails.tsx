/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { JourneyOverview } from '@cuj-slo/backstage-plugin-cuj-common';
import { Fragment } from 'react';
import { cujTranslationRef } from '../../translation';
import { CarriedStep, groupByImpact } from './groupByImpact';
import styles from './JourneySlosCard.module.css';

/** The journeys that break with this service, and those that go on without it. */
export function IfThisFails(props: {
  journeys: JourneyOverview[];
  entityRef: string;
}) {
  const { t } = useTranslationRef(cujTranslationRef);
  const { breaking, goingOn } = groupByImpact(props.journeys, props.entityRef);
  return (
    <>
      {breaking.length > 0 && (
        <Impact
          lead={t('journeySlos.breaks', { count: breaking.length })}
          carried={breaking}
        />
      )}
      {goingOn.length > 0 && (
        <Impact
          lead={t('journeySlos.goesOn', { count: goingOn.length })}
          carried={goingOn}
        />
      )}
    </>
  );
}

function Impact(props: { lead: string; carried: CarriedStep[] }) {
  const { t } = useTranslationRef(cujTranslationRef);
  return (
    <Text as="p" variant="body-small" className={styles.hint}>
      <strong>{props.lead}</strong>
      {props.carried.map(({ journey, dependency, position }, index) => (
        <Fragment key={journey.entityRef}>
          {index > 0 && ', '}
          <EntityRefLink entityRef={journey.entityRef} title={journey.title} />
          {' ('}
          {t('journeySlos.role', {
            dependency: t(`dependency.${dependency}`),
            step: String(position),
            steps: String(journey.steps.length),
          })}
          )
        </Fragment>
      ))}
    </Text>
  );
}
