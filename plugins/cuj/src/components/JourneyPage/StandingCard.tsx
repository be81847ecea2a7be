/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import {
  JourneyDetail,
  JourneyStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { ReactNode } from 'react';
import { formatPercent } from '../../format/formatPercent';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { Age } from '../Age/Age';
import { CardFrame } from '../CardFrame/CardFrame';
import { BudgetFigure } from '../JourneyStanding/BudgetFigure';
import { useAvailabilityText } from '../JourneyStanding/useAvailabilityText';
import { useReasonText } from '../JourneyStanding/useReasonText';
import { MeasurementChip } from '../JourneyStanding/MeasurementChip';
import { SloStateChip } from '../StateChip/SloStateChip';
import { AvailabilityTrend } from './AvailabilityTrend';
import styles from './JourneyPage.module.css';
import { StandingNotes } from './StandingNotes';
import { useExhaustionTexts } from './useExhaustionTexts';
import { useTargetTexts } from './useTargetTexts';

/** State, availability, budget, weak link and measured time of a journey. */
export function StandingCard(props: { detail: JourneyDetail }) {
  const { t } = useTexts();
  const language = useLanguage();
  const reasonText = useReasonText();
  const { detail } = props;
  const { status } = detail;
  const { weakLink } = status;
  const noWeakLink = whyNoWeakLink(status);
  const availability = useAvailabilityText(status);
  const targets = useTargetTexts(status);
  const exhaustion = useExhaustionTexts(status);
  const [reason] = status.why;
  return (
    <CardFrame
      title={t('journeyPage.standing.title', { timeframe: status.timeframe })}
      headerActions={
        status.asOf && (
          <Text variant="body-small" color="secondary">
            {t('age.asOf', { age: <Age of={status.asOf} /> })}
          </Text>
        )
      }
    >
      <dl className={styles.figures}>
        <Figure
          label={t('journeyPage.standing.state')}
          notes={reason && [reasonText(reason, status)]}
        >
          <SloStateChip state={status.state} lastKnown={status.lastState} />
        </Figure>
        <Figure
          label={
            <>
              {t('journeyStanding.availability.label')}{' '}
              {status.measurement === 'proxy' && (
                <MeasurementChip measurement="proxy" />
              )}
            </>
          }
          notes={targets}
          foot={<AvailabilityTrend detail={detail} />}
        >
          {status.availability.known ? (
            <span className={styles.number}>{availability}</span>
          ) : (
            availability
          )}
        </Figure>
        <Figure label={t('journeyStanding.budget')} notes={exhaustion}>
          <BudgetFigure status={status} />
        </Figure>
        <Figure
          label={t('journeyPage.standing.weakLink')}
          notes={[
            weakLink
              ? t('journeyPage.standing.weakLinkShare', {
                  percent: formatPercent(weakLink.exclusivePercent, {
                    language,
                    atMost: 0,
                  }),
                })
              : t(`journeyPage.standing.noWeakLinkHint.${noWeakLink}`),
          ]}
        >
          <span className={styles.number}>
            {weakLink?.steps.join(', ') ??
              t(`journeyPage.standing.noWeakLink.${noWeakLink}`)}
          </span>
        </Figure>
        <Coverage detail={detail} />
      </dl>
      <StandingNotes detail={detail} />
    </CardFrame>
  );
}

function whyNoWeakLink({
  availability,
  steps,
}: JourneyStatus): 'no-bad-time' | 'shared' | 'unknown' {
  if (steps.some(({ badTime }) => badTime && badTime.seconds > 0)) {
    return 'shared';
  }
  return availability.known ? 'no-bad-time' : 'unknown';
}

function Coverage(props: { detail: JourneyDetail }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { percent, noDataSeconds, excludedSeconds, basis } =
    props.detail.status.coverage;
  const notes = [
    ...(noDataSeconds > 0
      ? [
          t('journeyPage.standing.noData', {
            duration: formatSeconds(noDataSeconds, language),
          }),
        ]
      : []),
    ...(excludedSeconds > 0
      ? [
          t('journeyPage.standing.excluded', {
            duration: formatSeconds(excludedSeconds, language),
          }),
        ]
      : []),
  ];
  return (
    <Figure
      label={t('journeyPage.standing.coverage')}
      notes={[
        ...notes,
        ...(basis === 'percentages' || basis === 'both'
          ? [t(`journeyPage.standing.wholeOf.${basis}`)]
          : []),
        ...(basis === 'alerts' && notes.length === 0
          ? [t('journeyPage.standing.whole')]
          : []),
      ]}
    >
      {percent === undefined || (basis === 'percentages' && percent === 100) ? (
        t('journeyPage.standing.coverageNone')
      ) : (
        <span className={styles.number}>
          {formatPercent(percent, { language, atMost: 1 })}
        </span>
      )}
    </Figure>
  );
}

function Figure(props: {
  label: ReactNode;
  notes?: string[];
  foot?: ReactNode;
  children: ReactNode;
}) {
  const { label, notes = [], foot } = props;
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd>
        {props.children}
        {notes.map(note => (
          <span key={note} className={styles.note}>
            {note}
          </span>
        ))}
        {foot}
      </dd>
    </div>
  );
}
