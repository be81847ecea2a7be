/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { JourneyDetail } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatDay } from '../../format/formatDay';
import { formatPercent } from '../../format/formatPercent';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import { TrendLine } from '../Chart/TrendLine';
import styles from './JourneyPage.module.css';

/** In percentage points. */
const LEAST_RANGE = 0.2;

/**
 * How the availability went, as it was first known on each day, and where it is now;
 * drawn and in words.
 */
export function AvailabilityTrend(props: { detail: JourneyDetail }) {
  const { t } = useTexts();
  const language = useLanguage();
  const { trend, status } = props.detail;
  const { availability, asOf } = status;
  const stored = trend.flatMap(({ day, availabilityPercent }) =>
    availabilityPercent === null ? [] : [{ day, percent: availabilityPercent }],
  );
  // The number above is of now, and the line has to end where it stands.
  const today = availability.known ? asOf?.slice(0, 10) : undefined;
  const days =
    availability.known && today
      ? [
          ...stored.filter(({ day }) => day < today),
          { day: today, percent: availability.percent },
        ]
      : stored;
  if (days.length < 2) {
    return null;
  }
  const [first, last] = [days[0], days[days.length - 1]];
  const textOf = (percent: number) =>
    formatPercent(percent, {
      ...{ language, atMost: 2 },
      target: status.target?.percent,
    });
  const texts = {
    first: textOf(first.percent),
    firstDay: formatDay(first.day, language),
    last: textOf(last.percent),
    lowest: textOf(Math.min(...days.map(({ percent }) => percent))),
  };
  return (
    <span className={styles.note}>
      <TrendLine days={days} leastRange={LEAST_RANGE} />
      <br />
      {last.day === today
        ? t('journeyPage.standing.trend', texts)
        : t('journeyPage.standing.trendOfDays', {
            ...texts,
            lastDay: formatDay(last.day, language),
          })}
    </span>
  );
}
