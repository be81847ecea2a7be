/*
 * Copyright 2026 The CUJ SLO Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { TimeInterval } from '@cuj-slo/backstage-plugin-cuj-common';
import { formatMoment } from '../../format/formatMoment';
import { formatPercent } from '../../format/formatPercent';
import { useLanguage } from '../../hooks/useLanguage';
import { useTexts } from '../../hooks/useTexts';
import styles from '../Chart/Chart.module.css';
import { Legend } from '../Chart/Legend';
import { createPercentScale } from '../Chart/percentScale';
import { Plot } from '../Chart/Plot';
import { CorrectionBands } from './CorrectionBands';
import { DrawnCorrection } from './mergeCorrections';
import { mergeSlices } from './mergeSlices';
import { Slice } from './readSlices';
import { placeInWindow, windowTicks } from './windowTicks';

const HEIGHT = 170;

/** About one in two pixels of the widest drawing. */
const MOST_SLICES = 400;

/** The SLI of each slice; what is below the target hangs down from it as a bar. */
export function SliceChart(props: {
  slices: Slice[];
  window: TimeInterval;
  corrections: DrawnCorrection[];
  targetPercent: number | undefined;
  labelledBy: string;
}) {
  const { t } = useTexts();
  const language = useLanguage();
  const { window, corrections, targetPercent, labelledBy } = props;
  const slices = mergeSlices(props.slices, MOST_SLICES);
  const known = slices.flatMap(({ sliPercent }) => sliPercent ?? []);
  const lowestPercent = Math.min(...known, targetPercent ?? 100);
  const scale = createPercentScale({
    // Where nothing went wrong, the line still needs some room.
    lowestPercent: lowestPercent < 100 ? lowestPercent : 99,
    highestPercent: 100,
    height: HEIGHT,
  });
  const format = (percent: number) =>
    formatPercent(percent, { language, target: targetPercent });
  const isMissed = (sliPercent: number) =>
    targetPercent !== undefined && sliPercent < targetPercent;
  const ticks = new Set([
    ...(targetPercent === undefined ? [] : [targetPercent]),
    scale.lowestPercent,
    100,
  ]);

  return (
    <>
      <Plot
        labelledBy={labelledBy}
        height={HEIGHT}
        yTicks={[...ticks].map(percent => ({
          y: scale.yOf(percent),
          text: format(percent),
          isLimit: percent === targetPercent,
        }))}
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
            {slices.map(({ sliPercent, ...span }) => {
              const place = placeInWindow(span, window);
              const title = [
                formatMoment(span.startMs, language),
                sliPercent === undefined
                  ? t('sloHistory.slices.noData')
                  : format(sliPercent),
              ].join(' · ');
              if (sliPercent === undefined) {
                return (
                  <rect
                    key={span.startMs}
                    {...place}
                    y="14"
                    height={HEIGHT - 14}
                    fill={fillOf('dots')}
                  >
                    <title>{title}</title>
                  </rect>
                );
              }
              const y = scale.yOf(sliPercent);
              const limitY = scale.yOf(targetPercent ?? 0);
              return (
                <g key={span.startMs}>
                  {isMissed(sliPercent) && (
                    <rect
                      {...place}
                      className={styles.bad}
                      y={limitY}
                      height={y - limitY}
                    />
                  )}
                  <rect
                    {...place}
                    className={styles.step}
                    y={y - 0.5}
                    height="1"
                  />
                  <rect
                    {...place}
                    className={styles.hover}
                    y="0"
                    height={HEIGHT}
                  >
                    <title>{title}</title>
                  </rect>
                </g>
              );
            })}
          </>
        )}
      </Plot>
      <Legend
        entries={[
          {
            text: t('sloHistory.history.legend.sli'),
            isUsed: known.length > 0,
            mark: () => (
              <rect className={styles.point} y="5" width="16" height="2" />
            ),
          },
          {
            text: t('sloHistory.history.legend.target'),
            isUsed: targetPercent !== undefined,
            mark: () => (
              <line className={styles.limit} x1="0" x2="16" y1="6" y2="6" />
            ),
          },
          {
            text: t('sloHistory.history.legend.missed'),
            isUsed: known.some(isMissed),
            mark: () => (
              <rect className={styles.bad} x="5" y="1" width="6" height="10" />
            ),
          },
          {
            text: t('sloHistory.slices.noData'),
            isUsed: known.length < slices.length,
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
