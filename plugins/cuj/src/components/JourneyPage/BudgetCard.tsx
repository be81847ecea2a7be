/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import {
  JourneyDetail,
  JourneyStepStatus,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { useId } from 'react';
import { useTexts } from '../../hooks/useTexts';
import { CardFrame } from '../CardFrame/CardFrame';
import { FoldedTable } from '../SloHistoryDialog/FoldedTable';
import { BadTimes } from './BadTimes';
import { BurnDownChart } from './BurnDownChart';
import { BurnDownTable } from './BurnDownTable';
import { BurnRates } from './BurnRates';
import { CorrectionNotes } from './CorrectionNotes';
import { EventBudgets } from './EventBudgets';
import styles from './JourneyPage.module.css';
import { useBurnDownSentence } from './useBurnDownSentence';

/** How the error budget of the window was spent, drawn and in words. */
export function BudgetCard(props: { detail: JourneyDetail }) {
  const { t } = useTexts();
  const { detail } = props;
  const { burnDown, status } = detail;
  const sentence = useBurnDownSentence(detail);
  const sentenceId = useId();
  const countOf = (wanted: JourneyStepStatus['dependency']) =>
    status.steps.filter(({ dependency }) => dependency === wanted).length;
  return (
    <CardFrame title={t('journeyPage.budget.title')}>
      <Text as="p" id={sentenceId} className={styles.lead}>
        {!status.errorBudget.known &&
          `${t('journeyPage.budget.none', {
            reason: t(`journeyStanding.unknown.${status.errorBudget.because}`),
          })} `}
        {sentence}
      </Text>
      {burnDown.points.length > 1 && (
        <BurnDownChart detail={detail} labelledBy={sentenceId} />
      )}
      <Text as="p" variant="body-small" color="secondary">
        {[
          ...(countOf('hard') > 0
            ? [t('journeyPage.budget.about', { count: countOf('hard') })]
            : []),
          ...(countOf('redundant') > 0
            ? [t('journeyPage.budget.aboutAlternatives')]
            : []),
        ].join(' ')}
      </Text>
      <BadTimes breaches={burnDown.breaches} to={detail.window.to} />
      <CorrectionNotes burnDown={burnDown} />
      <EventBudgets slos={detail.slos} timeframe={status.timeframe} />
      <BurnRates burnRates={status.burnRates} />
      {burnDown.points.length > 1 && (
        <FoldedTable>{() => <BurnDownTable detail={detail} />}</FoldedTable>
      )}
    </CardFrame>
  );
}
