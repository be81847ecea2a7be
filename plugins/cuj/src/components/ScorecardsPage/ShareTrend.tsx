/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ScorecardSummaryRow } from '@cuj-slo/backstage-plugin-cuj-common';
import { DateTime } from 'luxon';
import { formatScore, sharePercentOf } from '../../format/formatScore';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import styles from './ListTable.module.css';
import { trendPointsOf } from './trendPointsOf';

const WIDTH = 96;
const HEIGHT = 28;

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
    return share === undefined ? [] : [{ day: day.day, share }];
  });
  if (days.length < 2) {
    return (
      <span className={styles.note}>{t('scorecards.rollUp.trendNone')}</span>
    );
  }

  const [first, last] = [days[0], days[days.length - 1]];
  const dayOf = (day: string) =>
    DateTime.fromISO(day, { zone: 'utc', locale: language }).toLocaleString({
      day: 'numeric',
      month: 'short',
    });
  const text = t('scorecards.rollUp.trendText', {
    first: formatScore(first.share, language),
    firstDay: dayOf(first.day),
    last: formatScore(last.share, language),
    lastDay: dayOf(last.day),
    lowest: formatScore(Math.min(...days.map(({ share }) => share)), language),
  });
  return (
    <svg
      className={styles.trend}
      role="img"
      aria-label={text}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <title>{text}</title>
      <polyline
        points={trendPointsOf(days, { width: WIDTH, height: HEIGHT })}
      />
    </svg>
  );
}
