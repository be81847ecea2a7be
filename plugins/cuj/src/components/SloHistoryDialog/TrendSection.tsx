/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { SloOverview, SloTrend } from '@cuj-slo/backstage-plugin-cuj-common';
import { useId } from 'react';
import { formatDay } from '../../format/formatDay';
import { useLanguage } from '../../hooks/useLanguage';
import { useSloTrend } from '../../hooks/useSloTrend';
import { useTexts } from '../../hooks/useTexts';
import { AnswerContent } from '../CardContent/AnswerContent';
import { buildTrendDays } from './buildTrendDays';
import { FoldedTable } from './FoldedTable';
import styles from './SloHistoryDialog.module.css';
import { summarizeTrend } from './summarizeTrend';
import { TrendChart } from './TrendChart';
import { TrendTable } from './TrendTable';
import { useTrendSentence } from './useTrendSentence';

/** What was left of the error budget on each day, from the portal's own records. */
export function TrendSection(props: {
  slo: SloOverview;
  timeframe: string | undefined;
}) {
  const { t } = useTexts();
  const { slo, timeframe } = props;
  const state = useSloTrend({ source: slo.source, sloId: slo.id }, timeframe);
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {t('sloHistory.trend.title')}
      </h3>
      <AnswerContent
        state={state}
        notAllowed={t('overview.notAllowed')}
        notFound={t('sloHistory.notFound')}
      >
        {trend => <TrendContent trend={trend} />}
      </AnswerContent>
    </section>
  );
}

function TrendContent(props: { trend: SloTrend }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { trend } = props;
  const { timeframe } = trend;
  const days = buildTrendDays(trend);
  const summary = summarizeTrend(days);
  const sentence = useTrendSentence(summary);
  const summaryId = useId();
  const since = days.find(({ status }) => status !== undefined)?.day;

  if (since === undefined) {
    return <Text as="p">{t('sloHistory.trend.none')}</Text>;
  }
  return (
    <>
      <Text as="p" id={summaryId}>
        {sentence}
      </Text>
      {summary.first?.day !== summary.last?.day && (
        <TrendChart days={days} summary={summary} labelledBy={summaryId} />
      )}
      <Text as="p" variant="body-small" color="secondary">
        {t('sloHistory.trend.about', { timeframe })}{' '}
        {t('sloHistory.trend.since', { day: formatDay(since, language) })}
      </Text>
      <FoldedTable>
        {() => <TrendTable days={days} timeframe={timeframe} />}
      </FoldedTable>
    </>
  );
}
