/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { useTexts } from '../../hooks/useTexts';
import { BudgetFigure } from '../JourneyStanding/BudgetFigure';
import { MeasurementChip } from '../JourneyStanding/MeasurementChip';
import { useReasonText } from '../JourneyStanding/useReasonText';
import { Chip } from '../StateChip/Chip';
import { SloStateChip } from '../StateChip/SloStateChip';
import styles from './JourneysCard.module.css';

/** How one journey stands, the first reason for it, and what is left of its budget. */
export function JourneyItem(props: { journey: JourneyStatus }) {
  const { t } = useTexts();
  const reasonText = useReasonText();
  const { journey } = props;
  const [reason] = journey.why;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <strong>
          <EntityRefLink entityRef={journey.entityRef} title={journey.title} />
        </strong>
        {journey.criticality && (
          <Chip tone="plain">{t(`journeySlos.${journey.criticality}`)}</Chip>
        )}
        {journey.measurement === 'proxy' && (
          <MeasurementChip measurement={journey.measurement} />
        )}
        <span className={styles.state}>
          <SloStateChip state={journey.state} lastKnown={journey.lastState} />
        </span>
      </div>
      <div className={styles.figures}>
        <span className={styles.note}>
          {reason ? reasonText(reason, journey) : journey.outcome}
        </span>
        <div className={styles.budget}>
          <span className={styles.note}>
            {t('journeysCard.budget', { timeframe: journey.timeframe })}
          </span>
          <BudgetFigure status={journey} />
        </div>
      </div>
    </li>
  );
}
