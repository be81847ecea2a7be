/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardSummaryRow } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatDay } from '../../format/formatDay';
import { formatScore, sharePercentOf } from '../../format/formatScore';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { TrendLine } from '../Chart/TrendLine';
import styles from '../ListTable/ListTable.module.css';

/** In percentage points. */
const LEAST_RANGE = 20;

/** How the share of passes went, drawn and in words. */
export function ShareTrend(props: {
  row: Pick<ScorecardSummaryRow, 'trend' | 'trendWithheld'>;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { trend = [], trendWithheld } = props.row;
  if (trendWithheld) {
    return (
      <span className={styles.note}>
        {t(`scorecards.rollUp.trendWithheld.${trendWithheld}`)}
      </span>
    );
  }
  const days = trend.flatMap(day => {
    const share = sharePercentOf(day);
    return share === undefined ? [] : [{ day: day.day, percent: share }];
  });
  if (days.length < 2) {
    return (
      <span className={styles.note}>{t('scorecards.rollUp.trendNone')}</span>
    );
  }

  const [first, last] = [days[0], days[days.length - 1]];
  const text = t('scorecards.rollUp.trendText', {
    first: formatScore(first.percent, language),
    firstDay: formatDay(first.day, language),
    last: formatScore(last.percent, language),
    lastDay: formatDay(last.day, language),
    lowest: formatScore(
      Math.min(...days.map(({ percent }) => percent)),
      language,
    ),
  });
  return <TrendLine days={days} leastRange={LEAST_RANGE} label={text} />;
}
