/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Text } from '@backstage/ui';
import { formatBudgetPercent } from '../../format/formatBudgetPercent';
import { formatDay } from '../../format/formatDay';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import styles from '../Chart/Chart.module.css';
import { Cross } from '../Chart/Cross';
import { createPercentScale } from '../Chart/percentScale';
import { Plot } from '../Chart/Plot';
import { TrendDay } from './buildTrendDays';
import { findGapRuns } from './findGapRuns';
import { TrendSummary } from './summarizeTrend';
import { TrendLegend } from './TrendLegend';

const HEIGHT = 170;

/** With more below, all other days would be a line along the upper edge. */
const LOWEST_DRAWN_PERCENT = -300;

/** What was left of the error budget on each day; gaps stay gaps. */
export function TrendChart(props: {
  days: TrendDay[];
  summary: TrendSummary;
  labelledBy: string;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { days, summary, labelledBy } = props;

  const lowest = summary.lowest?.budgetPercent ?? 0;
  const scale = createPercentScale({
    lowestPercent: Math.max(LOWEST_DRAWN_PERCENT, Math.min(0, lowest)),
    highestPercent: 100,
    height: HEIGHT,
  });
  const dayWidth = 100 / days.length;
  const middleOf = (index: number) => (index + 0.5) * dayWidth;
  const labelledDays = [0, (days.length - 1) >> 1, days.length - 1];

  return (
    <>
      <Plot
        labelledBy={labelledBy}
        height={HEIGHT}
        yTicks={ticksOf(scale.lowestPercent).map(percent => ({
          y: scale.yOf(percent),
          text: formatBudgetPercent(percent, language),
          isLimit: percent === 0,
        }))}
        xTicks={labelledDays.map(index => ({
          xPercent: middleOf(index),
          text: formatDay(days[index].day, language),
        }))}
      >
        {fillOf => (
          <>
            {findGapRuns(days).map(({ index, days: length, isUnrecorded }) => (
              <rect
                key={index}
                className={isUnrecorded ? styles.empty : undefined}
                fill={isUnrecorded ? undefined : fillOf('dots')}
                x={`${index * dayWidth}%`}
                width={`${length * dayWidth}%`}
                y="0"
                height={HEIGHT}
              />
            ))}
            {days.map(({ day, budgetPercent }, index) => {
              const before = days[index - 1]?.budgetPercent;
              return budgetPercent === undefined ||
                before === undefined ? null : (
                <line
                  key={day}
                  className={styles.line}
                  x1={`${middleOf(index - 1)}%`}
                  x2={`${middleOf(index)}%`}
                  y1={scale.yOf(before)}
                  y2={scale.yOf(budgetPercent)}
                />
              );
            })}
            {days.map((day, index) => (
              <DayMark
                key={day.day}
                day={day}
                x={`${middleOf(index)}%`}
                yOf={scale.yOf}
              />
            ))}
            {days.map((day, index) => (
              <rect
                key={day.day}
                className={styles.hover}
                x={`${index * dayWidth}%`}
                width={`${dayWidth}%`}
                y="0"
                height={HEIGHT}
              >
                <title>{describe(day)}</title>
              </rect>
            ))}
          </>
        )}
      </Plot>
      <TrendLegend days={days} />
      {lowest < LOWEST_DRAWN_PERCENT && (
        <Text as="p" variant="body-small" color="secondary">
          {t('sloHistory.trend.atEdge', {
            percent: formatBudgetPercent(LOWEST_DRAWN_PERCENT, language),
          })}
        </Text>
      )}
    </>
  );

  function describe({ day, status, budgetPercent, gap }: TrendDay): string {
    const parts = [
      formatDay(day, language),
      budgetPercent === undefined
        ? t(`sloHistory.trend.gap.${gap}`)
        : formatBudgetPercent(budgetPercent, language),
      ...(status ? [t(`sloState.${status.state}`)] : []),
    ];
    return parts.join(' · ');
  }
}

function DayMark(props: {
  day: TrendDay;
  x: string;
  yOf: (percent: number) => number;
}) {
  const { day, x, yOf } = props;
  if (day.budgetPercent === undefined) {
    return null;
  }
  const y = yOf(day.budgetPercent);
  return day.status?.state === 'breached' ? (
    <Cross x={x} y={y} />
  ) : (
    <circle className={styles.point} cx={x} cy={y} r="2" />
  );
}

/** Few, and the limit first. */
function ticksOf(lowestPercent: number): number[] {
  const step = lowestPercent < -150 ? 100 : 50;
  const ticks = [0, 100];
  for (let percent = -step; percent >= lowestPercent; percent -= step) {
    ticks.push(percent);
  }
  return ticks;
}
