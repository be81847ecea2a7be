/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { JourneyStatus } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatPercent } from '../../format/formatPercent';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { AvailabilityFigure } from '../JourneyStanding/AvailabilityFigure';
import { BudgetFigure } from '../JourneyStanding/BudgetFigure';
import { MeasurementChip } from '../JourneyStanding/MeasurementChip';
import { useReasonText } from '../JourneyStanding/useReasonText';
import styles from '../ListTable/ListTable.module.css';
import { shortRef } from '../ScorecardsPage/shortRef';
import { Chip } from '../StateChip/Chip';
import { SloStateChip } from '../StateChip/SloStateChip';

/** How a journey stands, and the first reason for it. */
export function JourneyRow(props: { journey: JourneyStatus }) {
  const { t } = useTexts();
  const language = useLanguage();
  const reasonText = useReasonText();
  const { journey } = props;
  const { why, weakLink, ownerRef, systemRef } = journey;
  return (
    <tr>
      <th scope="row">
        <EntityRefLink entityRef={journey.entityRef} title={journey.title} />
        <span className={styles.note}>{journey.outcome}</span>
        <span className={styles.buttons}>
          {journey.criticality && (
            <Chip tone="plain">{t(`journeySlos.${journey.criticality}`)}</Chip>
          )}
          <MeasurementChip measurement={journey.measurement} />
        </span>
      </th>
      <td data-label={t('journeys.column.state')}>
        <SloStateChip state={journey.state} lastKnown={journey.lastState} />
        {why.length > 0 && (
          <span className={styles.note}>{reasonText(why[0], journey)}</span>
        )}
      </td>
      <td data-label={t('journeys.column.availability')}>
        <AvailabilityFigure status={journey} />
        <span className={styles.note}>
          {t('journeys.over', { timeframe: journey.timeframe })}
        </span>
      </td>
      <td data-label={t('journeys.column.budget')}>
        <BudgetFigure status={journey} />
      </td>
      <td data-label={t('journeys.column.weakLink')}>
        {weakLink
          ? t('journeys.weakLink', {
              steps: weakLink.steps.join(', '),
              percent: formatPercent(weakLink.exclusivePercent, {
                language,
                atMost: 0,
              }),
            })
          : t('journeys.noWeakLink')}
      </td>
      <td data-label={t('journeys.column.owner')}>
        {ownerRef ? (
          <span className={styles.action}>
            <EntityRefLink entityRef={ownerRef} title={shortRef(ownerRef)} />
          </span>
        ) : (
          <strong className={styles.missing}>{t('journeys.none.owner')}</strong>
        )}
        {systemRef && (
          <span className={styles.action}>
            <EntityRefLink entityRef={systemRef} title={shortRef(systemRef)} />
          </span>
        )}
      </td>
    </tr>
  );
}
