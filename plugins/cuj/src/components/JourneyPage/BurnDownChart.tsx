/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  JourneyBurnDown,
  JourneyDetail,
  TimeInterval,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { formatBudgetPercent } from '../../format/formatBudgetPercent';
import { formatMoment } from '../../format/formatMoment';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import chartStyles from '../Chart/Chart.module.css';
import { Cross } from '../Chart/Cross';
import { createPercentScale } from '../Chart/percentScale';
import { Plot } from '../Chart/Plot';
import { CorrectionBands } from '../SloHistoryDialog/CorrectionBands';
import { placeInWindow, windowTicks } from '../SloHistoryDialog/windowTicks';
import { BurnDownLegend } from './BurnDownLegend';
import styles from './JourneyPage.module.css';
import { intervalOf } from './intervalOf';

const HEIGHT = 190;
const BAD_HEIGHT = 8;
/** Of the drawing in its own units, whatever it is on the screen. */
const WIDTH = 1000;

/** With more below, the rest would be a line along the upper edge. */
const LOWEST_DRAWN_PERCENT = -300;

/** How the budget of a window went down; corrections and bad times are marked. */
export function BurnDownChart(props: {
  detail: JourneyDetail;
  labelledBy: string;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { detail, labelledBy } = props;
  const { points, corrections, breaches, noData, spentAt } = detail.burnDown;
  const window = intervalOf(detail.window);
  const lowest = Math.min(
    0,
    ...points.map(({ remainingPercent }) => remainingPercent),
  );
  const scale = createPercentScale({
    lowestPercent: Math.max(LOWEST_DRAWN_PERCENT, lowest),
    highestPercent: 100,
    height: HEIGHT - BAD_HEIGHT,
  });
  const xOf = (time: string) =>
    `${
      (100 * (Date.parse(time) - window.startMs)) /
      (window.endMs - window.startMs)
    }%`;

  return (
    <>
      <Plot
        labelledBy={labelledBy}
        height={HEIGHT}
        yTicks={[0, 100, scale.lowestPercent].map(percent => ({
          y: scale.yOf(percent),
          text: formatBudgetPercent(percent, language),
          isLimit: percent === 0,
        }))}
        xTicks={windowTicks(window, language)}
      >
        {fillOf => (
          <>
            {noData.map(interval => (
              <rect
                key={interval.from}
                fill={fillOf('dots')}
                {...placeInWindow(within(intervalOf(interval), window), window)}
                y="0"
                height={HEIGHT - BAD_HEIGHT}
              />
            ))}
            <CorrectionBands
              corrections={corrections.map((correction, index) => ({
                ...within(intervalOf(correction), window),
                number: index + 1,
                isApplied: true,
              }))}
              window={window}
              height={HEIGHT - BAD_HEIGHT}
              fillOf={fillOf}
            />
            <line
              className={styles.even}
              x1="0"
              x2="100%"
              y1={scale.yOf(100)}
              y2={scale.yOf(0)}
            />
            <BudgetLines points={points} window={window} yOf={scale.yOf} />
            {breaches.map(breach => (
              <rect
                key={`${breach.from} ${breach.steps}`}
                className={chartStyles.bad}
                {...placeInWindow(within(intervalOf(breach), window), window)}
                y={HEIGHT - BAD_HEIGHT + 2}
                height={BAD_HEIGHT - 4}
              />
            ))}
            {spentAt && <Cross x={xOf(spentAt)} y={scale.yOf(0)} />}
            {points.slice(1).map((point, index) => (
              <rect
                key={point.at}
                className={chartStyles.hover}
                {...placeInWindow(
                  {
                    startMs: Date.parse(points[index].at),
                    endMs: Date.parse(point.at),
                  },
                  window,
                )}
                y="0"
                height={HEIGHT}
              >
                <title>
                  {`${formatMoment(
                    Date.parse(point.at),
                    language,
                  )} · ${formatBudgetPercent(
                    point.remainingPercent,
                    language,
                  )}`}
                </title>
              </rect>
            ))}
          </>
        )}
      </Plot>
      <BurnDownLegend burnDown={detail.burnDown} />
      {lowest < LOWEST_DRAWN_PERCENT && (
        <p className={styles.note}>
          {t('sloHistory.trend.atEdge', {
            percent: formatBudgetPercent(LOWEST_DRAWN_PERCENT, language),
          })}
        </p>
      )}
    </>
  );
}

/** In whatever width there is; each line is one, so that its dashes are seen. */
function BudgetLines(props: {
  points: JourneyBurnDown['points'];
  window: TimeInterval;
  yOf: (percent: number) => number;
}) {
  const { points, window, yOf } = props;
  const drawn = (percentOf: (point: (typeof points)[number]) => number) =>
    points
      .map(point => {
        const passed = Date.parse(point.at) - window.startMs;
        const x = (WIDTH * passed) / (window.endMs - window.startMs);
        return `${x.toFixed(1)},${yOf(percentOf(point)).toFixed(1)}`;
      })
      .join(' ');
  const isKnown = points.every(
    ({ atMostPercent, remainingPercent }) => atMostPercent <= remainingPercent,
  );
  return (
    <svg
      className={styles.lines}
      width="100%"
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      {!isKnown && (
        <polyline
          className={styles.atMost}
          points={drawn(({ atMostPercent }) => atMostPercent)}
        />
      )}
      <polyline
        className={chartStyles.line}
        points={drawn(({ remainingPercent }) => remainingPercent)}
      />
    </svg>
  );
}

/** The part of an interval that is drawn. */
function within(interval: TimeInterval, window: TimeInterval): TimeInterval {
  const startMs = Math.max(interval.startMs, window.startMs);
  return {
    startMs,
    endMs: Math.max(startMs, Math.min(interval.endMs, window.endMs)),
  };
}
