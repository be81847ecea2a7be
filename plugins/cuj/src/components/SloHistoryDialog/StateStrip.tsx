/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  SliTimeline,
  TimeInterval,
  TimeIntervals,
} from '@cuj-slo/backstage-plugin-cuj-common';
import { formatMoment } from '../../format/formatMoment';
import { formatSeconds } from '../../format/formatSeconds';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import styles from '../Chart/Chart.module.css';
import { Legend } from '../Chart/Legend';
import { PatternFill } from '../Chart/Patterns';
import { Plot } from '../Chart/Plot';
import { CorrectionBands } from './CorrectionBands';
import { DrawnCorrection } from './mergeCorrections';
import { placeInWindow, windowTicks } from './windowTicks';

const HEIGHT = 58;

interface Stretch extends TimeInterval {
  state: 'up' | 'down' | 'unknown';
}

/** A window as a strip: thin where the SLO was up, tall where it was down. */
export function StateStrip(props: {
  timeline: SliTimeline;
  corrections: DrawnCorrection[];
  labelledBy: string;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { timeline, corrections, labelledBy } = props;
  const { window } = timeline;
  const stretches = stretchesOf(timeline);
  const has = (wanted: Stretch['state']) =>
    stretches.some(({ state }) => state === wanted);
  return (
    <>
      <Plot
        labelledBy={labelledBy}
        height={HEIGHT}
        xTicks={windowTicks(window, language)}
      >
        {fillOf => (
          <>
            <CorrectionBands
              corrections={corrections}
              window={window}
              height={HEIGHT}
              fillOf={fillOf}
            />
            {stretches.map(stretch => (
              <rect
                key={stretch.startMs}
                {...placeInWindow(stretch, window)}
                {...lookOf(stretch.state, fillOf)}
              >
                <title>
                  {[
                    t(`sloHistory.history.legend.${stretch.state}`),
                    formatMoment(stretch.startMs, language),
                    formatSeconds(
                      (stretch.endMs - stretch.startMs) / 1000,
                      language,
                    ),
                  ].join(' · ')}
                </title>
              </rect>
            ))}
          </>
        )}
      </Plot>
      <Legend
        entries={[
          {
            text: t('sloHistory.history.legend.up'),
            isUsed: has('up'),
            mark: () => (
              <rect className={styles.good} y="4" width="16" height="4" />
            ),
          },
          {
            text: t('sloHistory.history.legend.down'),
            isUsed: has('down'),
            mark: () => (
              <rect className={styles.bad} x="5" y="1" width="6" height="10" />
            ),
          },
          {
            text: t('sloHistory.history.legend.unknown'),
            isUsed: has('unknown'),
            mark: fillOf => (
              <rect width="16" height="12" fill={fillOf('dots')} />
            ),
          },
          {
            text: t('sloHistory.history.legend.correction'),
            isUsed: corrections.length > 0,
            mark: fillOf => (
              <rect width="16" height="12" fill={fillOf('stripes')} />
            ),
          },
        ]}
      />
    </>
  );
}

/** What is bad comes last, so that the outline of nothing else hides it. */
function stretchesOf({ known, bad, noData }: SliTimeline): Stretch[] {
  const inState = (state: Stretch['state'], { intervals }: TimeIntervals) =>
    intervals.map(interval => ({ ...interval, state }));
  return [
    ...inState('up', known.subtract(bad)),
    ...inState('unknown', noData),
    ...inState('down', bad),
  ];
}

function lookOf(state: Stretch['state'], fillOf: PatternFill) {
  switch (state) {
    case 'up':
      return { className: styles.good, y: 34, height: 6 };
    case 'down':
      return { className: styles.bad, y: 19, height: 36 };
    default:
      return {
        className: styles.frame,
        fill: fillOf('dots'),
        y: 29,
        height: 16,
      };
  }
}
