/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { useTexts } from '../../hooks/useTexts';
import { useReasonText } from '../JourneyStanding/useReasonText';
import { Chip } from '../StateChip/Chip';
import { SloStateChip } from '../StateChip/SloStateChip';
import { Impact } from './impactOf';
import styles from './ServiceJourneysCard.module.css';

/** A journey that a service carries: by which steps, how it stands, and what for. */
export function ImpactItem(props: { impact: Impact }) {
  const { t } = useTexts();
  const reasonText = useReasonText();
  const { journey, carried, byAlternatives } = props.impact;
  const [reason] = journey.why;
  const roles: string[] = carried.map(
    ({ name, dependency, position, through }) => {
      const role = t('serviceJourneys.role', {
        dependency: t(`dependency.${dependency}`),
        step: String(position),
        steps: String(journey.steps.length),
        name,
      });
      if (!through) {
        return role;
      }
      const { service, more } = through;
      return more > 0
        ? t('serviceJourneys.roleThroughMore', { role, service, count: more })
        : t('serviceJourneys.roleThrough', { role, service });
    },
  );
  if (byAlternatives) {
    roles.push(t('serviceJourneys.alternatives'));
  }
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <strong>
          <EntityRefLink entityRef={journey.entityRef} title={journey.title} />
        </strong>
        {journey.criticality && (
          <Chip tone="plain">{t(`journeySlos.${journey.criticality}`)}</Chip>
        )}
        <span className={styles.state}>
          <SloStateChip state={journey.state} lastKnown={journey.lastState} />
        </span>
      </div>
      <p className={styles.line}>{journey.outcome}</p>
      <p className={styles.note}>
        {roles.join(' · ')}
        {reason && (
          <>
            {' · '}
            {reasonText(reason, journey)}
          </>
        )}
      </p>
    </li>
  );
}
